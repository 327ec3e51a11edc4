import { afterEach, beforeEach, expect, test } from "vitest";
import { startTestStack, type TestStack } from "../support/stack.ts";

// What a person may ask for, on the local stack: the table, the clock and Twilio's API are all that is looked at.

const ann = "+12025550143";
let stack: TestStack;
beforeEach(async () => {
  stack = await startTestStack({ startAt: "2026-11-21T15:00:00Z" });
});
afterEach(() => stack.close());

async function signUp(): Promise<void> {
  await stack.text(ann, "JOIN 1 2026-11-21");
  await stack.text(ann, "N");
  await stack.advance("P1D");
}

/** What Twilio's API still lists of a number, both ways. */
async function atTwilio(number: string): Promise<number> {
  const account = `AC${"0".repeat(32)}`;
  const authorization = `Basic ${Buffer.from(`${account}:local-auth-token`).toString("base64")}`;
  const list = async (side: string) => {
    const query = new URLSearchParams({ [side]: number, PageSize: "1000" });
    const url = `http://127.0.0.1:${stack.port + 3}/2010-04-01/Accounts/${account}/Messages.json?${query}`;
    const answer = await fetch(url, { headers: { authorization } });
    return ((await answer.json()) as { messages: unknown[] }).messages.length;
  };
  return (await list("To")) + (await list("From"));
}

/** All that the table holds of people, as text. */
const stored = async () => JSON.stringify((await stack.table()).filter(({ pk }) => `${pk}`.length === 26));

test("ERASE reaches Twilio's copies, whatever fails meanwhile, and leaves four fields", async () => {
  await signUp();
  await stack.text(ann, "NOTE she never listened");
  await stack.post("/local/faults", { target: "twilio", mode: "error", match: "DELETE", times: 3 });
  await stack.text(ann, "ERASE");
  const [goodbye = ""] = await stack.text(ann, "ERASE");
  expect(goodbye).toContain("Twilio, go within 3 days");
  expect(await stored()).not.toContain("2025550143");
  expect(await atTwilio(ann)).toBeGreaterThan(5);
  await stack.advance("PT3H");
  expect(await atTwilio(ann)).toBe(0);
  expect((await stack.messages(ann)).at(-1)?.body).toBe(goodbye);
  await stack.advance("P2D");
  const left = (await stack.table()).filter(({ pk }) => `${pk}`.length === 26);
  expect(left.map((item) => Object.keys(item).sort())).toEqual([
    ["id", "optedOutOn", "pk", "schema", "sk", "state", "version"],
  ]);
});

test("KEEP_DAYS after STOP nothing is left, here or at Twilio", async () => {
  await signUp();
  await stack.text(ann, "STOP");
  await stack.advance("P170D");
  expect(await stack.person(ann)).toMatchObject({ state: "stopped" });
  await stack.advance("P18D");
  expect(await stack.person(ann)).toMatchObject({ state: "erased" });
  await stack.advance("P2D");
  expect(await atTwilio(ann)).toBe(0);
  expect(await stored()).not.toContain("2025550143");
});
