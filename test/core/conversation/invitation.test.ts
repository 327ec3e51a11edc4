import { Temporal } from "temporal-polyfill";
import { describe, expect, expectTypeOf, test } from "vitest";
import {
  askByText,
  confirmInvitation,
  type Given,
  invite,
} from "../../../functions/core/conversation/invitation.ts";
import type { Wish } from "../../../functions/core/person/invitation.ts";
import type { Person } from "../../../functions/core/person/person.ts";
import { unknownSender } from "../../../functions/core/person/unknown-sender.ts";
import { inEnglish } from "../../support/context.ts";

const instant = (text: string) => Temporal.Instant.from(text);
const now = instant("2026-11-21T15:00:00Z");
// A mobile of Australia: where it is can only be guessed.
const someone = unknownSender("c".repeat(26), { e164: "+61491570156", country: "AU" }, undefined, now);
const given: Given = { plan: "ladder", breakupDate: "2026-11-14", lastContact: "same", boundary: false };
const join = (person: Person, at: string) => confirmInvitation(person, "", inEnglish(at), true);

test("what a form said shares no field with a person, so nothing can mistake it for one", () => {
  expectTypeOf<keyof Wish & keyof Person>().toBeNever();
});

describe("an invitation", () => {
  test("keeps what the form said apart from the person for seven days", () => {
    const perth = { ...given, boundary: true, zone: "Australia/Perth", email: "eve@example.org" };
    const invited = invite(someone, perth, now);
    expect({ ...invited, invitation: undefined }).toEqual({ ...someone, state: "joining", asking: "join" });
    expect(invited.invitation).toEqual({
      since: "2026-11-21T15:00:00Z",
      until: "2026-11-28T15:00:00Z",
      texts: [],
      wish: {
        wishedPlan: "ladder",
        endedOn: "2026-11-14",
        inTouchOn: "same",
        saidYes: true,
        inZone: "Australia/Perth",
        gaveEmail: true,
      },
    });
  });

  test("is neither changed nor prolonged by a later post, which can only add a Yes to the safety question", () => {
    const first = invite(someone, given, now);
    const later = instant("2026-11-27T15:00:00Z");
    const other: Given = { ...given, plan: "six-steps", breakupDate: "2026-01-01", email: "eve@example.org" };
    expect(invite(first, other, later)).toBe(first);
    const safer = invite(first, { ...other, boundary: true }, later);
    expect(safer.invitation).toEqual({
      ...first.invitation,
      wish: { ...first.invitation?.wish, saidYes: true },
    });
    expect(invite(safer, other, later)).toBe(safer);
  });

  test("that has lapsed gives way to what is posted then, but a Yes to the safety question stays", () => {
    const first = invite(someone, { ...given, boundary: true }, now);
    const again = invite(first, { ...given, plan: "six-steps" }, instant("2026-11-28T15:00:00Z"));
    expect(again.invitation).toMatchObject({
      until: "2026-12-05T15:00:00Z",
      wish: { wishedPlan: "six-steps", saidYes: true },
    });
  });
});

describe("the text that asks for JOIN", () => {
  const texted = askByText(invite(someone, given, now), "post-1", now);

  test.each([
    ["2026-11-21T15:00:00Z", false],
    ["2026-11-21T15:59:59Z", false],
    ["2026-11-21T16:00:00Z", true],
  ])("left at 15:00; another may leave at %s: %s", (at, may) => {
    expect(askByText(texted, "post-2", instant(at)) !== texted).toBe(may);
  });

  test("leaves three times in 24 hours at most", () => {
    const again = (person: Person, at: string) => askByText(person, at, instant(at));
    const twice = again(texted, "2026-11-21T17:00:00Z");
    const thrice = again(twice, "2026-11-21T19:00:00Z");
    expect(again(thrice, "2026-11-22T14:59:59Z")).toBe(thrice);
    expect(again(thrice, "2026-11-22T15:00:00Z").invitation?.texts).toEqual([
      "2026-11-21T17:00:00Z",
      "2026-11-21T19:00:00Z",
      "2026-11-22T15:00:00Z",
    ]);
  });
});

describe("JOIN in answer to it", () => {
  const given7 = { ...given, zone: "Australia/Perth" };
  const invited: Person = { ...askByText(invite(someone, given7, now), "post-1", now), version: 3 };
  const untexted: Person = { ...invite(someone, given7, now), version: 3 };

  test("takes over what was said, and enrolls nobody before they have answered the safety question", () => {
    const { person } = join(invited, "2026-11-23T03:00:00Z");
    expect(person).toMatchObject({
      state: "joining",
      asking: "safety",
      plan: "ladder",
      breakupDate: "2026-11-14",
      zone: "Australia/Perth",
      version: 3,
    });
    expect([person.boundary, person.invitation]).toEqual([undefined, undefined]);
  });

  test.each([
    ["the second before it lapses", invited, "2026-11-28T14:59:59Z", "safety"],
    ["when it lapses", invited, "2026-11-28T15:00:00Z", "breakup-date"],
    ["a month later", invited, "2026-12-21T15:00:00Z", "breakup-date"],
    ["untexted, a day less a second later", untexted, "2026-11-22T14:59:59Z", "safety"],
    ["untexted, a day later", untexted, "2026-11-22T15:00:00Z", "breakup-date"],
  ])("%s: the next question is about %4$s", (_, person, at, asking) => {
    expect(join(person, at).person.asking).toBe(asking);
  });

  test("posts at night, again and again, and no text: a JOIN of their own inherits nothing", () => {
    const night = ["2026-11-27", "2026-12-03", "2026-12-09", "2026-12-15", "2026-12-21"];
    const posted = night.reduce(
      (person, day) => invite(person, given7, instant(`${day}T15:00:00Z`)),
      untexted,
    );
    const { person } = join(posted, "2026-12-21T16:00:00Z");
    expect(person.asking).toBe("breakup-date");
    expect([person.plan, person.breakupDate, person.boundary, person.invitation, person.zone]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      "Australia/Sydney",
    ]);
  });

  test("a hold after words of danger outlives what lapsed", () => {
    const held = { ...invited, heldUntil: "2027-01-01T00:00:00Z" };
    expect(join(held, "2026-12-21T15:00:00Z").person.heldUntil).toBe("2027-01-01T00:00:00Z");
  });
});
