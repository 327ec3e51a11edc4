import { approximately, dayInYear, movedBy, movedDay, relativeDay, yearlyDay } from "../../dates/days.ts";
import { holidayRule } from "../../dates/holidays.ts";
import { DAY, dayAt, type Rule, rule, SPAN, spanAt, unclear } from "../../dates/marks.ts";

const PART = "(?: (?:en|por|a) la (?:manana|tarde|noche|madrugada))?";

/** "Ayer", "antier", "anoche", "hoy en la manana". */
export const todayRules = (): readonly Rule[] => [
  rule(`\\b(?:anteayer|antes de ayer|antenoche|anteanoche)${PART}\\b`, (_, { on }) =>
    relativeDay(on.today.subtract({ days: 2 })),
  ),
  rule("\\bpasado manana\\b", (_, { on }) => relativeDay(on.today.add({ days: 2 }))),
  rule(`\\b(?:ayer|anoche)${PART}\\b`, (_, { on }) => relativeDay(on.today.subtract({ days: 1 }))),
  rule(
    `\\b(?:hoy(?: mismo)?|esta (?:manana|tarde|noche|madrugada)|hace (?:rato|un rato|(?:una|un|unas|unos|[1-6]) (?:horas?|minutos?|ratito)|poco rato|media hora))${PART}\\b`,
    (_, { on }) => ({ ...relativeDay(on.today), weak: "today" }),
  ),
  rule("(?<!(?:la|esta) )\\bmanana\\b", (_, { on }) => ({
    ...relativeDay(on.today.add({ days: 1 })),
    ...(on.lean === "past" && { weak: "word" }),
  })),
];

const holidays = (): readonly [string, string][] => [
  ["nochebuena|noche buena", "christmas-eve"],
  ["(?:dia de )?(?:la )?navidad", "christmas"],
  ["nochevieja|noche vieja|fin de ano|ano viejo", "new-years-eve"],
  ["(?:dia de )?ano nuevo", "new-year"],
  ["(?:dia de )?(?:los )?reyes(?: magos)?", "epiphany"],
  [
    "(?:dia de )?san valentin|dia de los enamorados|dia del amor(?: y la amistad)?|14 de febrero",
    "valentine",
  ],
  ["dia de (?:los )?muertos", "day-of-the-dead"],
  ["(?:dia de )?todos los santos", "all-saints"],
  ["(?:el )?halloween|noche de brujas", "halloween"],
  ["(?:dia de )?accion de gracias", "thanksgiving"],
  ["viernes santo", "good-friday"],
  ["domingo de (?:pascua|resurreccion)|pascua", "easter"],
  ["dia de (?:la|las) madres?", "mothers-day"],
  ["dia del padre", "fathers-day"],
];

/** The feasts by their Spanish names. */
export const holidayRules = (): readonly Rule[] =>
  holidays().map(([source, name]) =>
    rule(`\\b(?:el |la )?(?:${source})\\b`, (_, page) => {
      const inYear = holidayRule(name, page.on.country);
      return inYear && yearlyDay(inYear, page.on);
    }),
  );

/** "El dia antes de Navidad", "3 dias despues de", "no fue el 9", "entre el 3 y el 5". */
export const joinedRules = (): readonly Rule[] => [
  rule(`(${DAY}),? (?:de |del |en )?(\\d{4})\\b`, ([, sign, year], page) => {
    const day = dayAt(page, sign);
    return day?.inYear ? (dayInYear(day, Number(year)) ?? unclear) : undefined;
  }),
  rule(
    `\\b(?:el |un |1 )?(?:dia|noche) (antes|despues) de(?:l)? (?:el |la )?(${DAY})|\\b(?:la )?(vispera) de (${DAY})`,
    (found, page) => {
      const day = dayAt(page, found[2] ?? found[4]);
      return day && movedDay(day, (date) => date.add({ days: found[1] === "despues" ? 1 : -1 }));
    },
  ),
  rule(`(${SPAN}) (antes|despues) de(?:l)? (?:el |la )?(${DAY})`, ([, sign, way, of], page) => {
    const [span, day] = [spanAt(page, sign), dayAt(page, of)];
    return span && day && movedBy(day, span.span, way === "antes" ? -1 : 1);
  }),
  rule(`(${SPAN}) (?:despues|mas tarde|luego)\\b`, ([, sign], page) => {
    const span = spanAt(page, sign);
    return page.on.anchor && span && movedBy(relativeDay(page.on.anchor), span.span, 1);
  }),
  rule(`${DAY}(?=,? (?:creo |creo que )?(?:o|u|y) (?:el )?\\d{1,2}\\b)`, () => unclear),
  rule(`\\bno (?:fue |es |era )?(?:el )?(${DAY})`, () => "x"),
  rule(`\\b(?:antes|despues|poco antes|poco despues) de(?:l)? (?:el |la )?(${DAY})`, ([all, sign], page) => {
    const day = dayAt(page, sign);
    const isUntil = page.on.lean === "future" && all.startsWith("despues");
    return day && isUntil ? approximately(movedDay(day, (date) => date.add({ days: 1 }))) : unclear;
  }),
  rule(
    `\\bentre (?:el )?(?:${DAY}|\\d{1,2}) y (?:el )?${DAY}|${DAY} (?:o|u|al|a) (?:el )?${DAY}`,
    () => unclear,
  ),
];
