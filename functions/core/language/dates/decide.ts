import { Temporal } from "temporal-polyfill";
import { DAY, type Day, dayAt, type Page, UNCLEAR } from "./marks.ts";

/** A date found in a text. */
export type DateFound = {
  date: Temporal.PlainDate;
  /** One day stands for several, as in "mid October": to be said back and corrected. */
  approximate: boolean;
};

type Resolved = DateFound & { day: Day; from: number; to: number };

/**
 * The dates that the marks of a page name, in the order of the text, each once. None where any phrase leaves its day open,
 * or where two beside each other disagree ("yesterday, Nov 3"). `isAbout` says whether the words around weak days
 * ("today", "sat") make dates of them.
 */
export function decide(page: Page, isAbout: (words: string) => boolean): DateFound[] {
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
  const taken = strong.length > 0 ? strong : isAbout(words) ? all : [];
  if (disagree(page.text, taken)) return [];
  const dates = taken.filter(
    ({ date }, index) => taken.findIndex((earlier) => earlier.date.equals(date)) === index,
  );
  return dates.map(({ date, approximate }) => ({ date, approximate }));
}

/** Whether a day counted from today stands beside another date as if it were the same one, and is not. */
function disagree(text: string, days: readonly Resolved[]): boolean {
  return days.some((day, index) => {
    const next = days[index + 1];
    if (!next || !/^[\s,(-]*(?:on )?(?:the )?$/.test(text.slice(day.to, next.from))) return false;
    const isOneRelative = (day.day.relative ?? false) !== (next.day.relative ?? false);
    return isOneRelative && !Temporal.PlainDate.compare(day.date, next.date) === false;
  });
}
