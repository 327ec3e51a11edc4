import { lazy } from "../../../lazy.ts";
import type { DateContext } from "../../dates/calendar.ts";
import { type DateFound, decide } from "../../dates/decide.ts";
import { applyGroups, type Group, hasMark, type Page } from "../../dates/marks.ts";
import { fullDateRules, pairRules } from "../../dates/numeric-dates.ts";
import { anchoredRules, bareSpanRules } from "./bare-spans.ts";
import { isDate } from "./beside.ts";
import { ordinalRules, todayRules } from "./day-words.ts";
import { isFraction } from "./fractions.ts";
import { anyHoliday, holidayRules } from "./holiday-dates.ts";
import { joinedRules } from "./joined-dates.ts";
import { monthPairRules, monthRules } from "./month-dates.ts";
import { spanRules } from "./spans.ts";
import { tidy } from "./tidy.ts";
import { topicOf } from "./topics.ts";
import { lastWeek, weekdayRules, weekendRules } from "./weekday-dates.ts";

const month = /(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
const weekday = /(?<![a-z])(?:mon|tue|wed|thu|fri|sat|sun)/;
const today = /day|night|evening|morning|afternoon|arvo|tomorrow|overmorrow|ago|now/;
const length = /\d|half|couple|fortnight|\b(?:an?|one|day|week|month|year)\b/;

const groups = lazy((): readonly Group[] => [
  { needs: /\d/, rules: fullDateRules() },
  { needs: month, rules: monthPairRules() },
  { needs: /\d ?\/|-/, rules: pairRules(isFraction) },
  { needs: month, rules: monthRules() },
  { needs: anyHoliday(), rules: holidayRules() },
  { needs: today, rules: todayRules() },
  { needs: length, rules: spanRules() },
  { needs: /week/, rules: weekendRules() },
  { needs: weekday, rules: weekdayRules() },
  { needs: /week/, rules: [lastWeek()] },
  { needs: /\d|month|end/, rules: ordinalRules() },
  { needs: hasMark, rules: joinedRules() },
  { needs: /day|night|morning|evening|after|later/, rules: anchoredRules() },
  { needs: hasMark, rules: bareSpanRules() },
]);

/** Reads the dates of an English text; see `readDates`. */
export function findDates(text: string, on: DateContext): DateFound[] {
  const page: Page = { text: tidy(text, on.today.year), marks: [], on };
  return decide(applyGroups(page, groups()), { isDate, topicOf });
}
