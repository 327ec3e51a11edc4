import { afterAll, beforeEach, expect, test } from "vitest";
import type { viewPerson } from "../../local/person-view.ts";
import { startTestStack } from "../support/stack.ts";

const stack = await startTestStack();
afterAll(stack.close);
beforeEach(async () => {
  await stack.post("/local/reset", {});
});

const ann = "+12025550143";
const get = async (path: string) => (await stack.get(path)).json();
const view = async () =>
  (await get(`/local/people/${encodeURIComponent(ann)}/timeline`)) as Awaited<ReturnType<typeof viewPerson>>;
const startAt = "2026-11-21T15:00:00Z";

test("of somebody new there is the zone of their number, and nothing to come", async () => {
  expect(await get("/local/people/%2B447700900123/timeline")).toEqual({
    now: startAt,
    state: "new",
    zone: "Europe/London",
    place: "London",
    country: "GB",
    plan: null,
    progress: null,
    breakupDate: null,
    pausedUntil: null,
    past: [],
    ahead: [],
    words: ["JOIN", "JOIN 3 yesterday", "HELP"],
  });
});

test("what has left and what is to come are told with their dates, and what it will say", async () => {
  await stack.text(ann, "JOIN 1 2026-11-20");
  await stack.text(ann, "N");
  await stack.advance("PT2M");
  const { past, ahead, ...rest } = await view();
  expect(rest).toMatchObject({ state: "active", plan: "Four quiet weeks", breakupDate: "2026-11-20" });
  expect(past).toEqual([
    {
      id: "no-contact/start.1",
      prompt: "no-contact/start",
      status: "delivered",
      dueAt: startAt,
      at: "2026-11-21T15:02:00Z",
      attempts: 1,
      texts: [expect.stringMatching(/^28 quiet days, until /)],
    },
  ]);
  // Sunday's window opens at noon in New York.
  expect(ahead[1]).toMatchObject({
    prompt: "no-contact/hard-day-2",
    dueAt: "2026-11-22T15:00:00Z",
    at: "2026-11-22T17:00:00Z",
    messages: [expect.stringContaining("Some hours are harder than others.")],
  });
  expect(ahead.at(-1)).toMatchObject({ prompt: "no-contact/reflection", at: "2027-05-20T14:00:00Z" });
  await stack.text(ann, "STOP");
  expect(await view()).toMatchObject({ state: "stopped", ahead: [], words: ["START", "ERASE"] });
});

test("a skip is told with its reason, a second attempt with its number", async () => {
  await stack.text(ann, "JOIN 1 2026-11-20");
  await stack.text(ann, "N");
  await stack.post("/local/faults", { target: "twilio", mode: "timeout", match: "POST", times: 1 });
  await stack.advance("PT6H");
  expect((await view()).past).toContainEqual(
    expect.objectContaining({ prompt: "no-contact/start", attempts: 2, status: "delivered" }),
  );
  await stack.text(ann, "PAUSE 40 DAYS");
  await stack.advance("P45D");
  expect((await view()).past).toContainEqual(
    expect.objectContaining({ prompt: "no-contact/eve", status: "skipped", reason: "stale" }),
  );
}, 30_000);

test("the thread holds both ways in order; of nobody else", async () => {
  await stack.text(ann, "HELLO");
  await stack.text("+447700900123", "JOIN");
  expect(await get(`/local/people/${ann}/thread`)).toEqual([
    { sid: expect.any(String), mine: true, body: "HELLO", segments: 1, status: "received", at: startAt },
    {
      sid: expect.any(String),
      mine: false,
      body: expect.stringContaining("text JOIN"),
      segments: 1,
      status: "delivered",
      at: startAt,
    },
  ]);
});
