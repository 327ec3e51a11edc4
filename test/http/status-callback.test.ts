import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestStack } from "../support/stack.ts";
import { type Param, sign, twilioPost } from "../support/twilio.ts";

const stack = await startTestStack();
afterAll(stack.close);
const ann = "+12025550143";
const form = "application/x-www-form-urlencoded";
let id = "";

/** Where Twilio reports on Ann's first prompt, which was delivered. */
const address = (person = id, delivery = "no-contact/start.1") =>
  `${stack.url}/sms/status?${new URLSearchParams({ person, delivery, prompt: "no-contact/start" })}`;

/** The sid under which her first prompt left. */
let sid = "";
const report = (status: string, ...more: Param[]): Param[] => [
  ["MessageSid", sid],
  ["MessageStatus", status],
  ["To", ann],
  ...more,
];

const delivery = async () => (await stack.table()).find(({ sk }) => sk === "delivery#no-contact/start.1");

beforeAll(async () => {
  await stack.text(ann, "JOIN 1 2026-11-20");
  await stack.text(ann, "N");
  await stack.advance("PT1H");
  id = (await stack.person(ann))?.id ?? "";
  sid = (await delivery())?.sid;
});

test("a prompt's delivery ends as the provider reports it", async () => {
  const sent = (await stack.messages(ann)).find(({ prompt }) => prompt === "no-contact/start");
  expect(sent).toMatchObject({ kind: "prompt", status: "delivered" });
  expect(await delivery()).toMatchObject({ status: "delivered", prompt: "no-contact/start" });
});

describe("changes nothing and is no error:", () => {
  test.each(["accepted", "queued", "sending", "sent", "delivered", "undelivered", "failed", "canceled"])(
    "%s, after delivered",
    async (status) => {
      const before = await stack.table();
      const answer = await twilioPost(address(), report(status, ["ErrorCode", "30003"]));
      expect([answer.status, await answer.text()]).toEqual([204, ""]);
      expect(await stack.table()).toEqual(before);
    },
  );

  test.each([
    ["a person who is not known", () => address("a".repeat(26))],
    ["a delivery that is not known", () => address(id, "no-contact/start.9")],
    ["a delivery that is an item of another kind", () => address(id, "person")],
  ])("a report on %s", async (_, to) => {
    const before = await stack.table();
    expect((await twilioPost(to(), report("delivered"))).status).toBe(204);
    expect(await stack.table()).toEqual(before);
  });
});

describe("is refused, and changes nothing:", () => {
  const refused = async (answer: Response, status: number, message: string) => {
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({
      error: { message, requestId: answer.headers.get("x-request-id") },
    });
  };

  test.each(["bogus", "", "DELIVERED", "constructor", "toString", "__proto__"])(
    "status %j",
    async (status) => {
      const before = await stack.table();
      const answer = await twilioPost(address(), report(status));
      await refused(answer, 400, "MessageStatus is not one of Twilio's");
      expect(await stack.table()).toEqual(before);
    },
  );

  test.each(["MessageSid", "MessageStatus"])("a report without %s", async (name) => {
    const params = report("read").filter(([given]) => given !== name);
    await refused(await twilioPost(address(), params), 400, `${name} is missing`);
  });

  test.each(["person", "delivery"])("an address without %s", async (name) => {
    const to = new URL(address());
    to.searchParams.delete(name);
    await refused(await twilioPost(to.toString(), report("read")), 400, `${name} is missing`);
  });

  test.each([
    ["no person", () => address("")],
    ["a number for a person", () => address(ann)],
    ["a person too long for a key", () => address("a".repeat(3000))],
    ["no delivery", () => address(id, "")],
    ["a delivery too long for a key", () => address(id, "x".repeat(2000))],
  ])("an address with %s", async (_, to) => {
    const message = "person and delivery are not as the callback's address was given";
    await refused(await twilioPost(to(), report("read")), 400, message);
  });

  test.each([
    ["without its query", (to: string) => to.split("?")[0] ?? ""],
    ["over another delivery's query", (to: string) => to.replace("start.1", "start.2")],
  ])("a signature %s", async (_, signed) => {
    const before = await stack.table();
    const params = report("read");
    const answer = await fetch(address(), {
      method: "POST",
      headers: {
        "content-type": form,
        "x-twilio-signature": sign("local-auth-token", signed(address()), params),
      },
      body: new URLSearchParams(params),
    });
    await refused(answer, 403, "the X-Twilio-Signature header is missing or wrong");
    expect(await stack.table()).toEqual(before);
  });

  test("GET", async () => {
    await refused(await fetch(address()), 404, "there is nothing at this address");
  });
});

test("a status that goes further is written; one for another message than the delivery's is not", async () => {
  const before = await stack.table();
  const another = report("read").map(
    ([name, value]): Param => [name, value === sid ? `SM${"1".repeat(32)}` : value],
  );
  expect((await twilioPost(address(), another)).status).toBe(204);
  expect(await stack.table()).toEqual(before);
  expect((await twilioPost(address(), report("read"))).status).toBe(204);
  expect(await delivery()).toMatchObject({ status: "read", sid });
});
