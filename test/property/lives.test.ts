import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { pending } from "../../functions/core/agenda.ts";
import { isEnrolled, lastContactDate, type Person } from "../../functions/core/person.ts";
import { type Life, life } from "../support/life.ts";

// For any person and any sequence of commands: no prompt before its due time, none twice, none outside the window,
// none after STOP, none that suggests contact behind a boundary, none lost. Checked with what plans.md and DESIGN.md
// say, not with the code's own timeline.

/** Days of silence that must have passed when a prompt of this name leaves. */
const silenceBefore: Record<string, number> = {
  "hard-day-1": 1, "hard-day-2": 2, "hard-day-3": 3,
  "mistake-1": 5, "mistake-2": 10, "mistake-3": 15, "mistake-4": 20, "mistake-5": 25,
  "milestone-7": 7, "milestone-14": 14, "milestone-21": 21,
  "apart-1": 1, "apart-2": 2, "apart-3": 3, "apart-4": 4, "apart-5": 5, "apart-6": 6, "own-6": 6,
  "reach-out": 7, "own-day-7": 7, eve: 27, "own-eve": 27, "no-contact-end": 28,
}; // biome-ignore format: a table
const contact =
  /reach-out|reached-out|apart-6|keep-light|three-mistakes|the-talk|keep-in-touch|meet-up|\/eve|trial|rehearse|listen|rung-\d/;

const texts = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("STATUS", "HELP", "PLANS", "hello?", "SAFE", "👍", "stauts", "") },
  { weight: 6, arbitrary: fc.constantFrom("SLIP", "SLIP yesterday", "CONTACT yesterday", "CONTACT 10 days ago", "CONTACT same") },
  { weight: 4, arbitrary: fc.constantFrom("DATE 2026-11-01", "DATE 3 weeks ago", "DATE 2027-03-01", "DATE 7 months ago", "DATE ?") },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 6 }).map((n) => `PLAN ${n}`) },
  { weight: 4, arbitrary: fc.constantFrom("WEEKS 4", "WEEKS 6", "WEEKS 12", "WEEKS 2") },
  { weight: 4, arbitrary: fc.constantFrom("ZONE Tokyo", "ZONE Honolulu", "ZONE Kiritimati", "ZONE London", "ZONE nowhere") },
  { weight: 4, arbitrary: fc.constantFrom("TIME 9", "TIME 6 pm", "TIME 19", "TIME 23") },
  { weight: 5, arbitrary: fc.constantFrom("PAUSE 3 DAYS", "PAUSE 40 DAYS", "PAUSE 1 week", "RESUME", "PAUSE 0 days") },
  { weight: 3, arbitrary: fc.constantFrom("BOUNDARY", "BOUNDARY OFF", "CONTACT IS WELCOME", "i want to die") },
  { weight: 3, arbitrary: fc.constantFrom("STOP", "stop please", "START", "GO", "ERASE", "Y", "N") },
  { weight: 5, arbitrary: fc.constantFrom("NEXT", "NEXT", "BACK", "OPUS teach people to bake", "DONE", "DONE a run", "DAILY OFF", "DAILY ON", "4 2 5", "4 2 6") },
  { weight: 5, arbitrary: fc.constantFrom("CHANGE my temper", "TEXTED", "TRIAL", "TRIAL OFF", "KEEP", "LETGO", "WRITE", "FAQ", "FAQ 3", "he texted me") },
  { weight: 5, arbitrary: fc.constantFrom("NOTE be on time", "NOTES", "MEET tomorrow 6pm", "MEET in 9 days 08:30", "MEET OFF", "PROMISE call mum", "KEPT", "BROKE") },
  { weight: 3, arbitrary: fc.constantFrom("I never listened, I think", "date nights were all I cared about", "אני לא יודע", "nothing") },
  { weight: 2, arbitrary: fc.constantFrom("JOIN", "JOIN 2 2026-11-10", "2026-11-10", "same", "3") },
); // biome-ignore format: a table

const aLife = fc.record({
  phone: fc.constantFrom(
    "+12025550143",
    "+447700900123",
    "+61491570156",
    "+919876543210",
    "+15005550100",
    "+6421555012",
  ),
  startAt: fc.integer({ min: 0, max: 60 * 24 * 400 }),
  join: fc.tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 0, max: 300 }),
    fc.constantFrom("N", "Y", "UNSURE"),
  ),
  steps: fc.array(fc.record({ minutes: fc.integer({ min: 0, max: 60 * 24 * 12 }), text: texts }), {
    maxLength: 25,
  }),
});

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

test.each([
  ["a fixed seed", 20261121],
  ["a fresh seed", seed],
])(
  "no life breaks a guarantee (%s, %i)",
  async (_, from) => {
    await fc.assert(
      fc.asyncProperty(aLife, async ({ phone, startAt, join: [plan, daysAgo, safety], steps }) => {
        const start = Temporal.Instant.from("2026-11-21T00:07:13Z").add({ minutes: startAt });
        const one = life(phone, start.toString());
        let stopped = false;
        const broken = watch(one, () => stopped);
        await one.says(`JOIN ${plan} ${daysAgo} days ago`);
        await one.says(safety);
        checkChain(one);
        for (const { minutes, text } of steps) {
          await one.until(one.now().add({ minutes }));
          await one.says(text);
          if (/^stop/i.test(text)) stopped = true;
          if (text === "START") stopped = false;
          checkChain(one);
        }
        await one.until(one.now().add({ hours: 24 * 400 }));
        checkWhole(one);
        if (broken.length > 0) throw broken[0];
      }),
      { seed: from, numRuns: 100, interruptAfterTimeLimit: 60_000 },
    );
  },
  120_000,
);

/**
 * Checks every message at the moment it leaves. What is broken is collected: the service takes a throwing provider
 * for an unknown outcome, and goes on.
 */
function watch(one: Life, stopped: () => boolean): unknown[] {
  const broken: unknown[] = [];
  const { send } = one.deps.sms;
  one.deps.sms.send = async (message) => {
    const sent = await send(message);
    try {
      expect(stopped(), "none after STOP").toBe(false);
      checkSent(one);
    } catch (error) {
      broken.push(error);
    }
    return sent;
  };
  return broken;
}

function checkSent(one: Life): void {
  const left = one.sms.sent.at(-1);
  const person = one.person();
  const name = left?.prompt.split("/")[1] ?? "";
  if (!left || !isEnrolled(person)) throw new Error("sent to someone who is not signed up");
  expectInWindow(person, left.at);
  // One prompt may be several messages, which leave together.
  const same = one.sms.sent.filter(({ delivery }) => delivery === left.delivery);
  expect(new Set(same.map(({ at }) => at.toString())).size, "none twice").toBe(1);
  expect(new Set(same.map(({ body }) => body)).size, "none twice").toBe(same.length);
  const dayBefore = left.at.subtract({ hours: 24 });
  const lately = one.sms.sent.filter(({ at }) => Temporal.Instant.compare(at, dayBefore) > 0);
  expect(new Set(lately.map(({ delivery }) => delivery)).size, "three in 24 hours").toBeLessThanOrEqual(3);
  if (person.boundary) expect(left.prompt, "G8").not.toMatch(contact);
  for (const until of [person.pausedUntil, person.heldUntil]) {
    if (until) expect(Temporal.Instant.compare(left.at, until), "held").toBeGreaterThanOrEqual(0);
  }
  const local = left.at.toZonedDateTimeISO(person.zone).toPlainDate();
  const days = lastContactDate(person).until(local, { largestUnit: "days" }).days;
  expect(days, left.prompt).toBeGreaterThanOrEqual(silenceBefore[name] ?? 0);
  if (name === "no-contact-end") expect(days).toBeGreaterThanOrEqual(person.weeks * 7);
  if (name === "reflection") {
    const half = Temporal.PlainDate.from(person.breakupDate).add({ months: 6 });
    expect(Temporal.PlainDate.compare(local, half), "six months").toBeGreaterThanOrEqual(0);
  }
}

function expectInWindow(person: Person, at: Temporal.Instant): void {
  const zones = person.zoneCandidates.length > 1 ? person.zoneCandidates : [person.zone];
  for (const zone of zones) {
    const { hour, dayOfWeek } = at.toZonedDateTimeISO(zone);
    const [from, to] = zones.length > 1 ? [12, 17] : [dayOfWeek === 7 ? 12 : 9, 20];
    expect(hour, `${at} in ${zone}`).toBeGreaterThanOrEqual(from);
    expect(hour, `${at} in ${zone}`).toBeLessThan(to);
  }
}

/** One pending wake for whoever has something ahead, and none for anybody else. */
function checkChain(one: Life): void {
  const stored = one.table.people.get(one.id);
  const planned = [...one.scheduler.planned.values()];
  if (stored?.state !== "active" || !stored.nextWakeAt) {
    expect(planned).toEqual([]);
    return;
  }
  expect(planned.map(({ wake, at }) => [wake.wake, at.toString()])).toEqual([
    [stored.wake, stored.nextWakeAt],
  ]);
}

/** A year later everything that was ahead was sent, or recorded as skipped with the reason. */
function checkWhole(one: Life): void {
  const stored = one.table.people.get(one.id);
  if (stored?.state !== "active" || !isEnrolled(stored)) return;
  expect(pending(stored)).toEqual([]);
  const deliveries = one.table.rest(one.id).filter((item) => "status" in item);
  expect(deliveries.map(({ id }) => id).sort()).toEqual(Object.keys(stored.sent).sort());
  for (const delivery of deliveries) {
    if (delivery.status === "skipped") expect(delivery.reason).toBeTruthy();
  }
}
