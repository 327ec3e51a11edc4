import type { Context } from "../context.ts";
import { fill } from "../copy.ts";
import type { Certainty, Danger, Intent } from "../language/intent.ts";
import type { Odds } from "../language/reader/reader.ts";
import { type Person, today } from "../person/person.ts";
import { choosePlan } from "./choose-plan.ts";
import type { ConversationResult } from "./result.ts";
import { suggest } from "./suggestions.ts";

/**
 * Where the model's odds lead, chosen on authors left out of its training (docs/danger-words.md). From `sure` on a text is
 * taken for what it seems to be; from `unsure` on it is asked: the usual answer ends with an offer of SAFE, or with the
 * question whether the texts are to end, or a boundary is to be set.
 */
const from = {
  danger: { sure: 0.6, unsure: 0.4 },
  optOut: { sure: 0.6, sureOfFew: 0.75, unsure: 0.25, unsureOfFew: 0.5 },
  boundary: { sure: 0.6, unsure: 0.35 },
};

/** Shorter than this, a text says too little for the odds to be held against it. */
const fewestWords = 5;
const sureOfFewWords = 0.9;
/** In answer to a question of a plan people say dark things, and short ones: the odds know nothing of what was asked. */
const sureOfAnswers = 0.85;

export type Unsure = "danger" | "opt-out";
type Read = { intent: Intent; unsure?: Unsure };

/**
 * The intent with what the trained model reads into free text. The model only adds: what the patterns are sure of, and
 * every opt-out, stands.
 */
export function withOdds(
  intent: Intent,
  { raw, folded, person }: { raw: string; folded: string; person: Person },
  context: Context,
): Read {
  const { language, now } = context;
  const isFree =
    intent.kind === "other" ||
    intent.kind === "boundary" ||
    (intent.kind === "command" && wordsIn(intent.rest) >= fewestWords);
  if (!isFree || raw.trim() === "") return { intent };
  // A wish in plain words, or what everybody says, is what it seems to be: the patterns have looked for danger already.
  const on = { today: today(person, now), country: person.country, lean: "past" } as const;
  const isPlain =
    language.readRequest(folded, on) !== undefined ||
    language.topicsOf(raw, folded)[0]?.probability === 1 ||
    language.findSituation(folded) !== undefined ||
    language.readAnswer("way-on", folded) !== undefined;
  if (isPlain || (person.asking === "plan" && choosePlan(folded, context))) return { intent };
  const odds = language.oddsOf(raw);
  // The words of an order against them sound like violence, and are none.
  const dangerous = readDanger(
    intent,
    { raw, person },
    intent.kind === "boundary" ? { ...odds, "danger-violence": 0 } : odds,
  );
  if (dangerous || intent.kind !== "other") return dangerous ?? { intent };
  const isShort = wordsIn(raw) < fewestWords;
  // The odds know nothing of what was asked.
  if (isShort && person.asking) return { intent };
  if (odds["opt-out"] >= (isShort ? from.optOut.sureOfFew : from.optOut.sure))
    return { intent: { kind: "opt-out", exact: false } };
  const boundary = readBoundary(odds);
  if (boundary) return { intent: { kind: "boundary", boundary } };
  return odds["opt-out"] >= (isShort ? from.optOut.unsureOfFew : from.optOut.unsure)
    ? { intent, unsure: "opt-out" }
    : { intent };
}

function readDanger(
  intent: Intent,
  { raw, person }: { raw: string; person: Person },
  odds: Odds,
): Read | undefined {
  const danger: Danger = odds["danger-self-harm"] >= odds["danger-violence"] ? "self-harm" : "violence";
  const isList = intent.kind === "command" || wordsIn(raw) < fewestWords;
  const isAnswer = person.asking?.startsWith("answer:");
  const sure = isList ? sureOfFewWords : isAnswer ? sureOfAnswers : from.danger.sure;
  const likely = odds[`danger-${danger}`];
  const { boundary } = intent;
  if (likely >= sure) return { intent: { kind: "danger", danger, stops: false, boundary } };
  return likely >= Math.max(from.danger.unsure, sure - 0.15) ? { intent, unsure: "danger" } : undefined;
}

function readBoundary(odds: Odds): Certainty | undefined {
  const { sure, unsure } = from.boundary;
  if (odds.boundary >= sure) return "set";
  return odds.boundary + odds["boundary-ask"] >= unsure ? "ask" : undefined;
}

const wordsIn = (text: string) => text.trim().split(/\s+/).length;

/** The usual answer, and a question about what may be behind the text. */
export function asking(unsure: Unsure, result: ConversationResult, context: Context): ConversationResult {
  const { person } = result;
  if (person.state === "stopped" || person.state === "new") return result;
  if (unsure === "danger") return offeringSafe(result, context);
  // What was understood, or kept as an answer, was no farewell.
  const isLost = result.unread || result.guessed;
  return isLost ? suggest(person, "opt-out", "STOP TEXTING ME", {}, context) : result;
}

function offeringSafe(result: ConversationResult, { copy }: Context): ConversationResult {
  // A choice that was understood is what it says; a story that is kept may say more.
  const isStory = result.journal.some(({ kind }) => kind === "answer" || kind === "note");
  const isTold = result.guessed || result.unread || isStory;
  if (!isTold) return result;
  const [last = "", ...before] = [...result.replies].reverse();
  if (/\bSAFE\b/.test(last)) return result;
  const offered =
    last === "" ? copy.replies.safeOffer : fill("{last} {offer}", { last, offer: copy.replies.safeOffer });
  return { ...result, replies: [...before.reverse(), offered] };
}
