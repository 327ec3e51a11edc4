import { brand } from "../../brand.ts";

/** What stands around every page, and the pages that are a sentence or two. */
export const frame = {
  /** In the browser's tab. */
  tab: `{title} · ${brand.name}`,
  name: brand.name,
  skip: "Skip to the content",
  help: `${brand.name} is automated. Nobody reads along, and it is neither therapy nor an emergency service. If you are in danger, or thinking of harming yourself: ${brand.helpOnPages}`,
  runBy: `Run by ${brand.operator}: ${brand.contact}.`,
  privacy: "Privacy",
  terms: "Terms",
  toTheStart: "To the start",
} as const;

export const notFound = {
  tab: "Nothing here",
  title: "There is nothing here",
  why: "A private link works for an hour, and only the latest one does. Text *PAGE* to get a new one. A link that came by email may have been used, or be too old.",
} as const;

/** The first part of a zone's name. */
export const regions = {
  Africa: "Africa",
  America: "America",
  Antarctica: "Antarctica",
  Arctic: "Arctic",
  Asia: "Asia",
  Atlantic: "Atlantic",
  Australia: "Australia",
  Europe: "Europe",
  Indian: "Indian",
  Pacific: "Pacific",
} as const;

/** What went wrong, by the code of the error. */
export const problem = {
  title: "That did not work",
  number: "If it goes on, tell us this number: {requestId}",
  tooManySignUps:
    "We cannot take more sign-ups here today: there were too many from your connection, or in all. From your phone it always works: text JOIN to {serviceNumber}.",
  codes: {
    "bad-request":
      "What arrived was not a form of ours, or more than it has room for; please go back and try again.",
    "too-large": "That was more than the form has room for; please go back and shorten it.",
    forbidden: "This form has to be sent from our own page; please open that and try again.",
    conflict: "Something else changed this at the same time; please go back and try again.",
    other: "Something went wrong on our side; try again later.",
  },
} as const;

/** After the form. The same to everybody, whoever is signed up or not. */
export const next = {
  tab: "One more step",
  byText: "One more step, on your phone",
  onTheWay: "A text is on its way. Reply *JOIN* to it, and that is all.",
  nothingCame: "Did nothing come within a few minutes? Text *JOIN* to {number} yourself; that does the same.",
  textUs: "It is too early or too late for us to text you first. Text *JOIN* to {number}, and that is all.",
  stoppedBefore:
    "Have you ever texted *STOP* to us? Then no text of ours can reach you: text *START* to {number} first.",
  byEmail: "One more step, in your inbox",
  mailOnTheWay:
    "A short email is on its way; it takes a few minutes. Open the link in it and press the button there, and that is all.",
  noMailCame:
    "Nothing there? Look in the spam folder. Have you ever stopped emails of ours? Then none can reach you: the link at the foot of any earlier one starts them again.",
  untilThen: "Until you confirm, nothing else is sent, and after a week what you typed is deleted.",
} as const;

export const erased = {
  tab: "Done",
  title: "Everything is erased",
  copies:
    "Copies of texts at Twilio, which carried them, go within 3 days, backups within 14 days, and Twilio's own within 30.",
  what: "Nothing about you is left here but a scrambled mark that keeps this number or address from being written to again. Nothing more will come.",
  goodbye: "Take care of yourself.",
} as const;
