import { afterAll, beforeEach, expect, test } from "vitest";
import { startTestStack } from "../support/stack.ts";

const startAt = "2026-11-21T15:00:00Z";
const stack = await startTestStack({ startAt });
afterAll(stack.close);
beforeEach(async () => {
  await stack.post("/local/reset", {});
});

const move = async (wanted: object) => {
  const answer = await stack.post("/local/clock", wanted);
  return { status: answer.status, body: await answer.json() };
};

test.each([
  [{ to: "9990-01-01T00:00:00.001Z" }],
  [{ to: "+010000-01-01T00:00:00Z" }],
  [{ to: "+275760-09-13T00:00:00Z" }],
  [{ advance: "P8000Y" }],
])("the clock goes no further than 9990, where instants still compare as text: %j", async (wanted) => {
  expect(await move(wanted)).toMatchObject({
    status: 400,
    body: { error: { code: "bad-request", message: "the clock goes no further than 9990-01-01T00:00:00Z" } },
  });
  expect(await (await stack.get("/local/clock")).json()).toEqual({ now: startAt });
});

test("the clock gets to that limit", async () => {
  const to = "9990-01-01T00:00:00Z";
  expect(await move({ to })).toEqual({ status: 200, body: { now: to, fired: 0 } });
});

test("a stack that is closed while the clock moves ends that first: nothing is asked of a database that is gone", async () => {
  const closing = await startTestStack({ startAt });
  for (const body of ["JOIN 3 yesterday", "N"]) await closing.text("+12025550143", body);
  closing.clock.moveTo(closing.clock.now().add({ hours: 24 * 30 }));
  const ticking = closing.tick();
  await closing.close();
  await ticking;
  expect(closing.scheduler.nextDue()).toBeGreaterThan(Date.parse("2026-12-21T15:00:00Z"));
});
