import { Temporal } from "temporal-polyfill";
import { fill, type Placeholder } from "./copy.ts";
import { sayDate } from "./dates.ts";
import { type Enrolled, silenceDays, silenceEnd, today } from "./person.ts";
import type { PromptTemplate } from "./plan.ts";

/** A prompt's text as it is true at `now`, however late it leaves. */
export function renderPrompt(person: Enrolled, template: PromptTemplate, now: Temporal.Instant): string {
  const on = today(person, now);
  const day = silenceDays(person, now);
  const length = person.weeks * 7;
  const values: Record<Placeholder, string | number> = {
    day,
    length,
    left: Math.max(0, length - day),
    end: sayDate(silenceEnd(person), on),
    breakupDays: Temporal.PlainDate.from(person.breakupDate).until(on, { largestUnit: "days" }).days,
    best: Math.max(person.bestStretchDays, day),
  };
  return fill(template.text as `{${Placeholder}}`, values);
}
