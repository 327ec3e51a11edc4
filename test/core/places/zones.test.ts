import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { nicknames } from "../../../functions/core/language/en/place-nicknames.ts";
import { findZone } from "../../../functions/core/language/en/zones.ts";
import { phoneZones } from "../../../functions/core/places/data/phone-zones.generated.ts";
import { readTables } from "../../../functions/core/places/places.ts";
import { zoneId } from "../../../functions/core/places/zone-ids.ts";
import { guessZone, sayZone } from "../../../functions/core/places/zones.ts";

describe("guessZone", () => {
  it.each([
    ["+12025550143", "America/New_York", "Washington DC"],
    ["+13125550123", "America/Chicago", "Chicago"],
    ["+14805550123", "America/Phoenix", "Arizona keeps no summer time"],
    ["+447700900123", "Europe/London", "Guernsey, Jersey and Man keep London's clock"],
    ["+447797123456", "Europe/London", "Jersey itself"],
    ["+353861234567", "Europe/Dublin", "the same clock as London, but their own name for it"],
    ["+919876543210", "Asia/Kolkata", "not Asia/Calcutta, as ICU has it"],
    ["+8613912345678", "Asia/Shanghai", "Xinjiang is on Beijing time by law"],
    ["+14165550123", "America/Toronto", "not New York, which keeps the same clock"],
    ["+17875550100", "America/Puerto_Rico", "not Santo Domingo, which keeps the same clock"],
    ["+77011234567", "Asia/Almaty", "Kazakhstan, though Russia shares +7"],
  ])("is sure of %s: %s (%s)", (number, zone) => {
    expect(guessZone(number)).toEqual({ zone, candidates: [zone] });
  });

  it.each([
    [
      "+61491570156",
      "Australia/Sydney",
      ["Australia/Perth", "Australia/Darwin", "Australia/Brisbane"],
      "a mobile",
    ],
    [
      "+79161234567",
      "Europe/Moscow",
      ["Asia/Vladivostok", "Europe/Kaliningrad", "Asia/Kamchatka"],
      "a mobile",
    ],
    ["+34612345678", "Europe/Madrid", ["Atlantic/Canary"], "a mobile"],
    ["+12085550123", "America/Denver", ["America/Los_Angeles"], "Idaho is mostly on mountain time"],
    ["+19865550123", "America/Denver", ["America/Los_Angeles"], "an area code laid over 208"],
    ["+19075550123", "America/Anchorage", ["America/Adak"], "Alaska"],
    [
      "+12595550123",
      "America/New_York",
      ["America/Chicago", "America/Los_Angeles"],
      "an area code not yet in use",
    ],
    ["+15005550006", "America/New_York", ["America/Los_Angeles", "America/Phoenix"], "Twilio's, of no place"],
    ["+18005550123", "America/New_York", ["America/Los_Angeles", "America/Phoenix"], "toll-free"],
    ["+883510001234", "Europe/London", ["Asia/Kolkata", "America/New_York"], "of no country"],
    ["nonsense", "Europe/London", ["Asia/Kolkata", "America/New_York"], "not a number"],
  ])("of %s guesses %s, or %j (%s)", (number, zone, others) => {
    const guess = guessZone(number);
    expect(guess.zone).toBe(zone);
    expect(guess.candidates[0]).toBe(zone);
    expect(guess.candidates).toEqual(expect.arrayContaining(others));
  });

  it("counts zones that keep the same clock once", () => {
    const at = ["2026-12-15T12:00Z", "2027-06-15T12:00Z", "2027-10-15T12:00Z"].map((t) =>
      Temporal.Instant.from(t),
    );
    for (const number of [
      "+15005550006",
      "+61491570156",
      "+5491123456789",
      "+12195550123",
      "+883510001234",
    ]) {
      const { candidates } = guessZone(number);
      const clocks = candidates.map((zone) => at.map((t) => t.toZonedDateTimeISO(zone).offset).join());
      // Zones whose clocks change on different days agree on these three, so a few may be equal, but not most.
      expect(new Set(clocks).size).toBeGreaterThan(candidates.length * 0.75);
    }
  });

  it("names only zones that Intl and Temporal know, by their modern ids", () => {
    const lists = phoneZones
      .trim()
      .split("\n")
      .flatMap((line) => line.split("|")[0]?.split(" ") ?? []);
    const cities = readTables().places.map((line) => line.split("|")[0] ?? "");
    for (const zone of new Set([...lists, ...cities, ...Object.keys(nicknames)])) {
      expect(zoneId(zone)).toBe(zone);
      expect(Temporal.Instant.from("2026-11-24T12:00Z").toZonedDateTimeISO(zone).timeZoneId).toBe(zone);
    }
  });
});

describe("findZone", () => {
  it.each([
    ["europe/london", "Europe/London", "an id in any case"],
    ["America/New York", "America/New_York", "with a space"],
    ["new_york", "America/New_York", "half of an id"],
    ["asia/calcutta", "Asia/Kolkata", "an old id"],
    ["US/Pacific", "America/Los_Angeles", "an alias"],
    ["Denver", "America/Denver", "a city"],
    ["  DENVER. ", "America/Denver", "spaces and a full stop"],
    ["I'm in Denver", "America/Denver", "a sentence"],
    ["St. Louis", "America/Chicago", "punctuation"],
    ["saint louis", "America/Chicago", "Saint for St."],
    ["kolkata", "Asia/Kolkata", "the modern name"],
    ["Bangalore", "Asia/Kolkata", "the former name"],
    ["Sao Paulo", "America/Sao_Paulo", "without its accent"],
    ["Zürich", "Europe/Zurich", "with it"],
    ["Portland", "America/Los_Angeles", "Oregon: the larger one"],
    ["Portland, Maine", "America/New_York", "the smaller one, by its state"],
    ["portland me", "America/New_York", "and by its postal code"],
    ["Birmingham", "Europe/London", "England: the larger one"],
    ["birmingham alabama", "America/Chicago", "the smaller one"],
    ["London", "Europe/London", "England"],
    ["London, Ontario", "America/Toronto", "not England"],
    ["Paris, Texas", "America/Chicago", "not in the data, but Texas is"],
    ["El Paso, Texas", "America/Denver", "the exception in its state"],
    ["Atlanta, Georgia", "America/New_York", "the state"],
    ["Tbilisi, Georgia", "Asia/Tbilisi", "the country"],
    ["Anytown, Ohio", "America/New_York", "unknown, in a state of one zone"],
    ["Ohio", "America/New_York", "a state of one zone"],
    ["Texas", "America/Chicago", "a state mostly of one zone"],
    ["Arizona", "America/Phoenix", "not mountain time"],
    ["Ireland", "Europe/Dublin", "a country"],
    ["Pacific", "America/Los_Angeles", "an informal zone, not the ocean"],
    ["eastern time", "America/New_York", "with what follows it"],
    ["the mountain time zone", "America/Denver", "and what goes before"],
    ["EST", "America/New_York", "with summer time: not Panama"],
    ["PT", "America/Los_Angeles", "two letters"],
    ["GMT", "Europe/London", "with summer time"],
    ["CET", "Europe/Berlin", "the most populous"],
    ["IST", "Asia/Kolkata", "not Ireland, not Israel"],
    ["UTC", "Etc/UTC", "what is said is meant"],
    ["NYC", "America/New_York", "a nickname"],
    ["la", "America/Los_Angeles", "the city, not the state of that code"],
    ["washington dc", "America/New_York", "the capital"],
    ["Seattle, Washington", "America/Los_Angeles", "the state"],
  ])("takes %j for %s: %s", (text, zone) => {
    expect(findZone(text)).toBe(zone);
  });

  it.each([
    ["", "nothing"],
    ["asdf", "nonsense"],
    ["the moon", "no place here"],
    ["help me", "not Maine"],
    ["ok", "not Oklahoma"],
    ["hi", "not Hawaii"],
    ["10", "a number"],
    ["11/3", "a date"],
    ["America/Nowhere", "no such id"],
    ["GMT+1", "an offset is not a zone"],
    ["USA", "several zones, none of most people"],
    ["Tennessee", "two zones"],
    ["Washington", "the state or the capital"],
  ])("does not guess from %j: %s", (text) => {
    expect(findZone(text)).toBeUndefined();
  });

  it("answers anything with a zone or nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const zone = findZone(text);
        expect(zone === undefined || zoneId(zone) === zone).toBe(true);
      }),
    );
  });
});

it.each([
  ["America/New_York", "New York"],
  ["Asia/Kolkata", "Kolkata"],
  ["America/Argentina/Buenos_Aires", "Buenos Aires"],
  ["America/St_Johns", "St. John's"],
  ["Etc/UTC", "UTC"],
])("says %s as %s", (zone, said) => {
  expect(sayZone(zone)).toBe(said);
});
