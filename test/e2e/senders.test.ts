import { afterEach, describe, expect, test } from "vitest";
import { startTestStack, type TestStack } from "../support/stack.ts";

// What texts leave from is another than what people text: by country, a messaging service, a short code.

const [ann, ben] = ["+12025550143", "+447700900123"];
const pool = `MG${"a".repeat(32)}`;

let stack: TestStack;
afterEach(() => stack.close());

async function signUp(phone: string, zone: string): Promise<void> {
  await stack.text(phone, "JOIN 1 2026-11-20");
  await stack.text(phone, "N");
  await stack.text(phone, `ZONE ${zone}`);
}

/** The first prompt of each: what it came from, and what became of it. */
async function firstPrompts(env: Record<string, string>) {
  stack = await startTestStack({ startAt: "2026-11-21T15:00:00Z", env });
  await signUp(ann, "New York");
  await signUp(ben, "Europe/London");
  await stack.advance("PT1H");
  const [toAnn, toBen] = await Promise.all([ann, ben].map((to) => stack.messages(to)));
  return [toAnn, toBen].map((all) => {
    const [first] = (all ?? []).filter(({ kind }) => kind === "prompt");
    return first && `${first.from} ${first.status}`;
  });
}

describe("prompts leave from", () => {
  test("the number that people text, where nothing else is set", async () => {
    expect(await firstPrompts({})).toEqual(["+15005550006 delivered", "+15005550006 delivered"]);
  });

  test("the number of the person's country", async () => {
    expect(await firstPrompts({ SENDERS: "+44=+447700900999" })).toEqual([
      "+15005550006 delivered",
      "+447700900999 delivered",
    ]);
  });

  test("the number that a messaging service picks", async () => {
    expect(await firstPrompts({ SENDERS: `${pool},+353=+447700900999` })).toEqual([
      "+15005550006 delivered",
      "+447700900999 delivered",
    ]);
  });

  test("a short code, which people text too", async () => {
    expect(await firstPrompts({ SERVICE_NUMBER: "12345" })).toEqual(["12345 delivered", "12345 delivered"]);
  });
});

test.each([
  ["a number of their country", { SENDERS: "+1=+15005550007,+44=+447700900999" }, "+15005550007"],
  ["a messaging service", { SENDERS: pool }, "+15005550006"],
])("a prompt from %s whose answer is lost is looked up, and not sent again", async (_, env, from) => {
  stack = await startTestStack({ startAt: "2026-11-21T15:00:00Z", env });
  await signUp("+15005500504", "New York");
  await stack.advance("PT2H");
  const prompts = (await stack.messages("+15005500504")).filter(
    ({ prompt }) => prompt === "no-contact/start",
  );
  expect(prompts.map((message) => `${message.from} ${message.status}`)).toEqual([`${from} delivered`]);
  const statuses = (await stack.table()).filter(({ prompt }) => prompt === "no-contact/start");
  expect(statuses.map(({ status }) => status)).toEqual(["delivered"]);
});
