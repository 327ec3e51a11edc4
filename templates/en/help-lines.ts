/** Where to turn, by the country of the number (docs/rules.md, Danger and boundaries). */
export type HelpLines = {
  /** The shortest: a number or an address. */
  crisis: string;
  selfHarm: string;
  violence: string;
  emergency: string;
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
const elsewhere: HelpLines = {
  crisis: "112",
  selfHarm: findOne,
  violence: findOne,
  emergency: "112",
};

const byCountry: Record<string, HelpLines> = {
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
};

export const helpLines = (country: string): HelpLines => byCountry[country] ?? elsewhere;
