import { expect, test } from "vitest";
import { parsePhone } from "../../functions/core/places/phone.ts";
import { SendError } from "../../functions/ports.ts";
import { timeouts } from "../../functions/runtime.ts";
import { signUp } from "../../functions/services/sign-up.ts";
import { signUpByEmail } from "../../functions/services/sign-up-by-email.ts";
import { ann, type Life, life } from "../support/life.ts";

// Every call as slow as its time-out allows, one after another: a function must come to its end before Lambda ends it.

const betweenTries = 200;
/** What the fakes have and the ports have not. */
const ofTheFake = new Set(["rest", "take", "nextDue"]);
const slowest = {
  aws: timeouts.aws.attempts * timeouts.aws.requestTimeout + (timeouts.aws.attempts - 1) * betweenTries,
  twilio: timeouts.twilio,
  ses: timeouts.ses.attempts * timeouts.ses.requestTimeout,
};

/** What the form on the page gives. */
const answers = {
  breakupDate: "2026-11-15",
  lastContact: "same",
  boundary: false,
  plan: "no-contact",
} as const;

/** Milliseconds that the calls made during `work` take at their slowest; those made at the same time count once. */
async function atItsSlowest(her: Life, work: () => Promise<unknown>): Promise<number> {
  let milliseconds = 0;
  let underWay = 0;
  const email = { ...her.deps.email };
  const kept = { table: { ...her.table }, scheduler: { ...her.scheduler }, sms: { ...her.deps.sms } };
  const slow = (port: Record<string, unknown>, cost: number) => {
    for (const [name, call] of Object.entries(port)) {
      if (typeof call !== "function" || ofTheFake.has(name)) continue;
      port[name] = async (...args: unknown[]) => {
        if (underWay++ === 0) milliseconds += cost;
        try {
          return await call(...args);
        } finally {
          underWay--;
        }
      };
    }
  };
  slow(her.deps.table, slowest.aws);
  slow(her.deps.scheduler, slowest.aws);
  slow(her.deps.sms, slowest.twilio);
  her.deps.email = { ...her.email, ...email };
  slow(her.deps.email, slowest.ses);
  await work();
  Object.assign(her.deps.table, kept.table);
  Object.assign(her.deps.scheduler, kept.scheduler);
  Object.assign(her.deps.sms, kept.sms);
  her.deps.email = { ...her.email, ...email };
  return milliseconds;
}

async function signedUp(join: string): Promise<Life> {
  const her = ann();
  await her.says(join);
  await her.says("N");
  await her.until("2026-11-21T17:00:00Z");
  return her;
}

test.each([
  ["JOIN 1 2026-11-21", ["SLIP"]],
  ["JOIN 3 2026-11-21", ["DONE a run"]],
  ["JOIN 5 2026-11-21", ["NOTE be on time"]],
  ["JOIN 1 2026-11-21", ["ERASE", "ERASE"]],
])("after %j the text %j is answered within the 14 s of `sms`", async (join, texts) => {
  const her = await signedUp(join);
  const last = texts.pop() ?? "";
  for (const text of texts) await her.says(text);
  const milliseconds = await atItsSlowest(her, () => her.says(last));
  expect(milliseconds).toBeGreaterThan(2 * slowest.aws);
  expect(milliseconds).toBeLessThan(14_000);
});

/** What the slowest of the wakes up to then takes; wakes have a function each. */
async function slowestWake(her: Life, to: string): Promise<number> {
  let longest = 0;
  for (let next = her.scheduler.nextDue(); next && next.toString() <= to; next = her.scheduler.nextDue()) {
    const due = next;
    longest = Math.max(longest, await atItsSlowest(her, () => her.until(due)));
  }
  return longest;
}

const throttled = new SendError("TooManyRequestsException", 429);
test.each([
  ["by text", [], 0, undefined],
  ["by text and email", ["EMAIL ann@example.org"], 1, undefined],
  ["by text, and by an email that is refused", ["EMAIL ann@example.org"], 0, throttled],
])(
  "the longest prompt, with all their notes, leaves %s within the 90 s of `deliver`",
  async (_, texts, emails, refusal) => {
    const her = await signedUp("JOIN 5 2026-11-21");
    for (let i = 0; i < 20; i++) await her.says(`NOTE ${`point ${i} `.repeat(55)}`);
    for (const text of texts) {
      await her.says(text);
      expect(await her.confirms()).toBe(true);
    }
    await her.says("MEET 2026-12-12 18:00");
    await her.until("2026-12-11T22:30:00Z");
    if (refusal) her.deps.email = { send: () => Promise.reject(refusal) };
    const [before, mails] = [her.sms.sent.length, her.email.sent.length];
    const milliseconds = await slowestWake(her, "2026-12-12T04:00:00Z");
    expect(her.sms.sent.length - before).toBeGreaterThanOrEqual(6);
    expect(her.email.sent.length - mails).toBe(emails);
    expect(milliseconds).toBeGreaterThan(6 * slowest.twilio + texts.length * slowest.ses);
    expect(milliseconds).toBeLessThan(90_000);
  },
);

test("a sign-up on the page by an address is answered within the 29 s of `web`, and its link leaves within the 90 s of `deliver`", async () => {
  const address = "zoe@example.org";
  const her = life(address, "2026-11-21T15:00:00Z");
  const given = { ...answers, zone: "Europe/London" } as const;
  const milliseconds = await atItsSlowest(her, () =>
    signUpByEmail(her.deps, { address, given, source: "192.0.2.1" }),
  );
  expect(milliseconds).toBeGreaterThan(4 * slowest.aws);
  expect(milliseconds).toBeLessThan(29_000);
  const mailing = await atItsSlowest(her, () => her.until("2026-11-21T15:02:00Z"));
  expect(her.email.sent).toHaveLength(1);
  expect(mailing).toBeGreaterThan(slowest.ses);
  expect(mailing).toBeLessThan(90_000);
});

test("a sign-up on the page, with the text that it sends, is answered within the 29 s of `web`", async () => {
  const her = ann();
  const phone = parsePhone("+12025550199");
  if (!phone) throw new Error("that is a number");
  const milliseconds = await atItsSlowest(her, () =>
    signUp(her.deps, { phone, given: answers, source: "192.0.2.1" }),
  );
  expect(her.sms.sent).toHaveLength(1);
  expect(milliseconds).toBeGreaterThan(slowest.twilio);
  expect(milliseconds).toBeLessThan(29_000);
});
