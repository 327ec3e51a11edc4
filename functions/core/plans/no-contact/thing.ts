import type { PlanAnswer } from "../../conversation/command.ts";
import { keepAnswer } from "../../conversation/questions.ts";

/** A few words in reply to a prompt that asks for one thing: kept with the answers. */
export const thingIn: PlanAnswer = (person, folded, context, raw) =>
  context.language.isQuestion(folded) ? undefined : keepAnswer(person, `thing-${person.cycle}`, raw, context);
