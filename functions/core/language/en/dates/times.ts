import { Temporal } from "temporal-polyfill";
import { trimEdges } from "../../../edges.ts";
import { readSpan } from "./spans.ts";
import { asClock } from "./spoken-times.ts";

const named = new Map([
  ["noon", 12],
  ["midday", 12],
  ["midnight", 0],
]);
/** Longer than this it tells a story: no date, time or span is read in it. */
export const longestRead = 320;

const clock = /^(\d{1,2})(?:[:.h](\d{2})|h)?\s*(?:o'?clock)?\s*(am|pm|a|p)?$/;
const together = /^(\d{1,2})(\d{2})\s*(am|pm|a|p)?$/;

/**
 * A time of day: `10`, `10am`, `6.30 pm`, `18:30`, `noon`, `7 in the evening`, `half seven`, `6pm instead`, `evenings` (18:00). A bare
 * hour is on the 24-hour clock. Undefined for what is none, such as `25` or `0 pm`.
 */
export function readTime(text: string): Temporal.PlainTime | undefined {
  if (text.length > longestRead) return undefined;
  const folded = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, " ");
  const said = asClock(trimEdges(folded, /[\s.!?,]/))
    .replace(/\b([ap])\.\s?m\b\.?/g, "$1m")
    .replace(/\bin the morning\b/, "am")
    .replace(/\b(?:in the (?:afternoon|evening)|at night)\b/, "pm")
    .replace(/\.$/, "")
    .trim();
  const word = named.get(said.replace(/^12 /, ""));
  if (word !== undefined) return new Temporal.PlainTime(word);
  const [, hours, minutes = "0", half] = clock.exec(said) ?? together.exec(said) ?? [];
  if (hours === undefined) return undefined;
  let hour = Number(hours);
  if (half && (hour === 0 || hour > 12)) return undefined;
  if (half) hour = (hour % 12) + (half.startsWith("p") ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59) return undefined;
  return new Temporal.PlainTime(hour, Number(minutes));
}

/**
 * A number of days: `10`, `10 days`, `2 weeks`, `a week`, `a month` (30 days). Not bounded: the caller says what is too
 * many. Undefined for what is vague or none.
 */
export function readDays(text: string): number | undefined {
  if (text.length > longestRead) return undefined;
  const said = text
    .replace(/^\s*for\s+/i, "")
    .replace(/[\s.!?]+$/, "")
    .trim();
  if (/^\d{1,4}$/.test(said)) return Number(said);
  const span = readSpan(said);
  return span && span.days + span.weeks * 7 + span.months * 30 + span.years * 365;
}
