import { Temporal } from "temporal-polyfill";
import type { JournalEntry } from "../../core/conversation/result.ts";
import {
  type Enrolled,
  lastContactDate,
  noContactDays,
  noContactEnded,
  today,
} from "../../core/person/person.ts";
import { noContactUntil } from "../../core/schedule/no-contact-period.ts";

/** Days of silence in a row, counted from a contact on `from`. */
export type Streak = { from: Temporal.PlainDate; days: number; best: boolean; present: boolean };

export type Day = {
  date: Temporal.PlainDate;
  /** `contact` begins a stretch; `open` is after the plan itself has led back into touch; `ahead` has yet to come. */
  kind: "contact" | "quiet" | "open" | "ahead";
  best: boolean;
  today: boolean;
  /** The day on which the silence that they chose is done. */
  end: boolean;
};

/** Longest that a calendar shows, in weeks; then only what is latest. */
const maxWeeks = 27;

/** Every stretch of silence that the log knows, and the present one, earliest first. */
export function streaks(person: Enrolled, logs: readonly JournalEntry[], now: Temporal.Instant): Streak[] {
  const broken = logs.flatMap(({ kind, date, days }) =>
    kind === "slip" && typeof date === "string" && typeof days === "number"
      ? [{ from: Temporal.PlainDate.from(date).subtract({ days }), days, present: false }]
      : [],
  );
  const all = [...broken, { from: lastContactDate(person), days: noContactDays(person, now), present: true }];
  const longest = Math.max(...all.map(({ days }) => days));
  const first = all.findIndex(({ days }) => days === longest && days > 0);
  return all.map((stretch, i) => ({ ...stretch, best: i === first }));
}

/** The calendar of the silence, in whole weeks from Monday: from the first contact known to its end, or to today. */
export function calendar(person: Enrolled, all: readonly Streak[], now: Temporal.Instant): Day[] {
  const { compare } = Temporal.PlainDate;
  const on = today(person, now);
  const ended = noContactEnded(person);
  const end = ended ? undefined : noContactUntil(person);
  const first = all.map(({ from }) => from).sort(compare)[0] ?? on;
  const last = end && compare(end, on) > 0 ? end : on;
  const sunday = last.add({ days: 7 - last.dayOfWeek });
  const monday = first.subtract({ days: first.dayOfWeek - 1 });
  const earliest = sunday.subtract({ days: 7 * maxWeeks - 1 });
  const begins = compare(monday, earliest) < 0 ? earliest : monday;
  return Array.from({ length: begins.until(sunday, { largestUnit: "days" }).days + 1 }, (_, i) => {
    const date = begins.add({ days: i });
    const stretch = all.findLast(({ from }) => compare(from, date) <= 0);
    const best = stretch?.best === true && compare(date, stretch.from.add({ days: stretch.days })) <= 0;
    return {
      date,
      kind: kindOf(date),
      best: best && compare(date, on) <= 0 && !stretch.from.equals(date),
      today: date.equals(on),
      end: end !== undefined && date.equals(end),
    };
  });

  function kindOf(date: Temporal.PlainDate): Day["kind"] {
    if (compare(date, on) > 0) return "ahead";
    if (all.some(({ from }) => from.equals(date))) return "contact";
    if (compare(date, first) < 0 || (ended && compare(date, ended) > 0)) return "open";
    return "quiet";
  }
}
