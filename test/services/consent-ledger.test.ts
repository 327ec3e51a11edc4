import { expect, test } from "vitest";
import { unsubscribe } from "../../functions/services/stop-email.ts";
import { ann, annSignedUp, type Life, losesAnswer } from "../support/life.ts";
import { pagePath, web, webOf } from "../support/web.ts";

// Consent must be provable: who agreed to what, when, how, and in which words (docs/rules.md).

type Entry = { kind: string; at: string; by: string; plan?: string; answered?: Words; told?: Words };
type Words = { version: string; words?: string };

/** Their ledger as they can take it along. */
async function ledger(her: Life): Promise<Entry[]> {
  const answer = await webOf(her).get(`${await pagePath(her)}/data.json`);
  return ((await answer.json()) as { consents: Entry[] }).consents;
}
const kinds = async (her: Life) => (await ledger(her)).map(({ kind, by, at }) => `${at} ${kind} by ${by}`);

test("a sign-up by text is on record with its plan, the channel, the times and the words they were told", async () => {
  const her = await annSignedUp();
  const [join, plan] = await ledger(her);
  expect(join).toEqual({
    kind: "join",
    at: "2026-11-21T15:00:00Z",
    by: "sms",
    told: {
      version: expect.stringMatching(/^[0-9a-f]{16}$/),
      words: expect.stringContaining("STOP to end."),
    },
  });
  expect(plan).toMatchObject({
    kind: "plan",
    by: "sms",
    plan: "no-contact",
    told: { words: expect.any(String) },
  });
});

test("how often texts were said to come is part of the words, by plan", async () => {
  const [join, plan] = await ledger(await annSignedUp());
  const figures =
    "{often}: 1 a month to 8 a week by plan; 1 about 1 a week, up to 5 in the first; 2 about 2 a week,";
  expect(join?.told?.words).toContain(figures);
  expect(plan?.told?.words).toContain(figures);
});

test("STOP, START and GO are each on record, and what GO was an answer to", async () => {
  const her = await annSignedUp();
  await her.says("STOP");
  await her.until("2026-11-22T15:00:00Z");
  await her.says("START");
  await her.until("2026-11-22T15:01:00Z");
  await her.says("GO");
  expect(await kinds(her)).toEqual([
    "2026-11-21T15:00:00Z join by sms",
    "2026-11-21T15:00:00Z plan by sms",
    "2026-11-21T16:00:00Z stop by sms",
    "2026-11-22T15:00:00Z start by sms",
    "2026-11-22T15:01:00Z go by sms",
  ]);
  const go = (await ledger(her)).at(-1);
  expect(go?.answered?.words).toContain("reply GO to carry on");
});

test("STOP in the middle of signing up, and words of danger that say stop, are on record as well", async () => {
  const her = ann();
  await her.says("JOIN");
  await her.says("please stop texting me");
  await her.says("START");
  await her.says("JOIN 1 2026-11-21");
  await her.says("N");
  expect((await ledger(her)).map(({ kind }) => kind)).toEqual(["join", "stop", "start", "plan"]);
});

test("another plan is on record, for it comes at another pace", async () => {
  const her = await annSignedUp();
  await her.says("PLAN 3");
  expect((await ledger(her)).map(({ kind, plan }) => [kind, plan])).toEqual([
    ["join", undefined],
    ["plan", "no-contact"],
    ["plan", "ladder"],
  ]);
});

test("the box ticked on the form and the JOIN that confirms it are two entries, each with its words", async () => {
  const { her, signUp } = web();
  await signUp();
  await her.says("JOIN");
  await her.says("N");
  const [ticked, join] = await ledger(her);
  expect(ticked).toMatchObject({ kind: "tick-box", by: "web" });
  expect(ticked?.answered?.words).toMatch(/^Yes, I want recurring automated text messages/);
  expect(ticked?.told?.words).toContain("reply JOIN to confirm");
  expect(join).toMatchObject({ kind: "join", by: "sms", answered: ticked?.told });
});

test("an address: its confirmation by the link, and the end of it, are on record", async () => {
  const her = await annSignedUp();
  await her.says("EMAIL ann@example.org");
  expect(await her.confirms()).toBe(true);
  await her.until("2026-11-22T17:10:00Z");
  expect(await unsubscribe(her.deps, her.link("unsubscribe"))).toBe(true);
  const [, , confirmed, off] = await ledger(her);
  expect(confirmed).toMatchObject({ kind: "email-confirmed", by: "email" });
  expect(confirmed?.answered?.words).toContain("To confirm, open this link");
  expect(off).toMatchObject({ kind: "email-off", by: "email" });
});

test("a text that is sent again, or whose answer was lost, is on record once", async () => {
  const her = await annSignedUp();
  losesAnswer(her);
  await her.says("STOP", { sid: "SM-stop" });
  await her.says("STOP", { sid: "SM-stop" });
  await her.says("START");
  expect((await ledger(her)).map(({ kind }) => kind)).toEqual(["join", "plan", "stop", "start"]);
});

test("what lost a race against a STOP never took place, and is not on record", async () => {
  const her = await annSignedUp();
  await her.says("STOP");
  await her.says("START");
  const { putPerson } = her.table;
  her.deps.table.putPerson = async (person) => {
    her.deps.table.putPerson = putPerson;
    await her.says("STOP");
    return putPerson(person);
  };
  await her.says("GO");
  await her.says("START");
  expect((await ledger(her)).map(({ kind }) => kind)).toEqual([
    "join",
    "plan",
    "stop",
    "start",
    "stop",
    "start",
  ]);
});

test("a text that agrees to nothing writes the person and nothing else", async () => {
  const her = await annSignedUp();
  await her.says("PLAN 2");
  const before = her.table.rest(her.id).length;
  for (const text of ["STATUS", "PAUSE 7 DAYS", "RESUME", "HELP"]) await her.says(text);
  expect(her.table.rest(her.id)).toHaveLength(before);
});

test("words of an earlier release are kept once by the sweep, and still read after a change", async () => {
  const her = await annSignedUp();
  await her.sweep();
  const version = her.person().consents?.[0]?.told ?? "";
  const words = await her.table.getWording(version);
  expect(words).toMatch(/^You're set/);
  await her.table.putWording(version, "something else", her.now());
  expect(await her.table.getWording(version)).toBe(words);

  await her.table.putWording("0123456789abcdef", "Notes, daily. STOP to end.", her.now());
  const consents = [
    { kind: "join", at: "2026-11-01T15:00:00Z", by: "sms", told: "0123456789abcdef", version: 1 },
  ] as const;
  await her.table.putPerson({ ...her.person(), consents: [...consents] });
  expect((await ledger(her)).at(-1)?.told).toEqual({
    version: "0123456789abcdef",
    words: "Notes, daily. STOP to end.",
  });
});

test("ERASE leaves nothing of the ledger", async () => {
  const her = await annSignedUp();
  for (const text of ["STOP", "START", "GO", "ERASE", "ERASE"]) await her.says(text);
  expect(her.table.rest(her.id)).toEqual([]);
  expect(her.table.people.get(her.id)).not.toHaveProperty("consents");
});

test("who comes back after ERASE begins a ledger of their own, and keeps it", async () => {
  const her = await annSignedUp();
  for (const text of ["ERASE", "ERASE"]) await her.says(text);
  her.sleepThrough("2026-11-21T16:02:00Z");
  await her.says("JOIN 1 2026-11-21");
  await her.says("N");
  await her.says("PLAN 2");
  await her.sweep();
  expect((await ledger(her)).map(({ kind }) => kind)).toEqual(["join", "plan", "plan"]);
});
