import { lazy } from "../../../lazy.ts";
import type { DateContext } from "../../dates/calendar.ts";
import { type DateFound, decide } from "../../dates/decide.ts";
import { applyAll, type Page, type Rule } from "../../dates/marks.ts";
import { fullDateRules, pairRules } from "../../dates/numeric-dates.ts";
import { anchoredRules, bareSpanRules } from "./bare-spans.ts";
import { isAboutThatDay } from "./beside.ts";
import { joinedRules, ordinalRules, todayRules } from "./day-words.ts";
import { isFraction } from "./fractions.ts";
import { holidayRules } from "./holiday-dates.ts";
import { monthPairRules, monthRules } from "./month-dates.ts";
import { spanRules } from "./spans.ts";
import { tidy } from "./tidy.ts";
import { lastWeek, weekdayRules, weekendRules } from "./weekday-dates.ts";

const rules = lazy((): readonly Rule[] => [
  ...fullDateRules(),
  ...monthPairRules(),
  ...pairRules(isFraction),
  ...monthRules(),
  ...holidayRules(),
  ...todayRules(),
  ...spanRules(),
  ...weekendRules(),
  ...weekdayRules(),
  lastWeek(),
  ...ordinalRules(),
  ...joinedRules(),
  ...anchoredRules(),
  ...bareSpanRules(),
]);

/** Reads the dates of an English text; see `readDates`. */
export function findDates(text: string, on: DateContext): DateFound[] {
  const page: Page = { text: tidy(text, on.today.year), marks: [], on };
  return decide(applyAll(page, rules()), isAboutThatDay);
}
