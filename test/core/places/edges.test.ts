import { expect, test } from "vitest";
import { findZone } from "../../../functions/core/language/en/zones.ts";
import { guessZone, sayZone } from "../../../functions/core/places/zones.ts";

const own = ["America/Anchorage", "America/Adak", "Pacific/Honolulu"];

test("an American number of no known area is hardly from Alaska or Hawaii, which have area codes of their own", () => {
  expect(guessZone("+12595550123").candidates.filter((zone) => own.includes(zone))).toEqual([]);
  expect(guessZone("+19075550123").zone).toBe("America/Anchorage");
  expect(guessZone("+18085550123").zone).toBe("Pacific/Honolulu");
});

test("a number of no country is not found by its digits", () => {
  expect(guessZone("nonsense")).toEqual(guessZone("+883510001234"));
  expect(guessZone("12025550143")).toEqual(guessZone("nonsense"));
});

test.each([
  ["New   York", "America/New_York"],
  ["Denver!!", "America/Denver"],
  ["Europe / London", "Europe/London"],
  ["Europe /London", "Europe/London"],
  ["America/Argentina/Buenos Aires", "America/Argentina/Buenos_Aires"],
  ["America / Argentina / Buenos Aires", "America/Argentina/Buenos_Aires"],
  ["Portland,Maine", "America/New_York"],
  ["Springfield Illinois", "America/Chicago"],
  ["denver colorado", "America/Denver"],
  ["sioux falls south dakota", "America/Chicago"],
  ["Reno, CA", "America/Los_Angeles"],
  ["G\u00f6teborg", "Europe/Stockholm"],
  ["Troms\u00f8", "Europe/Oslo"],
  ["\u0141\u00f3d\u017a", "Europe/Warsaw"],
])("%j is a place in %s", (text, zone) => {
  expect(findZone(text)).toBe(zone);
});

test.each([
  `Denver${" ".repeat(60)}x`,
  `x${"y".repeat(60)}`,
  `${"i live in ".repeat(7)}Denver`,
  "!",
  "Denver. Or not",
  "see 1/2 of Europe/London now",
])("%j is none", (text) => expect(findZone(text)).toBeUndefined());

test.each([
  ["America/St_Thomas", "St. Thomas"],
  ["America/St_Johns", "St. John's"],
  ["UTC", "UTC"],
  ["Etc/UTC", "UTC"],
])("%s is said as %s", (zone, said) => {
  expect(sayZone(zone)).toBe(said);
});
