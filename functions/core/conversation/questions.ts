import type { Context } from "../context.ts";
import type { Enrolled, Question } from "../person/person.ts";
import { answer, type ConversationResult, journaled } from "./result.ts";

/** Keeps a free text, whole, as the answer to the question of that name; the reflection then asks its next one. */
export function keepAnswer(
  person: Enrolled,
  name: string,
  words: string,
  context: Context,
): ConversationResult {
  const text = words.trim();
  const [, count] = /^reflection-(\d)$/.exec(name) ?? [];
  const following =
    count === undefined ? undefined : context.copy.plans[person.plan].reflection[Number(count) - 1];
  const asking: Question | undefined = following ? `answer:reflection-${Number(count) + 1}` : undefined;
  const kept: Enrolled = {
    ...person,
    asking,
    askedAt: asking && context.now.toString(),
    answers: { ...person.answers, [name]: text },
    lastAnswer: { name, at: context.now.toString() },
  };
  const reply =
    following ??
    (count === undefined ? context.copy.afterAnswer.kept : context.copy.afterAnswer.reflectionDone);
  return journaled(answer(kept, reply), "answer", context.now, { name, text });
}

/** Adds what they say a moment later to the answer that is kept already. */
export function appendAnswer(
  person: Enrolled,
  name: string,
  words: string,
  context: Context,
): ConversationResult {
  const text = words.trim();
  const answers = {
    ...person.answers,
    [name]: [person.answers[name], text].filter((part) => part).join(" "),
  };
  const kept: Enrolled = { ...person, answers, lastAnswer: { name, at: context.now.toString() } };
  return journaled(answer(kept, context.copy.afterAnswer.added), "answer", context.now, { name, text });
}
