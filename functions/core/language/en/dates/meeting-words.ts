import type { DayAndTime } from "../../dates/calendar.ts";
import { type DateContext, readDate, readTime } from "./dates.ts";
import { longestRead } from "./times.ts";

const suffix = String.raw`(?:\s*[ap]\.?\s?m\b\.?|\s*[ap]\b)`;
const minutes = String.raw`(?:[:.h][0-5]\d)?`;
/** Ways to write an hour, surest first; each is taken out of the text, and the rest is the day. */
const hours = [
  /\b(?:12 )?(?:noon|midday|midnight)\b/,
  new RegExp(String.raw`(?<![\d/.:-])\d{1,2}${minutes}(?:\s*o'?clock)?${suffix}`),
  /(?<![\d/.:-])\d{1,2}[:h][0-5]\d(?::\d\d)?(?!\d)/,
  /(?<![\d/.:-])\d{1,2}\s*(?:o'?clock)/,
  /(?<![\d/.:-])\d{1,2}(?:\.[0-5]\d)?(?=\s(?:in the (?:morning|afternoon|evening)|at night)\b)/,
  /(?<=\b(?:at|around|about|by)\s)\d{1,2}(?:\.[0-5]\d)?(?![\d/-]|st\b|nd\b|rd\b|th\b)/,
  /(?<![\d/.:-])(?:1[3-9]|2[0-3])\.[0-5]\d(?![\d.])/,
  /(?<=\b(?:today|tonight|tomorrow|morning|afternoon|evening|night)\s)\d{1,2}$/,
  /(?<![\d/.:-])\d{1,2}h\b/,
];
const partOfDay = /\b(?:in the |this |on |at )?(morning|afternoon|evening|night)\b/;

/** Reads "2026-12-12 18:00", "Saturday 6pm", "12 Dec 18:30", "tomorrow at noon", "tonight at 8". */
export function readDayAndTime(folded: string, on: DateContext): DayAndTime {
  if (folded.length > longestRead) return { date: undefined, time: undefined };
  const text = folded.replace(/\bth?is evening\b/, "tonight");
  const found = hours.map((hour) => hour.exec(text)).find((match) => match !== null);
  const part = partOfDay.exec(text)?.[1] ?? (/\btonight\b/.test(text) ? "night" : undefined);
  const rest = (found ? text.replace(found[0], " ") : text)
    .replace(partOfDay, " ")
    .replace(/\btonight\b/, "today")
    .replace(/[@,]/g, " ")
    .replace(/(?:\b(?:at|around|about|by|on)\b\s*)+$/, "")
    .replace(/^\s*(?:on|for|is|at)\b/, "")
    .replace(/\b(?:at|around|about|by)\s+(?=\s|$)/g, " ");
  const date = readDate(rest, on);
  const said = found?.[0].trim().replace(/^(\d{1,2}[:h]\d\d):\d\d$/, "$1");
  if (said === undefined) return { date, time: undefined };
  const time = readTime(said);
  if (!time || !isBare(said, text)) return { date, time };
  if (part === undefined) return { date, time, halfDay: true };
  return { date, time: part === "morning" ? time : time.add({ hours: 12 }) };
}

/** An hour up to eleven with neither am nor pm, nor written as only the 24-hour clock is. */
function isBare(said: string, text: string): boolean {
  const hour = /^([1-9]|1[01])(?!\d)/.exec(said);
  return hour !== null && !/[apn]/.test(said.replace(/o'?clock/, "")) && !/\b\d{4}-\d\d-\d\d\b/.test(text);
}
