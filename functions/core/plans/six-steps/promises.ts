import type { Context } from "../../context.ts";
import type { Handler, PlanAnswer } from "../../conversation/command.ts";
import {
  answer,
  type ConversationResult,
  type JournalKind,
  journaled,
  marked,
} from "../../conversation/result.ts";
import { suggest } from "../../conversation/suggestions.ts";
import { fill } from "../../copy.ts";
import { quote } from "../../delivery/own-words.ts";
import { type Enrolled, today } from "../../person/person.ts";
import { pending } from "../../schedule/agenda.ts";

/** `PROMISE <text>`: one that they can keep; `PROMISE OFF` lets it go. */
export const promise: Handler = (person, rest, context, raw) => {
  const { latest } = person.promises;
  if (raw === "") {
    if (latest === undefined) return answer(person, context.copy.plans["six-steps"].words.promise.how);
    return answer(
      person,
      fill(context.copy.plans["six-steps"].words.promise.stands, {
        promise: say(latest, context),
        record: record(person, context),
      }),
    );
  }
  if (context.language.readSetting("PROMISE", rest) === "off") {
    if (latest === undefined) return answer(person, context.copy.plans["six-steps"].words.promise.how);
    const promises = { ...person.promises, latest: undefined };
    return answer(
      marked(person, "promise", undefined, context.now, { promises }),
      context.copy.plans["six-steps"].words.promise.dropped,
    );
  }
  const on = today(person, context.now).toString();
  const promises = { ...person.promises, latest: raw };
  const changed = marked(person, "promise", on, context.now, { promises });
  const reply = fill(context.copy.plans["six-steps"].words.promise.kept, {
    promise: say(raw, context),
    weekly: sayWeekly(changed, context),
  });
  return journaled(answer(changed, reply), "promise", context.now, { text: raw });
};

export const kept: Handler = (person, _, context) => count(person, "kept", context);
export const broke: Handler = (person, _, context) => count(person, "broke", context);

/** A reply to the weekly question. Both are fine to say. */
export const keptIn: PlanAnswer = (person, folded, context, raw) => {
  const said = context.language.readKept(folded);
  if (said === "not-yet") {
    const { stands } = context.copy.plans["six-steps"].words.promise;
    const { latest } = person.promises;
    return latest === undefined
      ? undefined
      : answer(person, fill(stands, { promise: say(latest, context), record: record(person, context) }));
  }
  return said && (said === "kept" ? kept : broke)(person, folded, context, raw);
};

/** "I promise to walk every day", after a prompt that asks for one. */
export const promiseIn: PlanAnswer = (person, folded, context) => {
  const words = context.language.readPromise(folded);
  return words ? suggest(person, "promise", `PROMISE ${words}`, { promise: words }, context) : undefined;
};

function count(
  person: Enrolled,
  kind: JournalKind & ("kept" | "broke"),
  context: Context,
): ConversationResult {
  const { latest, kept, broken } = person.promises;
  if (latest === undefined) return answer(person, context.copy.plans["six-steps"].words.promise.none);
  const promises =
    kind === "kept" ? { latest, kept: kept + 1, broken } : { latest, kept, broken: broken + 1 };
  const changed = { ...person, promises };
  const words =
    kind === "kept"
      ? context.copy.plans["six-steps"].words.promise.held
      : context.copy.plans["six-steps"].words.promise.broke;
  return journaled(answer(changed, fill(words, { record: record(changed, context) })), kind, context.now, {
    text: latest,
  });
}

/** Their promise in quotation marks, without the full stop that the sentence brings. */
function say(text: string, { copy }: Context): string {
  const quoted = quote(text);
  return quoted === undefined
    ? copy.plans["six-steps"].words.promise.asWritten
    : `"${quoted.replace(/(?<!\.)\.$/, "")}"`;
}

function record({ promises: { kept, broken } }: Enrolled, { copy }: Context): string {
  const all = kept + broken;
  return all === 0
    ? copy.plans["six-steps"].words.promise.noRecord
    : fill(copy.plans["six-steps"].words.promise.record, { kept, all });
}

/** The weekly question is of one plan, and ends with the reflection. */
function sayWeekly(person: Enrolled, { copy }: Context): string {
  if (person.plan !== "six-steps") return copy.plans["six-steps"].words.promise.elsewhere;
  return pending(person).some(({ template }) => template.name === "kept")
    ? copy.plans["six-steps"].words.promise.weekly
    : "";
}
