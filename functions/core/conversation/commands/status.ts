import type { Temporal } from "temporal-polyfill";
import { countSegments } from "../../delivery/segments.ts";
import { type Enrolled, planName, today } from "../../person/person.ts";
import { sayBest, sayMissing, sayNext, sayProgress } from "../phrases.ts";

/**
 * `STATUS` in one segment: day n of m and its end, the plan and rung, what comes next and when; then what there is
 * room for of the record they keep, the best stretch, and which of the three main prompts the plan leaves out.
 */
export function status(person: Enrolled, now: Temporal.Instant): string {
  const rung = person.plan === "ladder" && !person.boundary ? `, rung ${person.rung}` : "";
  const always = `${sayProgress(person, now)} ${planName(person)}${rung}. ${sayNext(person, now)}`;
  return [sayRecord(person, now), sayBest(person, now), sayMissing(person)].reduce(
    (text, part) => (fits(text + part) ? text + part : text),
    always,
  );
}

const fits = (text: string) => countSegments(text).segments === 1;

/** Steps and promises, where there are any. */
function sayRecord(person: Enrolled, now: Temporal.Instant): string {
  const { steps, promises } = person;
  const { total, streak, last } = steps;
  // A row that a gap has ended is not spoken of.
  const unbroken = last !== undefined && last >= today(person, now).subtract({ days: 1 }).toString();
  const row = unbroken && streak > 1 ? `, ${streak} days in a row` : "";
  const done = total > 0 ? ` ${total} ${total === 1 ? "step" : "steps"} done${row}.` : "";
  const { kept, broken } = promises;
  return kept + broken > 0 ? `${done} Promises: ${kept} kept, ${broken} not.` : done;
}
