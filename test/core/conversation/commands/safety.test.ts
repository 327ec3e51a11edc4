import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { converse } from "../../../../functions/core/conversation/conversation.ts";
import { newPerson } from "../../../../functions/core/person/person.ts";
import { inEnglish } from "../../../support/context.ts";
import { reply, texted } from "../../../support/texted.ts";

const now = Temporal.Instant.from("2026-12-01T15:00:00Z");
const who = { id: "a".repeat(26), phone: "+12025550143", country: "US", zone: "UTC", zoneCandidates: [] };

test("words of danger are answered however often they come, and hold texts for 72 hours", () => {
  const turn = texted("i want to die");
  expect(turn.urgent).toBe(true);
  expect(turn.person.heldUntil).toBe("2026-12-04T15:00:00Z");
});

test("of a stranger in danger nothing is kept", () => {
  const stranger = newPerson(who, now);
  expect(converse(stranger, { text: "i want to die" }, inEnglish(now)).person).toEqual(stranger);
});

describe("SAFE tells how long texts rest", () => {
  test.each([
    ["while they do", "2026-12-01T15:00:01Z", true],
    ["not any more when the time has come", "2026-12-01T15:00:00Z", false],
    ["not when nothing is held", undefined, false],
  ])("%s", (_, heldUntil, told) => {
    expect(reply("SAFE", { heldUntil }).includes("Texts rest until")).toBe(told);
  });
});

describe("after ERASE", () => {
  const erase = (text: string, at = "2026-12-01T14:30:00Z") =>
    texted(text, { confirming: { what: "erase", at } }).erase ?? false;

  test.each(["erase", "ERASE YES", "yes erase", "Yes, erase", "yes", "y"])("%s deletes everything", (text) =>
    expect(erase(text)).toBe(true),
  );

  test.each([
    "ok",
    "sure",
    "no",
    "please erase nothing",
    "do not erase",
    "year",
    "yes but later",
    "erase what",
  ])("%s deletes nothing", (text) => expect(erase(text)).toBe(false));

  test("the yes comes within the hour", () => {
    expect(erase("yes", "2026-12-01T14:00:00Z")).toBe(true);
    expect(erase("yes", "2026-12-01T13:59:59Z")).toBe(false);
  });
});

describe("after BOUNDARY OFF", () => {
  const asked = { boundary: true, confirming: { what: "boundary-off", at: "2026-12-01T14:30:00Z" } };

  test.each([
    "contact is welcome",
    "Yes, contact is welcome",
    "yes contact is welcome",
    "Yes. Contact is welcome.",
  ])("%s lifts it", (text) => expect(texted(text, asked).person.boundary).toBe(false));

  test.each([
    "yes",
    "no contact is welcome",
    "contact is welcome only by my mother",
    "ok",
    "no",
    "yesn contact is welcome",
  ])("%s does not lift it (G8)", (text) => expect(texted(text, asked).person.boundary).toBe(true));

  test("the question is kept under its own name", () => {
    expect(texted("BOUNDARY OFF", { boundary: true }).person.confirming).toEqual({
      what: "boundary-off",
      at: "2026-12-01T15:00:00Z",
    });
  });
});
