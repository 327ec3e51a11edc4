import type { Context } from "../../context.ts";
import { fill } from "../../copy.ts";
import { countSegments } from "../../delivery/segments.ts";
import type { Enrolled } from "../../person/person.ts";
import { daysInARow } from "../../person/steps.ts";
import { roomOf } from "../../plans/rooms.ts";
import { planName, sayBest, sayMissing, sayNext, sayProgress } from "../phrases.ts";

/**
 * `STATUS` in one segment: day n of m and its end, the plan and rung, what comes next and when; then what there is
 * room for of the record they keep, the best stretch, and which of the three main prompts the plan leaves out.
 */
export function status(person: Enrolled, context: Context): string {
  const note = roomOf(person).statusNote?.(person, context) ?? "";
  const always = `${sayProgress(person, context)} ${planName(person, context)}${note}. ${sayNext(person, context)}`;
  return [...sayRecord(person, context), sayBest(person, context), sayMissing(person, context)]
    .filter((part) => part !== "")
    .reduce((text, part) => (fits(`${text} ${part}`) ? `${text} ${part}` : text), always);
}

const fits = (text: string) => countSegments(text).segments === 1;

/** Steps and promises, where there are any. */
function sayRecord(person: Enrolled, { now, copy: { phrases } }: Context): string[] {
  const { steps, promises } = person;
  const { total } = steps;
  const days = daysInARow(person, now);
  const row = days > 1 ? fill(phrases.row, { days }) : "";
  const done = total > 0 ? [fill(total === 1 ? phrases.steps.one : phrases.steps.other, { total, row })] : [];
  const { kept, broken } = promises;
  return kept + broken > 0 ? [[...done, fill(phrases.promises, { kept, broken })].join(" ")] : done;
}
