/** One person's months, and what they may change. */
export const myPage = {
  title: "Your months",
  emailsOff: "Your emails are off; the link at the foot of any of them starts them again.",
  textsOff: "Your texts are off; START by text brings them back.",
  days: { one: "{n} day", other: "{n} days" },
  figures: {
    quiet: "Quiet now",
    best: "Best stretch",
    steps: "Steps done",
    inARow: "Days in a row",
  },
  sections: {
    quiet: "The quiet",
    texts: "Your texts",
    ownWords: "In your own words",
    write: "Write",
    change: "Change something",
    channels: "Text or email",
    everything: "Everything about you",
  },
  yoursAlone:
    "This page is yours alone, for an hour from when you asked. Then text PAGE for a new link. On a shared device, close it when you are done.",
  yoursAloneByEmail:
    "This page is yours alone, for an hour from when you asked. Then ask for a new link at the foot of any of our emails. On a shared device, close it when you are done.",
  say: {
    label: "Answer a question, or send a word",
    hint: "What you would text does the same here: an answer in your own words, *STATUS*, *SLIP*, *NOTE* and a thought. A program reads it, nobody else.",
    button: "Send",
  },
  notWhole: "That did not arrive whole, so nothing has changed. Please try again.",
  download: "Download everything (JSON)",
  erase: "Erase everything…",
} as const;

/** Asks once. */
export const eraseAsk = {
  title: "Erase everything?",
  lead: "Your dates, notes, answers and every text that was planned go for good. Nobody can bring them back.",
  downloadFirst: "Download everything first",
  button: "Erase everything",
  keep: "Keep it all",
} as const;

/** What may be changed, a form each. */
export const changes = {
  plan: "Your plan",
  date: "The day it ended",
  contact: "Last in touch",
  hour: "The hour of your texts",
  zone: "Where you are",
  button: "Change",
  paused: "Your texts are paused.",
  resume: "Go on now",
  pause: "Pause for how many days",
  pauseButton: "Pause",
  /** For those who do not see what it stands beside. */
  buttonOf: "{button}: {label}",
} as const;

export const channelForms = {
  emailAlone: "Everything comes by email, to {address}.",
  noAddress: "no address",
  addEmail: "Get your texts by email as well",
  sendLink: "Send a link to confirm",
  suppressed: "Mail to {address} came back or was refused, so none goes there.",
  waiting: "{address} waits for its link to be opened.",
  sendLinkAgain: "Send the link again",
  forget: "Forget this address",
  onlyEmail: "Everything comes by email, to {address}.",
  both: "By text, and by email, to {address}.",
  textsToo: "Texts as well",
  chooseOnlyEmail: "Only email, no texts",
  noMoreEmail: "No more email",
} as const;
