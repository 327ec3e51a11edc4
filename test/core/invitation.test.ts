import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { confirmInvitation, type Given, invite, justTexted } from "../../functions/core/invitation.ts";
import type { Person } from "../../functions/core/person.ts";
import { stranger } from "../../functions/core/stranger.ts";

const instant = (text: string) => Temporal.Instant.from(text);
const now = instant("2026-11-21T15:00:00Z");
// A mobile of Australia: where it is can only be guessed.
const someone = stranger("c".repeat(26), { e164: "+61491570156", country: "AU" }, undefined, now);
const given: Given = { plan: "ladder", breakupDate: "2026-11-14", lastContact: "same", boundary: false };

describe("an invitation", () => {
  test("keeps what was given for seven days, and waits for JOIN", () => {
    expect(invite(someone, given, now)).toMatchObject({
      ...given,
      state: "joining",
      asking: "join",
      invitation: { until: "2026-11-28T15:00:00Z" },
    });
  });

  test("a zone that was given ends the guessing, none leaves it", () => {
    const perth = invite(someone, { ...given, zone: "Australia/Perth" }, now);
    expect([perth.zone, perth.zoneCandidates]).toEqual(["Australia/Perth", []]);
    const guessed = invite(someone, given, now);
    expect([guessed.zone, guessed.zoneCandidates.length > 1]).toEqual(["Australia/Sydney", true]);
  });

  test("sent again it holds what was given last, and still knows when a text left", () => {
    const first: Person = { ...invite(someone, given, now), version: 1 };
    const texted = {
      ...first,
      invitation: { textedAt: "2026-11-21T15:00:00Z", until: "2026-11-28T15:00:00Z" },
    };
    const again = invite(texted, { ...given, plan: "six-steps" }, instant("2026-11-22T15:00:00Z"));
    expect(again.plan).toBe("six-steps");
    expect(again.invitation).toEqual({ textedAt: "2026-11-21T15:00:00Z", until: "2026-11-29T15:00:00Z" });
  });
});

test.each([
  ["2026-11-21T15:00:00Z", true],
  ["2026-11-21T15:59:59Z", true],
  ["2026-11-21T16:00:00Z", false],
])("a text that left at 15:00 has just left at %s: %s", (at, just) => {
  const until = "2026-11-28T15:00:00Z";
  const texted = { ...someone, invitation: { textedAt: "2026-11-21T15:00:00Z", until } };
  expect(justTexted(texted, instant(at))).toBe(just);
  expect(justTexted({ ...someone, invitation: { until } }, instant(at))).toBe(false);
  expect(justTexted(someone, instant(at))).toBe(false);
});

describe("JOIN in answer to it", () => {
  const invited: Person = { ...invite(someone, { ...given, zone: "Australia/Perth" }, now), version: 3 };

  test("signs them up with what was given", () => {
    const { person } = confirmInvitation(invited, "", instant("2026-11-23T03:00:00Z"));
    expect(person).toMatchObject({
      ...given,
      state: "active",
      zone: "Australia/Perth",
      version: 3,
      enrolledOn: "2026-11-23",
    });
  });

  test.each([
    ["the second before it lapses", "2026-11-28T14:59:59Z", "active"],
    ["when it lapses", "2026-11-28T15:00:00Z", "joining"],
    ["a month later", "2026-12-21T15:00:00Z", "joining"],
  ])("%s they are %3$s", (_, at, state) => {
    expect(confirmInvitation(invited, "", instant(at)).person.state).toBe(state);
  });

  test("after that all is asked again from the first question, and nothing given counts", () => {
    const { person } = confirmInvitation(invited, "", instant("2026-12-21T15:00:00Z"));
    expect(person.asking).toBe("breakup-date");
    expect([person.plan, person.breakupDate, person.boundary, person.invitation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(person.version).toBe(3);
  });

  test("a hold after words of danger outlives what lapsed", () => {
    const held = { ...invited, heldUntil: "2027-01-01T00:00:00Z" };
    expect(confirmInvitation(held, "", instant("2026-12-21T15:00:00Z")).person.heldUntil).toBe(
      "2027-01-01T00:00:00Z",
    );
  });
});
