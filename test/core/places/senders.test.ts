import { describe, expect, test } from "vitest";
import { readSenders, sendersPattern, serviceNumberPattern } from "../../../functions/core/places/senders.ts";

const [us, gb, ie, bahamas] = ["+12025550143", "+447700900123", "+353850000123", "+12423570123"];
const pool = `MG${"0123456789abcdef".repeat(2)}`;

describe("what a text leaves from", () => {
  test.each([
    ["nothing is set: the number that people text", undefined, us, "+15005550006"],
    ["a messaging service is for everybody", pool, us, pool],
    ["a short code is for everybody", "12345", us, "12345"],
    ["a +44 person is texted from the +44 number", "+44=+447700900999", gb, "+447700900999"],
    ["and nobody else is", "+44=+447700900999", us, "+15005550006"],
    ["what has no code is for the rest", `+44=+447700900999,${pool}`, ie, pool],
    ["the longer code counts, wherever it stands", `+1=12345,+1242=${pool}`, bahamas, pool],
    ["the longer code counts, wherever it stands", `+1242=${pool},+1=12345`, us, "12345"],
    ["a country may have a messaging service", `+44=${pool}`, gb, pool],
  ])("%s (%s)", (_, senders, to, from) => {
    expect(readSenders("+15005550006", senders).to(to)).toBe(from);
  });

  test("all of them are known, once each, with the number that people text", () => {
    const { all } = readSenders("+15005550006", `${pool},+44=+447700900999,+353=${pool},+1=+15005550006`);
    expect(all.sort()).toEqual(["+15005550006", "+447700900999", pool]);
  });
});

test.each(["+15005550006", "12345", pool, `${pool},+44=+447700900123`, "+353=12345,+1=+15005550006"])(
  "SENDERS=%s is read",
  (senders) => {
    expect(senders).toMatch(sendersPattern);
  },
);

test.each([
  "",
  "500 555 0006",
  "Afterword",
  "MG123",
  "GB=+447700900123",
  "+44=",
  "+44:+447700900123",
  `${pool}, 12345`,
])("SENDERS=%j is not", (senders) => {
  expect(senders).not.toMatch(sendersPattern);
});

test("people text a number or a short code, never a messaging service", () => {
  for (const number of ["+15005550006", "12345", "345678"]) expect(number).toMatch(serviceNumberPattern);
  for (const other of [pool, "15005550006x", "+1", "123", "Afterword"])
    expect(other).not.toMatch(serviceNumberPattern);
});
