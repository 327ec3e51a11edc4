import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  askingForLink,
  channelsLeft,
  channelsOn,
  linkIsDue,
  withChannelsAttempted,
} from "../../../functions/core/person/channels.ts";
import { maskAddress } from "../../../functions/core/person/email-address.ts";
import { newPerson, type Person } from "../../../functions/core/person/person.ts";

const now = Temporal.Instant.from("2026-11-21T15:00:00Z");
const zone = "America/New_York";
const ann: Person = {
  ...newPerson(
    { id: "a".repeat(26), phone: "+12025550143", country: "US", zone, zoneCandidates: [zone] },
    now,
  ),
  email: { address: "ann@example.org", nonce: "1", confirmedAt: "2026-11-20T15:00:00Z" },
};
const due = { address: "ann@example.org", nonce: "1", linkDue: now.toString() };

describe("a link to an address", () => {
  test("waits to be mailed, but not to somebody who has stopped", () => {
    expect(linkIsDue({ ...ann, state: "active", email: due })).toBe(true);
    expect(linkIsDue({ ...ann, state: "stopped", email: due })).toBe(false);
    expect(linkIsDue(ann)).toBe(false);
  });

  test("is asked for four times in 24 hours, and again once the first is a day old to the second", () => {
    const linksAsked = ["00:00", "05:00", "10:00", "15:00"].map((time) => `2026-11-20T${time}:00Z`);
    const before = { ...ann, linksAsked };
    expect(askingForLink(before, Temporal.Instant.from("2026-11-20T23:59:59Z"))).toBeUndefined();
    const after = askingForLink(before, Temporal.Instant.from("2026-11-21T00:00:00Z"));
    expect(after?.email?.linkDue).toBe("2026-11-21T00:00:00Z");
    expect(after?.linksAsked).toEqual([...linksAsked.slice(1), "2026-11-21T00:00:00Z"]);
  });

  test("is not asked for without an address", () => {
    expect(askingForLink({ ...ann, email: undefined }, now)).toBeUndefined();
  });
});

describe("a prompt goes", () => {
  const only = { ...ann, email: { ...ann.email, only: true } } as Person;

  test.each<[string, Person, string[]]>([
    ["by both, where both are on", ann, ["sms", "email"]],
    ["by email, where that alone is wanted", only, ["email"]],
    ["by email, where no text arrives", { ...ann, unreachableSince: now.toString() }, ["email"]],
    [
      "by text, where mail comes back, though email alone was wanted",
      { ...only, email: { ...only.email, suppressed: "bounce" } } as Person,
      ["sms"],
    ],
    ["by text, where the address is not confirmed", { ...ann, email: due }, ["sms"]],
  ])("%s", (_, person, channels) => expect(channelsOn(person)).toEqual(channels));

  test("by what it has not gone by: a text where nothing is said of it, none where it was skipped", () => {
    const sent = { texted: now.toString(), left: "skipped", both: now.toString() } as const;
    const person = { ...ann, dispatchedAt: sent, channelsAttempted: { both: ["sms", "email"] } } as Person;
    expect(["new", "texted", "left", "both"].map((prompt) => channelsLeft(person, prompt))).toEqual([
      ["sms", "email"],
      ["email"],
      ["sms", "email"],
      [],
    ]);
  });
});

test("what a prompt went by is kept only where it is not the usual, so that nobody's record grows by it", () => {
  const kept = { ...ann, channelsAttempted: { other: ["email"] } } as Person;
  expect(withChannelsAttempted(ann, "it", ["sms"], ["sms"])).toBeUndefined();
  expect(withChannelsAttempted(kept, "it", ["sms"], ["sms"])).toEqual({ other: ["email"] });
  expect(withChannelsAttempted(kept, "it", ["email"], ["sms"])).toEqual({ other: ["email"], it: ["email"] });
  expect(
    withChannelsAttempted({ ...ann, channelsAttempted: { it: ["email"] } }, "it", ["sms"], ["sms"]),
  ).toBeUndefined();
});

test("an address is said back by its first letter and where it is, of a long one the end", () => {
  expect(maskAddress("ann@example.org")).toBe("a***@example.org");
  expect(maskAddress(`ann@${"b".repeat(26)}.org`)).toBe(`a***@${"b".repeat(26)}.org`);
  expect(maskAddress(`ann@x${"b".repeat(26)}.org`)).toBe(`a***@..${"b".repeat(26)}.org`);
});
