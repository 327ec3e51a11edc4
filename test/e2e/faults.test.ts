import { afterEach, beforeEach, expect, test } from "vitest";
import { startTestStack, type TestStack } from "../support/stack.ts";

// Real clients over HTTP against stand-ins that fail on request (local/faults/README.md): G2 and G3 end to end.

const ann = "+12025550143";
let stack: TestStack;
beforeEach(async () => {
  stack = await startTestStack({ startAt: "2026-11-21T15:00:00Z" });
  await stack.text(ann, "JOIN ladder today");
  await stack.text(ann, "N");
});
afterEach(() => stack.close());

const fault = async (body: object) => expect((await stack.post("/local/faults", body)).status).toBe(201);
const clear = () => fetch(`${stack.url}/local/faults`, { method: "DELETE" });
const openings = async () => (await stack.messages(ann)).filter(({ prompt }) => prompt === "ladder/start");
/** What the table has of the opening, attempt by attempt. */
const attempts = async () =>
  (await stack.table())
    .filter(({ prompt }) => prompt === "ladder/start")
    .map(({ status, reason }) => [status, reason].filter(Boolean).join(" "));

test("an answer that never comes back does not send the message again", async () => {
  await fault({ target: "twilio", mode: "applied-then-timeout", match: "POST", times: 1 });
  await stack.advance("PT6H");
  expect(await openings()).toHaveLength(1);
  expect(await attempts()).toEqual(["delivered"]);
}, 30_000);

test("with its status callbacks lost as well, the provider's list settles it", async () => {
  await fault({ target: "twilio", mode: "applied-then-timeout", match: "POST", times: 1 });
  await fault({ target: "twilio", mode: "lose", match: "MessageStatus" });
  await stack.advance("PT6H");
  expect(await openings()).toHaveLength(1);
  expect(await attempts()).toEqual(["delivered"]);
}, 30_000);

test("a request that was lost on the way is made again once the provider says it has no such message", async () => {
  await fault({ target: "twilio", mode: "timeout", match: "POST", times: 1 });
  await stack.advance("PT6H");
  expect((await openings()).map(({ status, at }) => [status, at.slice(11, 16) > "15:10"])).toEqual([
    ["delivered", true],
  ]);
  expect(await attempts()).toEqual(["failed never-arrived", "delivered"]);
}, 30_000);

test("when nobody says what became of it before the window closes it is unknown, and never sent again", async () => {
  await fault({ target: "twilio", mode: "timeout", match: "POST", times: 1 });
  await fault({ target: "twilio", mode: "error", status: 500, match: "GET" });
  await stack.advance("P1D");
  expect(await attempts()).toEqual(["unknown"]);
  await clear();
  await stack.advance("P5D");
  expect(await openings()).toEqual([]);
  expect(await attempts()).toEqual(["unknown"]);
}, 30_000);

test.each([
  ["twilio", { mode: "error", status: 503, times: 3 }],
  ["twilio", { mode: "throttle", times: 2 }],
  ["twilio", { mode: "refuse", times: 1 }],
  ["twilio", { mode: "refuse", code: 30022, times: 1 }],
  ["twilio", { mode: "duplicate" }],
  ["twilio", { mode: "lose" }],
  ["dynamodb", { mode: "throttle", times: 4 }],
  ["dynamodb", { mode: "error", times: 4 }],
  ["dynamodb", { mode: "applied-then-timeout", match: "PutItem", times: 1 }],
  ["dynamodb", { mode: "duplicate", match: "PutItem", times: 2 }],
  ["scheduler", { mode: "lose", times: 1 }],
  ["scheduler", { mode: "duplicate" }],
  ["scheduler", { mode: "delay", times: 1 }],
])(
  "%s with %j: the opening reaches them exactly once, the same day",
  async (target, given) => {
    await fault({ target, ...given });
    await stack.advance("PT8H");
    const reached = (await openings()).filter(
      ({ status }) => status !== "undelivered" && status !== "failed",
    );
    expect(reached).toHaveLength(1);
  },
  60_000,
);

test("what the alarm clock cannot plan, the sweep finds", async () => {
  await fault({ target: "scheduler", mode: "error" });
  await stack.advance("P3D");
  const daily = (await stack.messages(ann)).filter(({ prompt }) => prompt === "ladder/daily");
  // Sunday's window opens at noon in New York; each comes within the sweep's quarter of an hour.
  expect(daily.map(({ at }) => at.slice(0, 16))).toEqual([
    expect.stringMatching(/^2026-11-22T17:1\d$/),
    expect.stringMatching(/^2026-11-23T15:[12]\d$/),
  ]);
}, 60_000);
