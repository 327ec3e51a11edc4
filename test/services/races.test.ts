import { expect, test } from "vitest";
import { SendError } from "../../functions/ports.ts";
import { deliverDue } from "../../functions/services/deliver-due.ts";
import { ann, type Life } from "../support/life.ts";

// What comes in while something goes out. Each was found by a reader who tried it.

async function withThreeWaiting(): Promise<Life> {
  const her = ann();
  await her.says("JOIN 1 2026-11-21");
  await her.says("N");
  await her.until("2026-11-21T16:00:00Z");
  await her.says("PAUSE UNTIL 30 November");
  her.sms.sent.length = 0;
  return her;
}
const morning = "2026-11-30T15:00:00Z";
const evening = "2026-12-01T01:00:00Z";
const names = (her: Life) => her.sms.sent.map(({ prompt }) => prompt);

/** Texts while the next message is on its way. */
function textsDuringSend(her: Life, texts: string, refuse?: SendError): void {
  const { send } = her.sms;
  her.deps.sms.send = async (message) => {
    her.deps.sms.send = send;
    for (const text of texts.split(" / ")) await her.says(text);
    if (refuse) throw refuse;
    return send(message);
  };
}

test.each(["STOP", "stop texting me", "I want to die", "ERASE / ERASE"])(
  "%j between two prompts that are due together keeps the second back (G1)",
  async (text) => {
    const her = await withThreeWaiting();
    textsDuringSend(her, text);
    await her.until(evening);
    expect(names(her)).toEqual(["no-contact/hard-day-1"]);
  },
);

test("BOUNDARY between two prompts that are due together keeps back the one about contact (G8)", async () => {
  const her = ann();
  await her.says("JOIN 5 7 days ago");
  await her.says("N");
  await her.says("PAUSE 5 DAYS"); // the opening waits, and then keep-in-touch with it
  textsDuringSend(her, "BOUNDARY");
  await her.until("2026-11-28T00:00:00Z");
  expect(names(her)[0]).toBe("six-steps/start");
  expect(names(her)).not.toContain("six-steps/keep-in-touch");
});

test("a text during a refused send does not lose the prompt (G3)", async () => {
  const her = await withThreeWaiting();
  textsDuringSend(her, "STATUS", new SendError(20429, 429));
  await her.until(evening);
  expect(names(her)).toEqual(["no-contact/hard-day-1", "no-contact/hard-day-2", "no-contact/hard-day-3"]);
});

test("an opt-out that the carrier reports during a text still stops the person", async () => {
  const her = await withThreeWaiting();
  textsDuringSend(her, "STATUS", new SendError(21610, 400));
  await her.until(evening);
  expect(names(her)).toEqual([]);
  expect(her.person().state).toBe("stopped");
  expect(her.scheduler.planned.size).toBe(0);
});

test("ERASE while a wake is about to claim leaves a claim, which the next sweep removes (G7)", async () => {
  const her = await withThreeWaiting();
  const wake = { personId: her.id, wake: her.person().wake };
  her.sleepThrough(morning);
  const { claim } = her.table;
  her.deps.table.claim = async (...claimed) => {
    await her.says("ERASE");
    await her.says("ERASE");
    return claim(...claimed);
  };
  await deliverDue(her.deps, wake);
  expect(names(her)).toEqual([]);
  her.sleepThrough("2026-11-30T15:15:00Z");
  await her.sweep();
  expect(her.table.rest(her.id)).toEqual([]);
  her.sleepThrough("2026-12-01T15:15:00Z");
  await her.sweep();
  expect(her.table.people.get(her.id)).toEqual({
    id: her.id,
    version: expect.any(Number),
    state: "erased",
    optedOutOn: "2026-11-30",
  });
});

test("the question whether to erase lapses after an hour", async () => {
  const her = await withThreeWaiting();
  await her.says("ERASE");
  await her.until("2026-11-21T17:30:00Z");
  await her.says("yes");
  expect(her.person().state).toBe("active");
});

test("the 72 hours after words of danger hold through STOP and START", async () => {
  const her = ann();
  await her.says("JOIN 1 2026-11-21");
  await her.says("N");
  await her.says("STOP");
  await her.says("i want to kill myself");
  await her.says("START");
  await her.says("GO");
  await her.until("2026-11-24T14:59:00Z");
  expect(names(her)).toEqual([]);
});

test("a weekly prompt is not sent twice for a new zone (G2)", async () => {
  const her = ann("2026-11-22T03:30:00Z"); // half past ten at night in New York, the next day in London
  await her.says("JOIN 4 2026-11-21");
  await her.says("N");
  await her.until("2026-12-08T16:00:00Z");
  expect(names(her).filter((name) => name === "show-change/noticed")).toHaveLength(1);
  await her.says("ZONE London");
  await her.until("2026-12-14T00:00:00Z");
  expect(names(her).filter((name) => name === "show-change/noticed")).toHaveLength(1);
});

test("what is due later today survives an hour or a zone that puts it before the sign-up (G3)", async () => {
  const her = ann("2026-11-22T14:30:00Z"); // Sunday, half past nine
  await her.says("JOIN 1 yesterday");
  await her.says("N");
  await her.says("TIME 9");
  await her.until("2026-11-22T18:00:00Z");
  expect(names(her)).toContain("no-contact/hard-day-1");
});

test("contact after the end or the reach-out begins a new stretch with an end of its own", async () => {
  const her = ann();
  await her.says("JOIN 2 3 weeks ago");
  await her.says("N");
  await her.until("2026-11-23T00:00:00Z");
  expect(names(her)).toEqual(["week-apart/start", "week-apart/reach-out"]);
  await her.says("CONTACT today");
  await her.until("2026-12-01T00:00:00Z");
  expect(names(her).at(-1)).toBe("week-apart/reach-out");
});

test("a stranger is answered again the next day, and HELP at any time", async () => {
  const her = ann();
  for (let i = 0; i < 6; i++) await her.says("hello");
  expect(await her.says("hello")).toEqual([]);
  expect(await her.says("HELP")).toHaveLength(1);
  await her.until("2026-11-22T16:00:00Z");
  expect(await her.says("hello")).toHaveLength(1);
});

test("STATUS in a pause names what will really come next", async () => {
  const her = ann();
  await her.says("JOIN 1 2026-11-21");
  await her.says("N");
  await her.until("2026-11-21T16:00:00Z");
  await her.says("PAUSE 45 DAYS"); // over the end: the eve will never come
  expect((await her.says("STATUS"))[0]).toContain("Next: Tue 5 Jan, 10 am.");
});

test.each(["STOP", "stop texting me", "BOUNDARY", "MEET OFF", "I want to die", "ERASE / ERASE"])(
  "%j while their notes go out keeps the rest of them back",
  async (text) => {
    const her = ann();
    await her.says("JOIN 5 today");
    await her.says("N");
    for (let i = 0; i < 4; i++) await her.says(`NOTE ${`point ${i} `.repeat(55)}`);
    await her.says("MEET 2026-12-12 18:00");
    await her.until("2026-12-11T23:00:00Z");
    const before = her.sms.sent.length;
    textsDuringSend(her, text);
    await her.until("2026-12-12T04:00:00Z");
    expect(her.sms.sent.length - before).toBe(1);
  },
);

test("a pause that ends at the hour of the next daily step brings one of them, not two", async () => {
  const her = ann();
  await her.says("JOIN 3 today");
  await her.says("N");
  await her.until("2026-11-22T18:00:00Z");
  await her.says("PAUSE 5 DAYS");
  await her.until("2026-11-27T23:00:00Z");
  expect(names(her).filter((name) => name === "ladder/daily")).toHaveLength(2); // the 22nd and the 27th
});
