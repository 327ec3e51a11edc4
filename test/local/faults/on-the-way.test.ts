import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import twilio from "twilio";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { startTestStack } from "../../support/stack.ts";

// local/faults/README.md: what the modes do to a firing of the scheduler and to a webhook of Twilio's.

// The first prompt is due at 15:06, and the sweep would find a lost wake at 15:20: after one that is ten minutes late.
const startAt = "2026-11-21T15:04:00Z";
const stack = await startTestStack({ startAt });
const ann = "+12025550143";

/** An application of somebody else's that notes the status callbacks it gets. */
const got: string[] = [];
const app = createServer(async (request, response) => {
  got.push(new URLSearchParams(`${await buffer(request)}`).get("MessageStatus") ?? "");
  response.end();
});
await once(app.listen(0, "127.0.0.1"), "listening");
const callbackUrl = `http://127.0.0.1:${(app.address() as AddressInfo).port}/status`;

afterAll(async () => {
  app.close();
  await stack.close();
});
beforeEach(async () => {
  got.length = 0;
  await stack.post("/local/reset", {});
});

const fault = async (body: object) => expect((await stack.post("/local/faults", body)).status).toBe(201);
const applied = async () =>
  ((await (await stack.get("/local/faults")).json()) as { applied: number }[]).map((entry) => entry.applied);
const prompts = async () => {
  const all = await stack.messages(ann);
  return all.filter(({ kind }) => kind === "prompt").map(({ at }) => at);
};
const enrol = async () => {
  await stack.text(ann, "JOIN 1 2026-11-20");
  await stack.text(ann, "N");
};

describe("a firing", () => {
  beforeEach(enrol);

  test("that nothing happens to rings once, when it is due", async () => {
    expect(await stack.advance("PT10M")).toBe(1);
    expect(await prompts()).toEqual(["2026-11-21T15:06:00Z"]);
  });

  test("that is lost never rings: the sweep finds the wake when it is five minutes overdue", async () => {
    await fault({ target: "scheduler", mode: "lose", times: 1 });
    expect(await stack.advance("PT12H")).toBe(0);
    expect(await prompts()).toEqual(["2026-11-21T15:20:00Z"]);
  });

  test("that is doubled rings twice, and the prompt leaves once", async () => {
    await fault({ target: "scheduler", mode: "duplicate" });
    expect(await stack.advance("PT10M")).toBe(2);
    expect(await prompts()).toEqual(["2026-11-21T15:06:00Z"]);
  });

  test("that is delayed rings ten minutes late", async () => {
    await fault({ target: "scheduler", mode: "delay", times: 1 });
    expect(await stack.advance("PT12H")).toBe(1);
    expect(await prompts()).toEqual(["2026-11-21T15:16:00Z"]);
  });

  test("is as late as the fault says, and the clock stops there on its way", async () => {
    await fault({ target: "scheduler", mode: "delay", times: 1, delay: "PT90S" });
    expect(await stack.advance("PT12H")).toBe(1);
    expect(await prompts()).toEqual(["2026-11-21T15:07:30Z"]);
  });

  test("on its way comes though its schedule was deleted, as after a STOP", async () => {
    await fault({ target: "scheduler", mode: "delay", times: 1 });
    await stack.advance("PT3M");
    await stack.text(ann, "STOP");
    expect(stack.scheduler.schedules()).toEqual([]);
    expect(await stack.advance("PT12H")).toBe(1);
    expect(await prompts()).toEqual([]);
  });

  test("is told from others by its schedule's name and its input", async () => {
    const [wake] = stack.scheduler.schedules();
    await fault({ target: "scheduler", mode: "lose", match: "another wake" });
    await fault({ target: "scheduler", mode: "lose", match: `${wake?.name} ${wake?.input}` });
    expect(await stack.advance("PT10M")).toBe(0);
    expect(await applied()).toEqual([0, 1]);
  });
});

describe("a status callback", () => {
  const send = async () => {
    const client = twilio(`AC${"0".repeat(32)}`, "local-auth-token");
    client.api.baseUrl = `http://127.0.0.1:${stack.port + 3}`;
    await client.messages.create({ from: "+15005550006", to: ann, body: "Hi", statusCallback: callbackUrl });
    // A move of no length ends when all callbacks have settled.
    await stack.advance("PT0S");
  };

  test("that nothing happens to comes once for each status", async () => {
    await send();
    expect(got).toEqual(["sent", "delivered"]);
  });

  test("that is lost never comes; the other does", async () => {
    await fault({ target: "twilio", mode: "lose", match: "MessageStatus=sent" });
    await send();
    await stack.advance("P1D");
    expect(got).toEqual(["delivered"]);
  });

  test("that is doubled comes twice", async () => {
    await fault({ target: "twilio", mode: "duplicate" });
    await send();
    expect(got).toEqual(["sent", "sent", "delivered", "delivered"]);
  });

  test("that is delayed comes ten minutes late: after the one that follows it", async () => {
    await fault({ target: "twilio", mode: "delay", match: `${callbackUrl} `, times: 1 });
    await send();
    await stack.advance("PT9M59S");
    expect(got).toEqual(["delivered"]);
    await stack.advance("PT1S");
    expect(got).toEqual(["delivered", "sent"]);
  });

  test("that is late is dropped by a reset, not by the end of the fault", async () => {
    await fault({ target: "twilio", mode: "delay", times: 2, delay: "PT1H" });
    await send();
    await fetch(`${stack.url}/local/faults`, { method: "DELETE" });
    await stack.advance("PT2H");
    expect(got).toEqual(["sent", "delivered"]);
    await fault({ target: "twilio", mode: "delay", times: 2, delay: "PT1H" });
    await send();
    await stack.post("/local/reset", {});
    // The reset has taken the clock back too.
    await stack.advance("P1D");
    expect(got).toEqual(["sent", "delivered"]);
  });
});

describe("an inbound text", () => {
  test("that is lost gets no reply, and nobody knows of it", async () => {
    await fault({ target: "twilio", mode: "lose", times: 1 });
    expect(await stack.text(ann, "JOIN 1 2026-11-20")).toEqual([]);
    await stack.advance("P1D");
    expect((await stack.table()).filter(({ pk, sk }) => sk !== "progress" && pk !== "wording")).toEqual([]);
  });

  test("that is doubled reaches the service twice, and the phone shows one answer", async () => {
    await fault({ target: "twilio", mode: "duplicate", times: 1 });
    const replies = await stack.text(ann, "HELLO");
    expect(replies).toEqual([expect.stringContaining("JOIN")]);
    // Texts of somebody who never joined are counted, each time.
    expect(await stack.table()).toEqual([expect.objectContaining({ texts: 2 })]);
    expect(await stack.messages(ann)).toHaveLength(1);
  });

  test("that is delayed is answered ten minutes later", async () => {
    await fault({ target: "twilio", mode: "delay", match: "/sms/inbound", times: 1 });
    expect(await stack.text(ann, "JOIN 1 2026-11-20")).toEqual([]);
    await stack.advance("PT9M59S");
    expect(await stack.messages(ann)).toEqual([]);
    await stack.advance("PT1S");
    const replies = await stack.messages(ann);
    expect(replies.map(({ at }) => at)).toEqual(["2026-11-21T15:14:00Z", "2026-11-21T15:14:00Z"]);
  });

  test("is told from others by what is in it", async () => {
    await fault({ target: "twilio", mode: "lose", match: "Body=JOIN" });
    expect(await stack.text(ann, "HELLO")).toHaveLength(1);
    expect(await stack.text(ann, "JOIN")).toEqual([]);
  });
});
