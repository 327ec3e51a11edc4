import { distance } from "fastest-levenshtein";
import { type Danger, findDanger } from "./danger.ts";

/** The words that do something. */
export const commands = [
  "JOIN",
  "STATUS",
  "PLANS",
  "PLAN",
  "DATE",
  "CONTACT",
  "SLIP",
  "WEEKS",
  "ZONE",
  "TIME",
  "PAUSE",
  "RESUME",
  "BOUNDARY",
  "SAFE",
  "ERASE",
] as const;

export type Command = (typeof commands)[number];

export type Intent =
  /** `exact`: Twilio has seen it too, blocks the number and confirms by itself. */
  | { kind: "opt-out"; exact: boolean }
  | { kind: "opt-in" }
  | { kind: "help" }
  | { kind: "danger"; danger: Danger }
  | { kind: "command"; command: Command; rest: string }
  | { kind: "other" };

/** What the carrier's keyword handling made of a message, where it says (Twilio's `OptOutType`). */
export type OptOutType = "STOP" | "START" | "HELP";

// Twilio's own lists (RULES.md): whole message, one word, any case.
const optOut = /^(stop|stopall|unsubscribe|cancel|end|quit|optout|revoke)$/;
const optIn = /^(start|yes|unstop)$/;
const help = /^(help|info|help me|help please)[.?!]*$/;

// "Any wording that a reasonable person would read as revoking" (FCC, April 2025), said to us and not about someone
// else: "he told me to stop texting him" and "make it stop" are not.
const filler =
  "please|pls|plz|now|all|it|this|that|these|them|texting|texts?|messages?|messaging|sending|me|everything|thanks|thank you|already|service|contacting|spam|ok|okay|just|program";
const looseOptOut = [
  new RegExp(
    `^((please|pls|plz|ok|okay|just|can you|could you|would you|i said) )*(stop|sto+p+|stpo|sotp|quit|end|cancel|revoke|unsubscribe|opt[ -]?out)(?! me$)( (${filler}))*[?]*$`,
  ),
  /^(please |can you |could you |i want you to |i need you to |i said |ok |just |hey )*(stop|quit) (texting|messaging|contacting|sending|bothering|spamming)( me| us)?\b(?! (him|her|them|my ex)\b)/,
  /^(please |pls )*(do not|don't|dont|never) (text|message|contact|msg|send)( me)?( anything| any| again| anymore| any more| ever)*( (texts|messages))?( please)?$/,
  /^(please )?no more (texts|messages|texting|of this)\b/,
  /\b(opt|opting) (me )?out\b/,
  /\bunsubscribe( me)?\b/,
  /^(please |pls )*(take|remove|delete) (me|my number)( please| now|,? (off|from)\b.*)?$/,
  /^(please |pls |just )*leave me alone\b/,
  // A number changes hands: whoever has it now never asked for this.
  /\bwrong number\b/,
  // What is to end has to be said: "I want to end this pain" is no farewell to us.
  /\bi('d)? ?(want|wanna|would like|like|wish|need)? ?(to )?(stop|cancel|revoke|end) (getting|receiving|((these|the|this|your|my|all|any|more) )*(texts|messages|service|subscription|program))\b/,
  /^i('d like| want| would like| wish| need) to (stop|cancel)( please| now)?$/,
  /^i (do not|don't|dont) want (these|this|any more|anymore|your|to get|to receive)( (texts|messages|these))?( anymore| any more)?$/,
];

/** Marks of direction and of emoji: phones put them in, nobody sees them. */
const invisible = /\p{Cf}|\ufe0f|\u20e3/gu;
const around =
  /^[\s"'.,!*_\p{Extended_Pictographic}\p{Emoji_Modifier}-]+|[\s"'.,!*_\p{Extended_Pictographic}\p{Emoji_Modifier}-]+$/gu;

/** Lower case, straight quotes, single spaces, no punctuation or emoji around: what every pattern here is matched against. */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(invisible, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(around, "");
}

/** Reads a text in the order that RULES.md demands: opt-out word, danger, looser opt-out, then the rest. */
export function readIntent(text: string, optOutType?: OptOutType): Intent {
  const bare = text.trim().toLowerCase();
  const folded = fold(text);
  if (optOutType === "STOP" || optOut.test(bare)) return { kind: "opt-out", exact: true };
  const danger = findDanger(folded);
  if (danger) return { kind: "danger", danger };
  if (looseOptOut.some((pattern) => pattern.test(folded))) return { kind: "opt-out", exact: false };
  if (optOutType === "START" || optIn.test(folded)) return { kind: "opt-in" };
  if (optOutType === "HELP" || help.test(folded)) return { kind: "help" };
  return readCommand(folded) ?? { kind: "other" };
}

function readCommand(folded: string): Intent | undefined {
  // "PLAN3" and "PLAN: 3" are PLAN 3.
  const [, word, rest] = /^([a-z]+)[\s:;,.-]*(.*)$/s.exec(folded) ?? [];
  if (word === undefined || rest === undefined) return undefined;
  const upper = word.toUpperCase();
  const exact = commands.find((command) => command === upper);
  if (exact) return { kind: "command", command: exact, rest };
  // A sentence is not a mistyped command.
  if (rest.split(" ").length > 3) return undefined;
  const meant = commands.find((command) => isTypo(upper, command));
  return meant && { kind: "command", command: meant, rest };
}

/** Two neighbours swapped, a letter doubled, the plural's S left out, or, in words long enough to bear it, any one letter wrong. */
function isTypo(word: string, command: string): boolean {
  if (word.replace(/(.)\1/g, "$1") === command || `${word}S` === command) return true;
  const swapped = Array.from(
    { length: command.length - 1 },
    (_, i) => command.slice(0, i) + command[i + 1] + command[i] + command.slice(i + 2),
  );
  return swapped.includes(word) || (command.length >= 6 && distance(word, command) === 1);
}
