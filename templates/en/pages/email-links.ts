/** The pages that the links in an email open: one question, its buttons. */
export const emailLinks = {
  confirm: {
    title: "Confirm your address",
    lead: "Short notes will come to this address, as often as your plan has them. You can end them at any time by a link in each.",
    /** For who signs up by it. */
    leadOnPlan:
      "Short notes will come to this address, {often}. You can end them at any time by a link in each.",
    button: "Yes, send them here",
  },
  /** For an address alone: all that the form said, which the inbox's owner may never have seen. */
  theForm: {
    title: "What the form said",
    plan: "Plan: {plan}",
    ended: "It ended: {date}",
    contact: "Last in touch: {date}",
    sameDay: "Last in touch: that same day",
    zone: "Time zone: {zone}",
    safe: "Safety question: no",
    unsafe: "Safety question: yes, or not sure",
    somethingWrong:
      "Is something wrong? You can change all of it on your page, whose link every note has. If none of this is yours, close this page and nothing more will come.",
  },
  confirmed: {
    title: "Confirmed",
    lead: "Notes will come to this address from now on. You can close this page.",
  },
  unsubscribe: {
    title: "Stop these emails?",
    lead: "No reason needed, and nothing is held against you.",
    button: "Yes, stop them",
    orThePage: "Or see your page",
    aboutThePage:
      "Your months, and everything you can change or take along. We mail the link to your address, so that nobody else who has this email can open it.",
    mailTheLink: "Mail me the link",
  },
  unsubscribed: {
    title: "Done",
    lead: "No more emails will come to you. If you get texts as well, reply *STOP* to one to end those too.",
    goodbye: "Take care of yourself.",
  },
  startAgain: {
    title: "These emails are off",
    lead: "Nothing comes to you. If you would like them back, they go on from today.",
    button: "Start them again",
  },
  started: { title: "Good to have you", lead: "Notes will come to your address again." },
  pageLink: {
    title: "Look in your inbox",
    lead: "The link is on its way and takes a few minutes. It works for an hour.",
    nothingThere:
      "Nothing there? Look in the spam folder; after a few links in a day we wait until tomorrow.",
  },
} as const;
