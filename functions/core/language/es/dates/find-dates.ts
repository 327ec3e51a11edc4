import { lazy } from "../../../lazy.ts";
import type { DateContext } from "../../dates/calendar.ts";
import { type DateFound, decide, type Topic } from "../../dates/decide.ts";
import { applyAll, type Page, type Rule } from "../../dates/marks.ts";
import { fullDateRules } from "../../dates/numeric-dates.ts";
import { calendarRules, MONTH } from "./calendar-dates.ts";
import { holidayRules, joinedRules, todayRules } from "./days.ts";
import { bareSpanRules, spanRules } from "./spans.ts";
import { tidy } from "./tidy.ts";
import { WEEKDAY, weekdayRules } from "./weekdays.ts";

const rules = lazy((): readonly Rule[] => [
  ...fullDateRules(),
  ...holidayRules(),
  ...calendarRules(),
  ...todayRules(),
  ...spanRules(),
  ...weekdayRules(),
  ...joinedRules(),
  ...bareSpanRules(),
]);

/** Whole names: "nov" and "oct" are English too. */
const MONTH_NAME =
  "(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|ene|abr|dic)";

/** What makes a text Spanish where dates are concerned; an English one is not searched for Spanish dates. */
const spanish = lazy(
  () =>
    new RegExp(
      `\\b(?:${WEEKDAY}|hace|ayer|anteayer|anoche|antenoche|anteanoche|noche (?:buena|vieja)|hoy|manana|semanas?|mes(?:es)?|dias?|anos?|quincena|fin de semana|navidad|nochebuena|nochevieja|reyes|valentin|muertos|santos|brujas|gracias|santo|pascua|madres?|padre|dentro de|${MONTH_NAME}|de ${MONTH}|el (?:dia )?\\d{1,2}|esta (?:tarde|noche))\\b`,
    ),
);

/** What may stand beside "hoy". */
const besideToday =
  /\b(?:terminamos|termino|terminaron|cortamos|corto|rompimos|dejo|dejamos|deje|hablamos|hablo|hable|escribio|escribi|escribimos|llamo|llame|vi|vimos|vio|acabo|acabamos|mando|mande|dijo|dije|contesto|conteste|fue)\b/;
const isDate = (_: "today" | "word", words: string) => {
  const all = words.match(/[a-z]+/g) ?? [];
  return besideToday.test(words) || all.every((word) => /^(?:es|creo|apenas|pues|si|jaja|en|la)$/.test(word));
};

const topics: readonly [Topic, RegExp][] = [
  [
    "breakup",
    /\b(?:terminamos|termino|terminaron|cortamos|corto|rompimos|dejo|dejamos|deje|separamos|acabo|acabamos)\b/,
  ],
  [
    "contact",
    /\b(?:hablamos|hablo|hable|escribio|escribi|llamo|llame|vimos|vi|vio|mando|mande|contesto|conteste|contacto|mensaje)\b/,
  ],
  ["else", /\b(?:conocimos|empezamos|casamos|novios|cumpleanos|aniversario|nacio)\b/],
];
const topicOf = (clause: string): Topic | undefined =>
  topics.find(([, pattern]) => pattern.test(clause))?.[0];

/** Reads the dates of a Spanish text; see `readDates`. None in a text that has no Spanish word for a day. */
export function findSpanishDates(text: string, on: DateContext): DateFound[] {
  const tidied = tidy(text);
  if (!spanish().test(tidied)) return [];
  const page: Page = { text: tidied, marks: [], on };
  return decide(applyAll(page, rules()), { isDate, topicOf });
}
