import { sayFrequency, sayFrequencyRange } from "../../functions/core/conversation/frequency-words.ts";
import { maskAddress } from "../../functions/core/person/email-address.ts";
import { signToken } from "../../functions/core/person/token.ts";
import { sayZone } from "../../functions/core/places/zones.ts";
import { voices } from "../../functions/voices.ts";
import { plans } from "../../scripts/plans.ts";
import { helpLines } from "../../templates/en/help-lines.ts";
import { replies } from "../../templates/en/replies.ts";
import { legalUrls } from "../../templates/legal-urls.ts";

export type Reply = keyof typeof replies;

const countries = ["US", "CA", "GB", "IE", "PR", "DE", "AU"].map(helpLines);
const longestOf = (texts: string[]) =>
  texts.reduce((long, text) => (text.length > long.length ? text : long), "");
const date = "Wed 30 Sep 2027";

/** API Gateway's own address, where it is longest. */
const publicUrl = "https://abcdefghij.execute-api.ap-southeast-2.amazonaws.com";

/** The longest real value of each placeholder; where one means different things, of each reply. */
export const longest: Record<string, string> = {
  terms: legalUrls(publicUrl).terms,
  date,
  breakup: date,
  end: date,
  example: "SAME, 30 Sep 2027",
  plan: longestOf(plans.map(({ name }) => name)),
  current: longestOf(plans.map(({ name }) => name)),
  // As core/conversation/phrases.ts lists them.
  plans: plans.map(({ number, name, summary }) => `${number} ${name}: ${summary}`).join("\n"),
  progress: `Day 3652; your 182 were done ${date}.`,
  // Never nine months away, so without a year: six months at most, and a pause of 180 days.
  next: "Quiet for now. Next: Wed 30 Sep, 10:30 am.",
  best: " Best stretch 3652 days.",
  missing: " Boundary on: no reach-out.",
  time: replies.afternoons,
  zone: longestOf(Intl.supportedValuesOf("timeZone").map(sayZone)),
  sundays: replies.sundaysFromNoon,
  emergency: "999",
  rung: "5",
  weeks: "26",
  day: "3652",
  days: "9999",
  enough: "26",
  contact: `, last contact ${date}`,
  line: longestOf(countries.map(({ violence }) => violence)),
  selfHarm: longestOf(countries.map(({ selfHarm }) => selfHarm)),
  violence: longestOf(countries.map(({ violence }) => violence)),
  address: maskAddress(`ann@${"x".repeat(40)}.example`),
  often: longestOf([
    ...plans.map(({ id }) => sayFrequency({ plan: id }, voices.en)),
    sayFrequencyRange(voices.en),
  ]),
  held: ` Texts rest until ${date}.`,
  question: replies.askSafety,
  // core/person/token.ts makes what follows the address.
  link: `${publicUrl}/p/${signToken("secret", {
    purpose: "page",
    id: "a".repeat(26),
    expiresAt: "2026-11-21T16:00:00Z",
    nonce: "2026-11-21T15:00:00Z",
  })}`,
};
const ofReply: Partial<Record<Reply, Record<string, string>>> = {
  askPlan: { last: "5" },
  notPlan: { last: "5" },
  // The longest of the plans that have an end to count to.
  help: { line: longestOf(countries.map(({ crisis }) => crisis)) },
  danger: {
    line: longestOf(countries.flatMap(({ selfHarm, violence }) => [selfHarm, violence])),
    held: replies.dangerHeld,
  },
  // A status is one segment: core/conversation/commands/status.ts adds what there is room for.
  alreadyJoined: { status: "x".repeat(160) },
};

/** A reply with the longest values that there are. */
export function longestReply(name: Reply): string {
  const values: Record<string, string> = { ...longest, ...ofReply[name] };
  return replies[name].replace(/\{(\w+)\}/g, (whole, placeholder) => values[placeholder] ?? whole);
}
