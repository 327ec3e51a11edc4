import { brand } from "../../brand.ts";

/** What is kept of whom, for how long, and by whom (docs/rules.md). `days` are those of KEEP_DAYS. */
export const privacy = {
  title: "Privacy",
  lead: `${brand.name} is run by ${brand.operator}, who decides what is kept here and answers for it. For a question, a copy, a correction, or an erasure: ${brand.contact}.`,
  sections: [
    {
      title: "What is kept",
      points: [
        "Your phone number or email address, the country that it belongs to, and your time zone.",
        "What you tell us: your dates, your plan, your answer to the safety question, and the notes, promises, scores, and answers that your plan asks for.",
        "What was sent to you, when, and whether it arrived. Your last few texts, and what they were answered.",
        "When and how you agreed to these texts, and in which words.",
        "Never the name or the number of your ex. We do not ask for them; please leave them out.",
      ],
    },
    {
      title: "What it is for",
      points: [
        "To send the texts that you asked for, at the right time, in words that fit. A program does this. It decides nothing else about you.",
        "No mobile number and no consent is sold, or shared with third parties or affiliates for marketing or promotion.",
        "There are no ads and no tracking, and these pages set no cookies.",
      ],
    },
    {
      title: "Who handles it",
      points: [
        `${brand.operator}: staff can see where you stand in your plan. If they open what you wrote, that is recorded.`,
        "Amazon Web Services: stores it, encrypted, and sends the emails.",
        "Twilio and the phone companies: carry the texts.",
      ],
    },
    {
      title: "For how long",
      points: [
        "Until {days} days after the end of your plan, your *STOP*, or the last text of a sign-up that was not finished. Then all of it is erased.",
        "A sign-up on our page that nobody confirms is deleted after a week.",
        "*ERASE* deletes it at once. Copies of texts at Twilio go within 3 days, and until then your number stays, encrypted, to find them by. Our backups go within 14 days, and Twilio's own within 30.",
        "What stays is a date and a code that your number cannot be read from. It keeps the number from being signed up again by others.",
        "Logs name no numbers and no words, and go after a month.",
      ],
      /** Where KEEP_PROOF_DAYS is set. */
      proof:
        "For {proofDays} days after an erasure, it also keeps when you agreed to these texts, and a code of the words.",
    },
    {
      title: "What you can do",
      points: [
        "Text *PAGE* to see all of it, download it, or change it. Text *ERASE* to delete it, and *STOP* to end the texts.",
        `Or write to ${brand.contact}. You get an answer within a month.`,
        "You may also complain to the data protection authority of the place where you live.",
        "The service is for adults. If a child has signed up, tell us, and we erase it.",
      ],
    },
  ],
} as const;

export const terms = {
  title: "Terms",
  lead: `${brand.name} is a program of recurring automated text messages ${brand.voice.purpose}, run by ${brand.operator}.`,
  sections: [
    {
      title: "What you get",
      points: [
        "Texts on the plan that you pick: {often}, never over 3 a day. They start when you have joined and confirmed, and end six months after the day it ended.",
        "All of it is automated. Nobody reads along. It is not therapy, not medical or legal advice, and not an emergency service.",
        "Messages may be late or may not arrive. Carriers are not liable for that.",
      ],
    },
    {
      title: "What it costs",
      points: ["Nothing from us. Message and data rates may apply."],
    },
    {
      title: "How to end it, and how to get help",
      points: [
        "Reply *STOP* at any time, and no more texts come. *START* brings them back.",
        `Reply *HELP* for help, or write to ${brand.contact}.`,
      ],
    },
    {
      title: "Your part",
      points: [
        "Sign up your own phone or address only. You are 18 or older.",
        "A no is final. Do not use what you read here to press or to follow anybody.",
        "If someone else sees your phone, delete the thread.",
      ],
    },
  ],
} as const;
