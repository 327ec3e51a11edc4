import type { ParsedResult } from "chrono-node";
import type { Temporal } from "temporal-polyfill";
import { chrono } from "../../../lazy-packages.ts";
import { type DateContext, nearestDate, nearestWeekday, plainDate } from "./calendar.ts";
import { normalise } from "./date-words.ts";
import { findNumericDate } from "./numeric-dates.ts";
import { readSpan } from "./spans.ts";
import { longestRead } from "./times.ts";

export type { DateContext } from "./calendar.ts";
export { sayDate, sayDayAndMonth, sayLongDate, sayMonth, sayTime } from "./say-dates.ts";
export { readDays, readTime } from "./times.ts";

/** Words beside a date that change which day is meant, in ways not read here. */
const bends =
  /\d|\b(?:before|after|from|last|next|past|mid|middle|early|late|end|beginning|week(?:s|end|ends)?|months?|years?|days?|ago|not|never|half|plus|minus|than|few|several)\b|n't\b/;

/** All that may stand beside a word which is often no date: "I sat down" is not Saturday, "3 may be" not a May. */
const fillers = new Set(
  `a about actually and around broke break breakup by dumped early ended ending evening from guess he hey hi i is it just
  left like maybe me morning my night of ok okay on our probably she since so sorry split that the they think this til till
  to um until up us was we were with yes yeah`.split(/\s+/),
);

function onlyFillers(rest: string): boolean {
  return (rest.match(/[a-z0-9']+/g) ?? []).every((word) => fillers.has(word));
}

/**
 * "2 weeks ago", "in 10 days", but not "last month", "few days ago", "2 hours ago" or "2 days after Nov 3". Counted
 * here, as chrono lets a month before 31 March run over into March.
 */
function countFrom(said: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const [, ahead, later, back] = /^(?:about |around )?(?:in (.+)|(.+) from now|(.+) ago)$/.exec(said) ?? [];
  const span = readSpan((ahead ?? later ?? back ?? "").replace(/^about |^around /, ""));
  if (!span || span.years > 100) return undefined;
  const date = back ? today.subtract(span) : today.add(span);
  return plainDate(date.year, date.month, date.day);
}

/** The day that one find of the parser means, or undefined where it read more into the text than is there. */
function accept(found: ParsedResult, text: string, on: DateContext): Temporal.PlainDate | undefined {
  const said = found.text.toLowerCase();
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found.text.length)}`;
  if (found.end || bends.test(rest) || !/[a-z]{3}/.test(said)) return undefined;
  const start = found.start;
  const [year, month, day] = [start.get("year") ?? 0, start.get("month") ?? 0, start.get("day") ?? 0];
  const tags = found.tags();
  if (tags.has("result/relativeDate")) return countFrom(said, on.today);
  if (["yesterday", "today", "tomorrow"].includes(said)) {
    return said === "yesterday" || onlyFillers(rest) ? plainDate(year, month, day) : undefined;
  }
  // "now" and "end of the month" are certain to chrono, but name no date.
  if ([...tags].some((tag) => /\/now$|EndOfCurrentMonth/.test(tag))) return undefined;
  if (start.isCertain("month") && start.isCertain("day")) {
    if (/\bmar(?:ch)?\b|\bmay\b/.test(said) && !onlyFillers(rest)) return undefined;
    return start.isCertain("year") ? plainDate(year, month, day) : nearestDate(month, day, on);
  }
  if (!start.isCertain("weekday") || /week/.test(said) || !onlyFillers(rest)) return undefined;
  const weekday = start.get("weekday") || 7;
  if (/\bnext\b/.test(said)) return plainDate(year, month, day);
  if (/\b(?:last|past)\b/.test(said)) return nearestWeekday(weekday, { ...on, lean: "past" }, true);
  return nearestWeekday(weekday, on);
}

/**
 * The date that a person means by a short text: `2026-11-03`, `Nov 3`, `3rd of November`, `11/3`, `last Sunday`, `2 weeks
 * ago`, `until 5 December`. Without a year, the latest not after today or the earliest not before it, as `lean` says;
 * a full date is returned as it is, past or future. Undefined unless the text names one day: no bare numbers, months
 * or ordinals, no ranges, two different days, or vague spans ("last month", "a few days ago").
 */
export function readDate(text: string, on: DateContext): Temporal.PlainDate | undefined {
  if (text.length > longestRead) return undefined;
  const normal = normalise(text, on.today.year);
  const numeric = findNumericDate(normal, on);
  if (numeric) return bends.test(numeric.rest) ? undefined : numeric.date;
  // The parser finds nothing else that `accept` takes.
  if (!/[a-z]{3}/.test(normal)) return undefined;
  // Noon, so that no summer-time change on the way moves the day. The only use of Date: chrono takes nothing else.
  const reference = new Date(on.today.year, on.today.month - 1, on.today.day, 12);
  const { casual } = chrono();
  let found = casual.parse(normal, reference);
  // chrono knows 29 February only from within a leap year.
  if (!found.length && /\b29\b/.test(normal)) found = casual.parse(normal, new Date(2024, 1, 29, 12));
  const [first, ...others] = found.map((one) => accept(one, blankOthers(normal, one, found), on));
  return first && others.every((other) => other?.equals(first)) ? first : undefined;
}

/** The text without the other finds, so that each is judged by the words that are part of none: "yesterday, Nov 3". */
function blankOthers(text: string, one: ParsedResult, all: ParsedResult[]): string {
  return all.reduce((left, other) => {
    if (other === one) return left;
    const end = other.index + other.text.length;
    return left.slice(0, other.index) + " ".repeat(other.text.length) + left.slice(end);
  }, text);
}
