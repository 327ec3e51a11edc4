import type { Temporal } from "temporal-polyfill";
import { promiseWords } from "../../../../templates/words/six-steps.ts";
import { fill } from "../../copy.ts";
import { quote } from "../../delivery/own-words.ts";
import { type Enrolled, today } from "../../person/person.ts";
import { pending } from "../../schedule/agenda.ts";
import { answer, type ConversationResult, type JournalKind, journaled, marked } from "../result.ts";
import type { Handler } from "./handler.ts";

/** `PROMISE <text>`: one that they can keep; `PROMISE OFF` lets it go. */
export const promise: Handler = (person, rest, now, raw) => {
  const { latest } = person.promises;
  if (raw === "") {
    if (latest === undefined) return answer(person, promiseWords.how);
    return answer(person, fill(promiseWords.stands, { promise: say(latest), record: record(person) }));
  }
  if (/^(off|drop|clear|delete)$/.test(rest)) {
    if (latest === undefined) return answer(person, promiseWords.how);
    const promises = { ...person.promises, latest: undefined };
    return answer(marked(person, "promise", undefined, now, { promises }), promiseWords.dropped);
  }
  const on = today(person, now).toString();
  const promises = { ...person.promises, latest: raw };
  const changed = marked(person, "promise", on, now, { promises });
  const reply = fill(promiseWords.kept, { promise: say(raw), weekly: sayWeekly(changed) });
  return journaled(answer(changed, reply), "promise", now, { text: raw });
};

export const kept: Handler = (person, _, now) => count(person, "kept", now);
export const broke: Handler = (person, _, now) => count(person, "broke", now);

function count(
  person: Enrolled,
  kind: JournalKind & ("kept" | "broke"),
  now: Temporal.Instant,
): ConversationResult {
  const { latest, kept, broken } = person.promises;
  if (latest === undefined) return answer(person, promiseWords.none);
  const promises =
    kind === "kept" ? { latest, kept: kept + 1, broken } : { latest, kept, broken: broken + 1 };
  const changed = { ...person, promises };
  const words = kind === "kept" ? promiseWords.held : promiseWords.broke;
  return journaled(answer(changed, fill(words, { record: record(changed) })), kind, now, { text: latest });
}

/** Their promise in quotation marks, without the full stop that the sentence brings. */
function say(text: string): string {
  const quoted = quote(text);
  return quoted === undefined ? "as you wrote it" : `"${quoted.replace(/(?<!\.)\.$/, "")}"`;
}

function record({ promises: { kept, broken } }: Enrolled): string {
  const all = kept + broken;
  return all === 0 ? promiseWords.noRecord : fill(promiseWords.record, { kept, all });
}

/** The weekly question is of one plan, and ends with the reflection. */
function sayWeekly(person: Enrolled): string {
  if (person.plan !== "six-steps") return promiseWords.elsewhere;
  return pending(person).some(({ template }) => template.name === "kept") ? promiseWords.weekly : "";
}
