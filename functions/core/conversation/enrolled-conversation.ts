import { Temporal } from "temporal-polyfill";
import type { Command, Intent } from "../language/en/hearing/keywords.ts";
import type { Enrolled, Person, Question } from "../person/person.ts";
import { findZone } from "../places/zones.ts";
import { findSituation, tellSituation } from "./commands/faq.ts";
import type { PlanAnswer } from "./commands/handler.ts";
import { commandHandlers } from "./commands/index.ts";
import { readScores, readySteady, readyValue, score } from "./commands/ladder.ts";
import { lateTrialEnd, trialEnd } from "./commands/show-change.ts";
import { wayOn } from "./commands/way-on.ts";
import { keepAnswer } from "./questions.ts";
import type { ConversationResult } from "./result.ts";

/** A prompt's question lapses: what is said much later is about something else. */
const questionKeeps = { hours: 7 * 24 };
/** Longer than this it tells a story, and is no word for a situation. */
const maxSituationWords = 12;

const planAnswers: Partial<Record<Question, PlanAnswer>> = {
  "way-on": wayOn,
  "ready-steady": readySteady,
  "ready-value": readyValue,
  "trial-end": trialEnd,
};

/** Words that are followed by the person's own: a sentence after them is meant for them. */
const takesWords = new Set<Command>(["OPUS", "CHANGE", "NOTE", "PROMISE", "DONE", "MEET", "TEXTED", "JOIN"]);
/** What our other words are followed by: a number, a date, ON or OFF. */
const argument =
  /^(\d|on\b|off\b|until\b|for\b|same$|clear$|please$|today|yesterday|last |[a-z]+day\b|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(a|one|two) (day|week|month)|noon)/;

/** "Broke no contact", "contact from her", "email from my ex": not meant for the word that they begin with. */
const beginsASituation = new Set<Command>(["BROKE", "CONTACT", "EMAIL"]);

/**
 * What a text means to someone who is signed up: a word of ours, three scores, the answer to an open question, one of
 * the situations. Undefined when it is none of these.
 */
export function converseEnrolled(
  person: Enrolled,
  said: { intent: Intent; folded: string; raw: string },
  now: Temporal.Instant,
): ConversationResult | undefined {
  const { intent, folded, raw } = said;
  const asking = openQuestion(person, now);
  const free = asking?.startsWith("answer:") ? asking.slice("answer:".length) : undefined;
  const found = folded.split(" ").length <= maxSituationWords ? findSituation(folded) : undefined;
  if (found !== undefined && intent.kind === "command" && beginsASituation.has(intent.command)) {
    return tellSituation(person, found, now);
  }
  if (intent.kind === "command" && !(free && isSentence(intent.command, intent.rest))) {
    return commandHandlers[intent.command](person, intent.rest, now, intent.raw);
  }
  const scores = readScores(person, folded);
  if (scores) return score(person, scores, now);
  const answered =
    (asking && planAnswers[asking]?.(person, folded, now)) ?? lateTrialEnd(person, folded, now);
  if (answered) return answered;
  const kept = free && raw.trim() !== "" ? keepAnswer(person, free, raw, now) : undefined;
  if (found === undefined) return kept;
  // Both may be meant: what could be an answer is kept, whatever else it gets.
  const told = tellSituation(person, found, now);
  return kept ? { ...kept, replies: [...told.replies, ...kept.replies] } : told;
}

/** "Date nights were what we missed" answers the question that is open; it is no DATE. */
function isSentence(command: Command, rest: string): boolean {
  if (takesWords.has(command) || rest === "" || argument.test(rest)) return false;
  if (command === "EMAIL") return !/@|^only$/.test(rest);
  return command !== "ZONE" || findZone(rest) === undefined;
}

/** What was asked and has not lapsed. */
export function openQuestion(person: Person, now: Temporal.Instant): Question | undefined {
  if (!person.asking || !person.askedAt) return person.asking;
  const lapsesAt = Temporal.Instant.from(person.askedAt).add(questionKeeps);
  return Temporal.Instant.compare(now, lapsesAt) < 0 ? person.asking : undefined;
}
