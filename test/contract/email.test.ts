import type { AddressInfo } from "node:net";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { Temporal } from "temporal-polyfill";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sesEmail } from "../../functions/adapters/ses.ts";
import { type Email, type Mail, SendError } from "../../functions/ports.ts";
import { close, listen } from "../../local/servers.ts";
import { createSes } from "../../local/ses/index.ts";
import { memoryEmail } from "../support/memory-email.ts";

// What every mail system must do that the services rely on.

type Inbox = (Mail & { id: string; tags?: Record<string, string> })[];
type System = { email: Email; inbox: (to: string) => Inbox; close: () => Promise<void> };

const now = Temporal.Instant.from("2026-11-21T15:00:00Z");

async function memorySystem(): Promise<System> {
  const email = memoryEmail(() => now);
  return { email, inbox: (to) => email.sent.filter((mail) => mail.to === to), close: async () => {} };
}

/** The real adapter and SDK on the SES stand-in, over HTTP; `answer` may stand in SES's way. */
async function httpSystem(sender = "Afterword <notes@example.org>") {
  const ses = createSes({ now: () => now.epochMilliseconds });
  const server = await listen((request) => system.answer(request), 0);
  // Each request on a connection of its own: a test may stop the server.
  server.maxRequestsPerSocket = 1;
  const client = new SESv2Client({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
    requestHandler: { requestTimeout: 500, throwOnRequestTimeout: true },
  });
  const system = {
    answer: (request: Request): Response | Promise<Response> => ses.fetch(request),
    email: sesEmail(client, sender, "afterword-production-email"),
    inbox: (to: string) =>
      ses
        .emails({ to })
        .map(({ messageId: id, text = "", html = "", ...mail }) => ({ ...mail, text, html, id })),
    close: () => close(server),
  };
  return system;
}

const mail = {
  subject: "A short note – for today",
  text: "Day 1. ¿Cómo estás?\n",
  html: "<p>Day 1. ¿Cómo estás?</p>",
  headers: { "List-Unsubscribe": "<https://texts.example.org/email/unsubscribe/x.y>", "X-Prompt": "a/b" },
};

describe.each([
  ["in memory", memorySystem],
  ["SES v2", httpSystem],
])("%s", (_, open: () => Promise<System>) => {
  let system: System;
  beforeEach(async () => {
    system = await open();
  });
  afterEach(() => system.close());

  test("an email arrives as it was written, with its headers and tags, under its own id", async () => {
    const tags = { person: "a".repeat(26), delivery: "bm8tY29udGFjdA" };
    const first = await system.email.send({ ...mail, to: "ann@example.org", tags });
    const second = await system.email.send({ ...mail, to: "ann@example.org", tags });
    expect(system.inbox("ann@example.org")).toMatchObject([
      { ...mail, ...first, tags },
      { ...mail, ...second, tags },
    ]);
    expect(first.id).not.toBe(second.id);
    expect(system.inbox("ben@example.org")).toEqual([]);
  });

  test.each([
    ["too-many-requests", "TooManyRequestsException", 429],
    ["message-rejected", "MessageRejected", 400],
    ["sending-paused", "SendingPausedException", 400],
    ["limit-exceeded", "LimitExceededException", 400],
  ])("%s: a refusal is a SendError with its name, and nothing left", async (name, code, status) => {
    const to = `${name}@simulator.amazonses.com`;
    const error = await system.email.send({ ...mail, to }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(SendError);
    expect(error).toMatchObject({ code, status });
    expect(`${error}`).not.toContain(to);
    expect(system.inbox(to)).toEqual([]);
  });

  test("a failure inside the provider is none: it may have left", async () => {
    const sending = system.email.send({ ...mail, to: "internal-failure@simulator.amazonses.com" });
    await expect(sending).rejects.not.toBeInstanceOf(SendError);
  });
});

test.each([
  ["Afterword <notes@example.org>", "Afterword <notes@example.org>"],
  ["Doe, Mo <notes@example.org>", '"Doe, Mo" <notes@example.org>'],
  ["\u00c9t\u00e9 <notes@example.org>", "=?UTF-8?B?w4l0w6k=?= <notes@example.org>"],
])("what comes from %s reaches SES as from %s", async (sender, from) => {
  const system = await httpSystem(sender);
  await system.email.send({ ...mail, to: "ann@example.org" });
  expect(system.inbox("ann@example.org")).toMatchObject([{ from }]);
  await system.close();
});

describe("what becomes of a request to SES", () => {
  test("an email names the configuration whose topic hears of it, whatever its identity is set to", async () => {
    const system = await httpSystem();
    await system.email.send({ ...mail, to: "ann@example.org" });
    expect(system.inbox("ann@example.org")).toMatchObject([
      { configurationSet: "afterword-production-email" },
    ]);
    await system.close();
  });

  let system: Awaited<ReturnType<typeof httpSystem>>;
  let requests = 0;
  beforeEach(async () => {
    system = await httpSystem();
    requests = 0;
  });
  afterEach(() => system.close());
  const send = () => system.email.send({ ...mail, to: "ann@example.org" }).catch((error) => error);
  const answering = (answer: () => Response | Promise<Response>) => {
    system.answer = () => {
      requests++;
      return answer();
    };
  };

  test.each([500, 502, 504])(
    "HTTP %i may have come after acceptance: asked once, no SendError",
    async (status) => {
      answering(() => new Response("{}", { status }));
      expect(await send()).not.toBeInstanceOf(SendError);
      expect(requests).toBe(1);
    },
  );

  test("an answer that never comes: asked once, no SendError", async () => {
    answering(() => new Promise((resolve) => setTimeout(resolve, 800, new Response("{}"))));
    expect(await send()).not.toBeInstanceOf(SendError);
    expect(requests).toBe(1);
  });

  test("an answer without an id says nothing about the message", async () => {
    answering(() => new Response("{}"));
    expect(await send()).not.toBeInstanceOf(SendError);
  });

  test("503, and nobody there at all, are refusals", async () => {
    answering(() => new Response("{}", { status: 503 }));
    expect(await send()).toMatchObject({ name: "SendError", status: 503 });
    await system.close();
    expect(await send()).toMatchObject({ name: "SendError", code: 0, status: 0 });
    system = await httpSystem();
  });
});
