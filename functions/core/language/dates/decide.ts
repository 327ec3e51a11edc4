import type { Temporal } from "temporal-polyfill";
import { DAY, type Day, dayAt, type Page, UNCLEAR } from "./marks.ts";

/** A date found in a text. */
export type DateFound = {
  date: Temporal.PlainDate;
  /** One day stands for several, as in "mid October": to be said back and corrected. */
  approximate: boolean;
};

/** What is said of a date; `else` is what nobody asks here, such as the day they met. */
export type Topic = "breakup" | "contact" | "else";

/** What a language knows of words beside dates. */
export type Words = {
  /** Whether the words around a weak day make a date of it. */
  isDate: (weak: "today" | "word", words: string) => boolean;
  topicOf: (clause: string) => Topic | undefined;
};

type Resolved = DateFound & { day: Day; from: number; to: number };

/**
 * The dates that the marks of a page name, each once: what is said to be the breakup first, the rest in the order of the text.
 * None where any phrase leaves its day open, or where two beside each other disagree ("yesterday, Nov 3").
 */
export function decide(page: Page, { isDate, topicOf }: Words): DateFound[] {
  if (new RegExp(UNCLEAR).test(page.text)) return [];
  const all: Resolved[] = [];
  for (const match of page.text.matchAll(new RegExp(DAY, "g"))) {
    const day = dayAt(page, match[0]);
    const date = day?.at();
    if (!day || !date) return [];
    all.push({
      day,
      date,
      approximate: day.approximate === true,
      from: match.index,
      to: match.index + match[0].length,
    });
  }
  const strong = all.filter(({ day }) => !day.weak);
  const words = page.text.replace(new RegExp(DAY, "g"), " ");
  const taken = strong.length > 0 ? strong : all.filter(({ day }) => day.weak && isDate(day.weak, words));
  if (disagree(page.text, taken)) return [];
  const topics = taken.map((_, index) => topicOf(clauseOf(page.text, taken, index)));
  const asked = taken.filter((_, index) => topics[index] !== "else");
  const isBreakup = (day: Resolved) => topics[taken.indexOf(day)] === "breakup";
  const ordered = (asked.length > 0 ? asked : taken).toSorted(
    (a, b) => Number(isBreakup(b)) - Number(isBreakup(a)),
  );
  const dates = ordered.filter(
    ({ date }, index) => ordered.findIndex((earlier) => earlier.date.equals(date)) === index,
  );
  return dates.map(({ date, approximate }) => ({ date, approximate }));
}

/** Whether a day counted from today stands beside another date as if it were the same one, and is not. */
function disagree(text: string, days: readonly Resolved[]): boolean {
  return days.some((day, index) => {
    const next = days[index + 1];
    if (!next || !/^[\s,(-]*(?:on )?(?:the )?$/.test(text.slice(day.to, next.from))) return false;
    const isOneRelative = (day.day.relative ?? false) !== (next.day.relative ?? false);
    return isOneRelative && !day.date.equals(next.date);
  });
}

/** The words around a date, up to the dates beside it and to where another thought begins. */
function clauseOf(text: string, days: readonly Resolved[], index: number): string {
  const [before, here, after] = [days[index - 1], days[index], days[index + 1]];
  const left = text
    .slice(before?.to ?? 0, here?.from)
    .split(/[.,;!?]|\b(?:but|and|then|y|pero|luego)\b/)
    .at(-1);
  const right = text.slice(here?.to, after?.from).split(/[.,;!?]|\b(?:but|and|then|y|pero|luego)\b/)[0];
  return `${left}|${right}`;
}
