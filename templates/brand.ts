// Whose service this is. Change what stands here, and every text, page, email, and campaign entry changes with it. It is a
// file and not configuration because HELP, the pages, and the carrier's campaign must say the same, and a review sees it.

/** Where to turn, by the country of the number (docs/rules.md, Danger and boundaries). */
export type HelpLines = {
  /** The shortest: a number or an address. */
  crisis: string;
  selfHarm: string;
  violence: string;
  emergency: string;
};

export type Brand = {
  /** What the program calls itself, wherever it names itself. GSM-7, and short: it stands in every first text. */
  name: string;
  /** The person or the organization that runs it, by its legal name. */
  operator: string;
  /** An address or a number at which people reach the operator. HELP and the pages name it. */
  contact: string;
  /** The operator's own web site, https. Carriers look at it before they allow a campaign. */
  site: string;
  /** A privacy policy and terms of the operator's own, https. Left out: the pages `/privacy` and `/terms` of this service. */
  privacy?: string;
  terms?: string;
  /** How the sender speaks of itself. */
  voice: {
    /** Who emails are from. It shows in a list of mail that others may see, so it says nothing of a breakup. */
    mailName: string;
    /** What the texts are for. It may show on a lock screen, so it says nothing of a breakup either. */
    purpose: string;
  };
  /** By ISO 3166 country of the number. Any other country gets `elsewhere`. */
  helpLines: Record<string, HelpLines> & { elsewhere: HelpLines };
  /** The same for who reads a page, wherever they are: part of a sentence, then one of its own. */
  helpOnPages: string;
};

const findOne = "Find a line at findahelpline.com.";

const us: HelpLines = {
  crisis: "988",
  selfHarm: "Call or text 988, any hour.",
  violence: "Call 1-800-799-7233 or text START to 88788.",
  emergency: "911",
};
const gb: HelpLines = {
  crisis: "116 123",
  selfHarm: "Call Samaritans on 116 123 or text SHOUT to 85258, any hour.",
  violence: findOne,
  emergency: "999",
};

/** A deploy refuses the operator, contact, and site that stand here until they are yours. */
export const brand: Brand = {
  name: "Afterword",
  operator: "Example Operator",
  contact: "help@example.org",
  site: "https://example.org",
  voice: { mailName: "Afterword", purpose: "for hard months" },
  helpLines: {
    US: us,
    // The territories: 988, 911 and the other two reach them as well.
    AS: us,
    GU: us,
    MP: us,
    PR: us,
    VI: us,
    CA: { ...us, violence: findOne },
    GB: gb,
    GG: gb,
    IM: gb,
    JE: gb,
    IE: { ...gb, selfHarm: "Call Samaritans on 116 123, any hour.", emergency: "112" },
    AU: {
      crisis: "13 11 14",
      selfHarm: "Call Lifeline on 13 11 14, any hour.",
      violence: findOne,
      emergency: "000",
    },
    NZ: { crisis: "1737", selfHarm: "Call or text 1737, any hour.", violence: findOne, emergency: "111" },
    elsewhere: { crisis: "112", selfHarm: findOne, violence: findOne, emergency: "112" },
  },
  helpOnPages:
    "in the US and Canada call or text 988; in the UK and Ireland call Samaritans on 116 123; in Australia call Lifeline on 13 11 14; in New Zealand call or text 1737; anywhere else, findahelpline.com. In danger now: 911, 999, 112, in Australia 000, in New Zealand 111.",
};
