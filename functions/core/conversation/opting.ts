import type { Context } from "../context.ts";
import { fill } from "../copy.ts";
import type { Intent } from "../language/intent.ts";
import { isEnrolled, type Person } from "../person/person.ts";
import { sayFrequency } from "./frequency-words.ts";
import { planName } from "./phrases.ts";
import { answer, type ConversationResult } from "./result.ts";
import { welcome, withQuestion } from "./sign-up.ts";

/** G1: after an opt-out nothing leaves but its confirmation, which the carrier sends by itself for its own words. */
export function optOut(
  before: Person,
  { exact, erases }: Extract<Intent, { kind: "opt-out" }>,
  { copy }: Context,
): ConversationResult {
  const stopped: Person = {
    ...before,
    state: "stopped",
    stoppedInWords: exact ? undefined : true,
    asking: undefined,
    confirming: undefined,
  };
  const already = before.state === "stopped" && before.asking !== "restart";
  const replies = erases ? [copy.replies.optedOut, copy.replies.eraseAsk] : [copy.replies.optedOut];
  return { ...answer(stopped, ...(exact || already ? [] : replies)), urgent: true };
}

/** Past the carrier's STOP only its START leads back; those who left in words may come back in words. */
export function comesBack(
  { stoppedInWords }: Person,
  { intent, folded }: { intent: Intent; folded: string },
  { language }: Context,
): boolean {
  if (intent.kind === "opt-in") return true;
  const isOurWord = intent.kind === "command" && ["JOIN", "RESUME"].includes(intent.command);
  return stoppedInWords === true && (isOurWord || language.comesBack(folded));
}

export function optIn(person: Person, context: Context): ConversationResult {
  if (isEnrolled(person)) {
    return answer(
      { ...person, asking: "restart" },
      fill(context.copy.replies.restartAsk, {
        plan: planName(person, context),
        often: sayFrequency(person, context),
      }),
    );
  }
  return withQuestion({ ...person, state: "joining" }, context, [welcome(context)]);
}
