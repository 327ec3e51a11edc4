import { Temporal } from "temporal-polyfill";
import type { Context } from "../context.ts";
import type { Intent } from "../language/intent.ts";
import type { Request } from "../language/request.ts";
import { type Enrolled, type Person, type Question, today } from "../person/person.ts";
import { rooms } from "../plans/rooms.ts";
import type { Command } from "./command.ts";
import { tellSituation } from "./commands/faq.ts";
import { answerToPrompt } from "./expectations.ts";
import { appendAnswer, keepAnswer } from "./questions.ts";
import { commandOf } from "./registry.ts";
import { answerRequest } from "./requests.ts";
import { answer, type ConversationResult } from "./result.ts";
import { answerTopic, surelyNoAnswer } from "./topics.ts";

/** A prompt's question lapses: what is said much later is about something else. */
const questionKeeps = { hours: 7 * 24 };
/** "Plan 3 was always to move to Austin" is no PLAN. */
const longestSetting = 5;
const goesOnWithin = { hours: 1 };
/** Longer than this it tells a story, and is no word for a situation. */
const maxSituationWords = 12;

/**
 * What a text means to someone who is signed up, in the order in which it is sure: a word of ours; the answer to the open
 * question, or to the prompt that came last; a wish or a report in a sentence; one of the situations; what it is about.
 * Undefined when it is none of these.
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
  const situation =
    folded.split(" ").length <= maxSituationWords ? context.language.findSituation(folded) : undefined;
  if (situation !== undefined && command?.beginsStories) return tellSituation(person, situation, context);
  if (command && intent.kind === "command" && !(free && isSentence(command, intent.rest, context))) {
    return command.handler(person, intent.rest, context, intent.raw);
  }
  const answered = answerToPlan(person, asking, folded, context, raw);
  if (answered) return answered;
  const request = requestIn(person, folded, context);
  if (free) return answerFree(person, free, said, { request, situation }, context);
  const replied = answerToPrompt(person, folded, context, raw);
  if (replied && situation === undefined && request?.intent !== "slip" && !surelyNoAnswer(said, context))
    return replied;
  const asked = request && answerRequest(person, request, context);
  if (asked) return asked;
  if (situation !== undefined) return tellSituation(person, situation, context);
  if (intent.kind === "opt-in" || raw.trim() === "") return raw.trim() === "" ? answer(person) : undefined;
  return goesOn(person, said, context) ?? guessed(answerTopic(person, said, context));
}

/** Counts as a text that was not understood: two machines may go on like this for ever. */
const guessed = (result: ConversationResult | undefined): ConversationResult | undefined =>
  result && { ...result, guessed: true };

type Heard = { folded: string; raw: string };

const requestIn = (person: Enrolled, folded: string, { now, language }: Context): Request | undefined =>
  language.readRequest(folded, { today: today(person, now), country: person.country, lean: "past" });

/** The open question keeps what can be its answer; a report, a question or a thank-you is not it. */
function answerFree(
  person: Enrolled,
  name: string,
  said: Heard,
  { request, situation }: { request: Request | undefined; situation: number | undefined },
  context: Context,
): ConversationResult | undefined {
  if (said.raw.trim() === "") return undefined;
  if (request?.intent === "slip") return answerRequest(person, request, context);
  if (surelyNoAnswer(said, context)) return answerTopic(person, said, context);
  const kept = keepAnswer(person, name, said.raw, context);
  if (situation === undefined) return kept;
  // Both may be meant: what could be an answer is kept, whatever else it gets.
  const told = tellSituation(person, situation, context);
  return { ...kept, replies: [...told.replies, ...kept.replies] };
}

/** What follows an answer within the hour, and is nothing else, goes on with it. */
function goesOn(person: Enrolled, said: Heard, context: Context): ConversationResult | undefined {
  const { lastAnswer } = person;
  if (!lastAnswer || surelyNoAnswer(said, context) || context.language.isQuestion(said.folded))
    return undefined;
  const until = Temporal.Instant.from(lastAnswer.at).add(goesOnWithin);
  return Temporal.Instant.compare(context.now, until) < 0
    ? appendAnswer(person, lastAnswer.name, said.raw, context)
    : undefined;
}

/** The answer to a question of a plan, or what plans understand unasked. */
function answerToPlan(
  person: Enrolled,
  asking: Question | undefined,
  folded: string,
  context: Context,
  raw: string,
): ConversationResult | undefined {
  const all = Object.values(rooms);
  const asked = asking && all.map(({ questions }) => questions?.[asking]?.answer).find((answer) => answer);
  const readers = [asked, ...all.map(({ unasked }) => unasked)];
  for (const read of readers) {
    const result = read?.(person, folded, context, raw);
    if (result) return result;
  }
  return undefined;
}

/** "Date nights were what we missed" answers the question that is open; it is no DATE. */
function isSentence({ takes, accepts }: Command, rest: string, { language }: Context): boolean {
  if (takes === "words" || takes === "few words" || rest === "") return false;
  if (language.isSetting(rest) && rest.split(" ").length <= longestSetting) return false;
  return !accepts?.(rest, language);
}

/** What was asked and has not lapsed. */
export function openQuestion(person: Person, now: Temporal.Instant): Question | undefined {
  if (!person.asking || !person.askedAt) return person.asking;
  const lapsesAt = Temporal.Instant.from(person.askedAt).add(questionKeeps);
  return Temporal.Instant.compare(now, lapsesAt) < 0 ? person.asking : undefined;
}
