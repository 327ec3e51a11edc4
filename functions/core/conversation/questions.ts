import type { Temporal } from "temporal-polyfill";
import { afterAnswer, reflectionQuestions } from "../../../templates/questions.ts";
import type { Enrolled, Question } from "../person/person.ts";
import { answer, type ConversationResult, journaled } from "./result.ts";

/** Keeps a free text, whole, as the answer to the question of that name; the reflection then asks its next one. */
export function keepAnswer(
  person: Enrolled,
  name: string,
  words: string,
  now: Temporal.Instant,
): ConversationResult {
  const text = words.trim();
  const [, count] = /^reflection-(\d)$/.exec(name) ?? [];
  const following = count === undefined ? undefined : reflectionQuestions[person.plan][Number(count) - 1];
  const asking: Question | undefined = following ? `answer:reflection-${Number(count) + 1}` : undefined;
  const kept: Enrolled = {
    ...person,
    asking,
    askedAt: asking && now.toString(),
    answers: { ...person.answers, [name]: text },
  };
  const reply = following ?? (count === undefined ? afterAnswer.kept : afterAnswer.reflectionDone);
  return journaled(answer(kept, reply), "answer", now, { name, text });
}
