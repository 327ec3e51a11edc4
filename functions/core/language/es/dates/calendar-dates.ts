import { nearestMonthly, plainDate } from "../../dates/calendar.ts";
import { approximately, fixedDay, monthlyDay, yearlyDay } from "../../dates/days.ts";
import { type Mark, type Page, type Rule, rule, unclear } from "../../dates/marks.ts";
import { WEEKDAY } from "./weekdays.ts";

const names = "ene feb mar abr may jun jul ago sep oct nov dic".split(" ");
export const MONTH =
  "(?:ene(?:ro)?|feb(?:rero)?|marzo|abr(?:il)?|mayo|jun(?:io)?|jul(?:io)?|ago(?:sto)?|sep(?:tiembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?)";
const month = (said: string) => names.indexOf(said.slice(0, 3)) + 1;
const YEAR = "(?:,? (?:de |del |en )?(\\d{4}|a[n\u00f1]o pasado))?";

function date(page: Page, day: string, monthSaid: string, year: string | undefined): Mark {
  const [m, d] = [month(monthSaid), Number(day)];
  if (year) {
    const full = plainDate(/\d/.test(year) ? Number(year) : page.on.today.year - 1, m, d);
    return full ? fixedDay(full) : unclear;
  }
  return plainDate(2024, m, d) ? yearlyDay((y) => plainDate(y, m, d), page.on) : unclear;
}

const parts: Record<string, number> = {
  principios: 4,
  inicios: 4,
  comienzos: 4,
  mediados: 15,
  finales: 27,
  fines: 27,
};

function monthly(page: Page, day: string): Mark {
  const exists = nearestMonthly(({ year, month: m }) => plainDate(year, m, Number(day)), page.on);
  return exists ? monthlyDay(Number(day), page.on) : unclear;
}

function ofMonth(page: Page, day: string, monthsBack: number): Mark {
  const { year, month: m } = page.on.today.toPlainYearMonth().subtract({ months: monthsBack });
  const full = plainDate(year, m, Number(day));
  return full ? fixedDay(full) : unclear;
}

/** "9 de noviembre", "noviembre 9", "el 14 del mes pasado", "a mediados de octubre", "el 14". */
export const calendarRules = (): readonly Rule[] => [
  rule(
    `\\b\\d{1,2} ?(?:/|-|o|u|y|al?) (?:el )?\\d{1,2} (?:de )?${MONTH}\\b|\\b\\d{1,2}/\\d{1,2} (?:de )?${MONTH}\\b`,
    () => unclear,
  ),
  rule(
    `\\ba? ?(principios|inicios|comienzos|mediados|finales|fines) de(?:l mes de)? (${MONTH})\\b`,
    ([, part = "", said = ""], page) =>
      approximately(yearlyDay((year) => plainDate(year, month(said), parts[part] ?? 15), page.on)),
  ),
  rule(
    `(?<![\\d/.])(\\d{1,2}) ?(?:de |del mes de |del )?(${MONTH})\\b\\.?${YEAR}`,
    ([, day = "", said = "", year], page) => date(page, day, said, year),
  ),
  rule(`\\b(${MONTH})\\.? (?:el )?(\\d{1,2})(?![\\d/:])${YEAR}`, ([, said = "", day = "", year], page) =>
    date(page, day, said, year),
  ),
  rule(
    "\\b(?:el )?(?:dia )?(\\d{1,2}) (?:de|del) (?:mes pasado|pasado mes)\\b|\\b(?:el )?mes pasado,? el (?:dia )?(\\d{1,2})\\b",
    (found, page) => ofMonth(page, found[1] ?? found[2] ?? "", 1),
  ),
  rule("\\b(?:el )?(?:dia )?(\\d{1,2}) de este mes\\b", ([, day = ""], page) => ofMonth(page, day, 0)),
  rule(
    `(?<!${WEEKDAY} )\\b(?:el |dia )(?:dia )?(\\d{1,2})(?=$|[^\\w\\s:/-]| (?:y|pero|que|me|nos|se|ella|fue|creo|por|en|a|o|cuando|porque|jaja|si|no)\\b)`,
    ([, day = ""], page) => monthly(page, day),
  ),
];
