import { nearestWeekday, plainDate, saturdayNear } from "../../dates/calendar.ts";
import { approximately, movedBy, movedDay, relativeDay } from "../../dates/days.ts";
import { DAY, dayAt, type Page, type Rule, rule, SPAN, spanAt, unclear } from "../../dates/marks.ts";

const names = "lun mar mie jue vie sab dom".split(" ");
export const WEEKDAY = "(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)";
const weekdayOf = (said: string) => names.indexOf(said.slice(0, 3)) + 1;
const PART = "(?: (?:en|por|a|de) la (?:manana|tarde|noche|madrugada))?";

const past = (page: Page, said: string, weeks = 0) =>
  relativeDay(
    nearestWeekday(weekdayOf(said), { ...page.on, lean: "past" }, true).subtract({ days: 7 * weeks }),
  );
const ofWeek = (page: Page, said: string, weeks: number) =>
  relativeDay(page.on.today.add({ days: weekdayOf(said) - page.on.today.dayOfWeek + 7 * weeks }));

function withNumber(page: Page, said: string, day: number) {
  for (let months = 0; months <= 12; months++) {
    const back = page.on.lean === "past" ? -months : months;
    const { year, month } = page.on.today.toPlainYearMonth().add({ months: back });
    const date = plainDate(year, month, day);
    if (
      date?.dayOfWeek === weekdayOf(said) &&
      date.since(page.on.today).days * (page.on.lean === "past" ? -1 : 1) >= 0
    ) {
      return relativeDay(date);
    }
  }
  return unclear;
}

/** "El viernes pasado", "el viernes antepasado", "el lunes de la semana pasada", "viernes 13", "el fin de semana". */
export const weekdayRules = (): readonly Rule[] => [
  rule(`(${DAY}),? (?:fue )?un (${WEEKDAY})`, ([, sign, said = ""], page) => {
    const day = dayAt(page, sign);
    return (
      day && movedDay(day, (date) => date.add({ days: ((weekdayOf(said) - date.dayOfWeek + 10) % 7) - 3 }))
    );
  }),
  // "Va a ser un mes el viernes": that long before the Friday to come.
  rule(
    `\\b(?:va a ser|van a ser|sera|seran|cumplimos|cumplo|hara|haran) (${SPAN}) (?:el |este )?(?:proximo )?(${WEEKDAY})`,
    (found, page) => {
      const [, sign, said = ""] = found;
      const span = spanAt(page, sign)?.span;
      const coming = nearestWeekday(weekdayOf(said), { ...page.on, lean: "future" });
      return span && movedBy(relativeDay(coming), span, -1);
    },
  ),
  rule(`\\b(?:un|cada|todos los|los) ${WEEKDAY}s?\\b`, () => "x"),
  rule(
    `\\b${WEEKDAY}${PART},? (?:el |dia |el dia )?(${DAY})|(${DAY}),? (?:que fue |fue )?(?:un |el )?${WEEKDAY}\\b`,
    (found, page) => {
      const sign = found[1] ?? found[2];
      return dayAt(page, sign)?.relative ? undefined : sign;
    },
  ),
  rule(`\\b(${WEEKDAY}) (?:dia )?(\\d{1,2})\\b`, ([, said = "", day], page) =>
    withNumber(page, said, Number(day)),
  ),
  rule(`\\bhace (\\d{1,2}) (${WEEKDAY})s?\\b`, ([, many, said = ""], page) =>
    past(page, said, Number(many) - 1),
  ),
  rule(`\\b(${WEEKDAY})${PART} (?:antepasado|ante pasado|antes del pasado)\\b`, ([, said = ""], page) =>
    past(page, said, 1),
  ),
  rule(
    `\\b(${WEEKDAY})${PART} de la semana pasada\\b|\\bla semana pasada,? (?:el )?(${WEEKDAY})\\b`,
    (found, page) => ofWeek(page, found[1] ?? found[2] ?? "", -1),
  ),
  rule(`\\b(${WEEKDAY})${PART} (?:de )?(?:esta semana)\\b`, ([, said = ""], page) => ofWeek(page, said, 0)),
  rule(
    `\\b(${WEEKDAY})${PART} (?:que viene|de la proxima semana|proximo|siguiente)\\b|\\bproximo (${WEEKDAY})\\b`,
    (found, page) =>
      relativeDay(
        nearestWeekday(weekdayOf(found[1] ?? found[2] ?? ""), { ...page.on, lean: "future" }, true),
      ),
  ),
  rule(`\\b(${WEEKDAY})${PART} (?:pasado|que paso)\\b|\\bpasado (${WEEKDAY})\\b`, (found, page) =>
    past(page, found[1] ?? found[2] ?? ""),
  ),
  rule(`\\b(?:este )?(${WEEKDAY})${PART}(?![a-z])`, ([, said = ""], page) =>
    relativeDay(nearestWeekday(weekdayOf(said), page.on)),
  ),
  rule(`\\b(?:el )?fin de semana del? (${DAY})`, ([, sign], page) => {
    const day = dayAt(page, sign);
    return day && approximately(movedDay(day, saturdayNear));
  }),
  rule("\\b(?:el |este )?(?:pasado )?fin de semana(?: pasado)?\\b", ([all], page) => {
    const { today, lean } = page.on;
    const saturday = today.add({ days: 6 - today.dayOfWeek });
    const isToCome = lean === "future" && !all.includes("pasado");
    return approximately(relativeDay(isToCome ? saturday : saturday.subtract({ days: 7 })));
  }),
  rule("\\bla semana pasada\\b", (_, page) =>
    approximately(relativeDay(page.on.today.subtract({ days: 7 }))),
  ),
];
