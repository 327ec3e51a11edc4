import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { converse } from "../../functions/core/conversation/conversation.ts";
import { newPerson, type Person } from "../../functions/core/person/person.ts";
import { wordsFor } from "../../local/next-words.ts";
import { plans } from "../../scripts/plans.ts";
import { replies } from "../../templates/en/replies.ts";
import { inEnglish } from "../support/context.ts";
import { enrolled } from "../support/people.ts";

const now = Temporal.Instant.from("2026-11-21T15:00:00Z");
const ann = { id: "a".repeat(26), phone: "+12025550143", country: "US", zone: "America/New_York" };
const joining = (changes: Partial<Person>): Person => ({
  ...newPerson({ ...ann, zoneCandidates: [] }, now),
  state: "joining",
  ...changes,
});

const people: Record<string, Person> = {
  "somebody new": newPerson({ ...ann, zoneCandidates: [] }, now),
  "asked to JOIN after a sign-up on the web": joining({ asking: "join" }),
  "asked for the date": joining({ asking: "breakup-date" }),
  "asked for the last contact": joining({ asking: "last-contact", breakupDate: "2026-11-01" }),
  "asked the safety question": joining({
    asking: "safety",
    breakupDate: "2026-11-01",
    lastContact: "same",
  }),
  "asked for a plan": joining({
    asking: "plan",
    breakupDate: "2026-11-01",
    lastContact: "same",
    boundary: false,
  }),
  "asked for a way on": enrolled({
    breakupDate: "2026-10-24",
    asking: "way-on",
    askedAt: now.toString(),
    dispatchedAt: { "no-contact-end.1w4": "2026-11-21T15:00:00Z" },
  }),
  "asked whether they are steady": enrolled({ plan: "ladder", rung: 4, asking: "ready-steady" }),
  "asked whether there is value": enrolled({ plan: "ladder", rung: 4, asking: "ready-value" }),
  "asked how the trial ended": enrolled({ plan: "show-change", asking: "trial-end" }),
  "asked a free question": enrolled({ asking: "answer:reflection-1", askedAt: now.toString() }),
  "asked to confirm ERASE": enrolled({ confirming: { what: "erase", at: now.toString() } }),
  "asked to confirm BOUNDARY OFF": enrolled({
    boundary: true,
    confirming: { what: "boundary-off", at: now.toString() },
  }),
  stopped: enrolled({ state: "stopped" }),
  "asked to begin again": enrolled({ state: "stopped", asking: "restart" }),
  paused: enrolled({ pausedUntil: "2026-12-01T15:00:00Z" }),
  "with a boundary": enrolled({ boundary: true }),
  "where the zone is a guess": enrolled({ zoneCandidates: ["Pacific/Auckland", "Pacific/Chatham"] }),
  ...Object.fromEntries(plans.map(({ id, name }) => [`on ${name}`, enrolled({ plan: id })])),
};

describe("every text that the page offers is understood, of somebody", () => {
  test.each(Object.entries(people))("%s", (_, person) => {
    const words = wordsFor(person, now);
    expect(words.length).toBeGreaterThan(0);
    for (const text of words) {
      const turn = converse(person, { text }, inEnglish(now));
      expect(turn.person.unrecognizedTexts, text).toBeUndefined();
      expect(turn.replies, text).not.toContain(replies.stranger);
    }
  });
});

test("an open question comes first", () => {
  expect(wordsFor(people["asked for a way on"], now).slice(0, 3)).toEqual(["KEEP", "LETGO", "WRITE"]);
});

test("a question that has lapsed is not answered any more", () => {
  const asked = { asking: "answer:reflection-1", askedAt: "2026-11-14T15:00:00Z" } as const;
  expect(wordsFor(enrolled(asked), now)[0]).toBe("STATUS");
});

test("who is paused is offered RESUME in place of PAUSE, who has a boundary its end", () => {
  expect(wordsFor(people.paused, now)).toContain("RESUME");
  expect(wordsFor(people.paused, now)).not.toContain("PAUSE 7 DAYS");
  expect(wordsFor(people["with a boundary"], now)).toContain("BOUNDARY OFF");
});
