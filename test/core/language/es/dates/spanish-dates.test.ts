import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { type DateContext, readDates } from "../../../../../functions/core/language/en/dates/dates.ts";

/** A Tuesday. */
const today = Temporal.PlainDate.from("2026-11-24");
const read = (text: string, on: Partial<DateContext> = {}) =>
  readDates(text, { today, country: "US", lean: "past", ...on })
    .map(({ date, approximate }) => `${approximate ? "about " : ""}${date}`)
    .join(", ");

describe("a date in Spanish", () => {
  test.each([
    ["9 de noviembre", "2026-11-09"],
    ["El 3 de octubre", "2026-10-03"],
    ["noviembre 9", "2026-11-09"],
    ["el dia 5 de nov", "2026-11-05"],
    ["5 de noviembre del año pasado", "2025-11-05"],
    ["14 de octubre de 2025", "2025-10-14"],
    ["primero de noviembre", "2026-11-01"],
    ["el 1ro de octubre", "2026-10-01"],
    ["quince de octubre", "2026-10-15"],
    ["treinta y uno de octubre creo", "2026-10-31"],
    ["terminamos el 20 de septiembre, fue horrible", "2026-09-20"],
    ["el 12 de setiembre", "2026-09-12"],
    ["nobiembre 9", "2026-11-09"],
    ["ayer", "2026-11-23"],
    ["ayer en la noche", "2026-11-23"],
    ["anoche me dejó", "2026-11-23"],
    ["antier", "2026-11-22"],
    ["anteayer", "2026-11-22"],
    ["antes de ayer", "2026-11-22"],
    ["hoy", "2026-11-24"],
    ["hoy me dejó", "2026-11-24"],
    ["esta mañana", "2026-11-24"],
    ["el viernes pasado", "2026-11-20"],
    ["el pasado viernes", "2026-11-20"],
    ["el viernes antepasado", "2026-11-13"],
    ["el domingo", "2026-11-22"],
    ["miércoles", "2026-11-18"],
    ["el sábado por la noche", "2026-11-21"],
    ["viernes 13", "2026-11-13"],
    ["el lunes de la semana pasada", "2026-11-16"],
    ["hace dos viernes", "2026-11-13"],
    ["hace 3 semanas", "2026-11-03"],
    ["hace una semana", "2026-11-17"],
    ["hase como 2 meses", "2026-09-24"],
    ["hace quince días", "2026-11-09"],
    ["hace un mes y medio", "about 2026-10-09"],
    ["medio año", "about 2026-05-24"],
    ["ya van 3 semanas", "2026-11-03"],
    ["2 meses y 3 días", "2026-09-21"],
    ["un par de semanas", "2026-11-10"],
    ["5 dias atras", "2026-11-19"],
    ["el 14", "2026-11-14"],
    ["fue el 30 creo", "2026-10-30"],
    ["el 14 del mes pasado", "2026-10-14"],
    ["el 3 de este mes", "2026-11-03"],
    ["a mediados de octubre", "about 2026-10-15"],
    ["a finales de septiembre", "about 2026-09-27"],
    ["el fin de semana pasado", "about 2026-11-21"],
    ["la semana pasada", "about 2026-11-17"],
    ["en Nochebuena", "2025-12-24"],
    ["el día de los muertos", "2026-11-02"],
    ["Navidad del 2024", "2024-12-25"],
    ["el día después de Navidad", "2025-12-26"],
    ["2 días antes de año nuevo", "2025-12-30"],
    ["el día de San Valentín", "2026-02-14"],
    ["me dejó el 9 y hablamos el 15", "2026-11-09, 2026-11-15"],
    ["nos vimos el 3 y me dejó el 5", "2026-11-05, 2026-11-03"],
    ["va a ser un mes el viernes", "2026-10-27"],
    ["ase 2 semanas", "2026-11-10"],
    ["anteanoche", "2026-11-22"],
    ["en noche buena", "2025-12-24"],
    ["mi ex me dejo el domigo", "2026-11-22"],
    ["no fue el 9 de noviembre sino el 10 de noviembre", "2026-11-10"],
  ])("%j is %s", (text, dates) => {
    expect(read(text)).toBe(dates);
  });

  test.each([
    "hace unos días",
    "el mes pasado",
    "3 o 4 de noviembre",
    "entre el 3 y el 5 de noviembre",
    "cada viernes",
    "dos veces",
    "hoy estoy triste",
    "31 de junio",
    "antes de navidad",
    "fue ayer o antier",
    "hace 2 o 3 semanas",
    "me dejó en marzo",
    "no sé",
    "todavía estamos juntos",
  ])("%j names no day", (text) => {
    expect(read(text)).toBe("");
  });

  test("counts from the breakup where that is asked", () => {
    const anchor = Temporal.PlainDate.from("2026-11-01");
    expect(read("3 días después", { anchor })).toBe("2026-11-04");
    expect(read("al día siguiente", { anchor })).toBe("2026-11-02");
  });

  test("to come lies ahead", () => {
    expect(read("hasta el 5 de diciembre", { lean: "future" })).toBe("2026-12-05");
    expect(read("mañana", { lean: "future" })).toBe("2026-11-25");
    expect(read("en dos semanas", { lean: "future" })).toBe("2026-12-08");
  });

  test("follows the country for a feast that differs", () => {
    expect(read("el día de las madres", { country: "MX" })).toBe("2026-05-10");
    expect(read("el día de la madre", { country: "ES" })).toBe("2026-05-03");
  });
});
