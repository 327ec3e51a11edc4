import type { Context } from "../context.ts";
import { fill } from "../copy.ts";
import type { Danger, Intent } from "../language/intent.ts";
import { type Person, today } from "../person/person.ts";
import type { ConversationResult } from "./result.ts";

/**
 * Where the model's odds lead, chosen on authors left out of its training (docs/danger-words.md): from `sure` on the text
 * is answered with help lines and nudges rest; from `unsure` on the usual answer ends with an offer of SAFE.
 */
const from = { sure: 0.65, unsure: 0.5 };

/** Shorter than this, a text says too little to be held against the odds of a few words. */
const fewestWords = 5;
const sureOfFewWords = 0.9;

/**
 * The intent with what the trained model reads into free text. The model only adds: what the patterns are sure of, and
 * every opt-out, stands.
 */
export function withDanger(
  intent: Intent,
  { raw, folded, person }: { raw: string; folded: string; person: Person },
  { language, now }: Context,
): { intent: Intent; unsure?: true } {
  const isFree =
    intent.kind === "other" || (intent.kind === "command" && wordsIn(intent.rest) >= fewestWords);
  if (!isFree || raw.trim() === "") return { intent };
  // A wish in plain words, or what everybody says, is what it seems to be: the patterns have looked for danger already.
  const on = { today: today(person, now), country: person.country, lean: "past" } as const;
  const isPlain =
    language.readRequest(folded, on) !== undefined ||
    language.topicsOf(raw, folded)[0]?.probability === 1 ||
    language.findSituation(folded) !== undefined;
  if (isPlain) return { intent };
  const odds = language.dangerOdds(raw);
  const danger: Danger = odds["self-harm"] >= odds.violence ? "self-harm" : "violence";
  const isList = intent.kind === "command" || wordsIn(raw) < fewestWords;
  const sure = isList ? sureOfFewWords : from.sure;
  if (odds[danger] >= sure) return { intent: { kind: "danger", danger, stops: false } };
  return odds[danger] >= Math.max(from.unsure, sure - 0.15) ? { intent, unsure: true } : { intent };
}

const wordsIn = (text: string) => text.trim().split(/\s+/).length;

/** The usual answer, and where to turn if there is more behind the text. */
export function offeringSafe(result: ConversationResult, { copy }: Context): ConversationResult {
  const isTold = result.guessed || result.unread || result.journal.length > 0;
  if (!isTold || result.person.state === "stopped" || result.person.state === "new") return result;
  const [last = "", ...before] = [...result.replies].reverse();
  if (/\bSAFE\b/.test(last)) return result;
  const offered =
    last === "" ? copy.replies.safeOffer : fill("{last} {offer}", { last, offer: copy.replies.safeOffer });
  return { ...result, replies: [...before.reverse(), offered] };
}
