import { Temporal } from "temporal-polyfill";
import type { Context } from "../context.ts";
import type { Intent } from "../language/intent.ts";
import type { Enrolled, Person, Question } from "../person/person.ts";
import { rooms } from "../plans/rooms.ts";
import type { Command } from "./command.ts";
import { tellSituation } from "./commands/faq.ts";
import { keepAnswer } from "./questions.ts";
import { commandOf } from "./registry.ts";
import type { ConversationResult } from "./result.ts";

/** A prompt's question lapses: what is said much later is about something else. */
const questionKeeps = { hours: 7 * 24 };
/** Longer than this it tells a story, and is no word for a situation. */
const maxSituationWords = 12;

/**
 * What a text means to someone who is signed up: a word of ours, three scores, the answer to an open question, one of
 * the situations. Undefined when it is none of these.
 */
export function converseEnrolled(
  person: Enrolled,
  said: { intent: Intent; folded: string; raw: string },
  context: Context,
): ConversationResult | undefined {
  const { intent, folded, raw } = said;
  const asking = openQuestion(person, context.now);
  const free = asking?.startsWith("answer:") ? asking.slice("answer:".length) : undefined;
  const command = intent.kind === "command" ? commandOf(intent.command) : undefined;
  const found =
    folded.split(" ").length <= maxSituationWords ? context.language.findSituation(folded) : undefined;
  if (found !== undefined && command?.beginsStories) {
    return tellSituation(person, found, context);
  }
  if (command && intent.kind === "command" && !(free && isSentence(command, intent.rest, context))) {
    return command.handler(person, intent.rest, context, intent.raw);
  }
  const answered = answerToPlan(person, asking, folded, context);
  if (answered) return answered;
  const kept = free && raw.trim() !== "" ? keepAnswer(person, free, raw, context) : undefined;
  if (found === undefined) return kept;
  // Both may be meant: what could be an answer is kept, whatever else it gets.
  const told = tellSituation(person, found, context);
  return kept ? { ...kept, replies: [...told.replies, ...kept.replies] } : told;
}

/** The answer to a question of a plan, or what plans understand unasked. */
function answerToPlan(
  person: Enrolled,
  asking: Question | undefined,
  folded: string,
  context: Context,
): ConversationResult | undefined {
  const all = Object.values(rooms);
  const asked = asking && all.map(({ questions }) => questions?.[asking]?.answer).find((answer) => answer);
  const readers = [asked, ...all.map(({ unasked }) => unasked)];
  for (const read of readers) {
    const result = read?.(person, folded, context);
    if (result) return result;
  }
  return undefined;
}

/** "Date nights were what we missed" answers the question that is open; it is no DATE. */
function isSentence({ takes, accepts }: Command, rest: string, { language }: Context): boolean {
  if (takes === "words" || takes === "few words" || rest === "" || language.isSetting(rest)) return false;
  return !accepts?.(rest);
}

/** What was asked and has not lapsed. */
export function openQuestion(person: Person, now: Temporal.Instant): Question | undefined {
  if (!person.asking || !person.askedAt) return person.asking;
  const lapsesAt = Temporal.Instant.from(person.askedAt).add(questionKeeps);
  return Temporal.Instant.compare(now, lapsesAt) < 0 ? person.asking : undefined;
}
