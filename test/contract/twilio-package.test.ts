import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { Temporal } from "temporal-polyfill";
import twilio from "twilio";
import { getExpectedTwilioSignature } from "twilio/lib/webhooks/webhooks.js";
import { afterAll, beforeEach, expect, test } from "vitest";
import { twilioSms } from "../../functions/adapters/twilio.ts";
import { readSenders } from "../../functions/core/places/senders.ts";
import { signatureOf } from "../../functions/http/twilio-webhook.ts";

// Our adapter speaks to the Messages API itself (docs/adr/0009). What it asks is what Twilio's own package asks, to the letter.

const account = { accountSid: `AC${"0".repeat(32)}`, authToken: "local-auth-token" };
const [service, ann] = ["+15005550006", "+12025550143"];

type Asked = { method?: string | undefined; path: string; values: string[]; headers: (string | undefined)[] };
const asked: Asked[] = [];
const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
  const form = new URLSearchParams((await buffer(request)).toString());
  const { authorization, "content-type": type } = request.headers;
  asked.push({
    method: request.method,
    path: pathname,
    values: [...searchParams, ...form].map((pair) => pair.join("=")).sort(),
    headers: [authorization, form.size > 0 ? type?.split(";")[0] : undefined],
  });
  const message = {
    sid: `SM${"1".repeat(32)}`,
    status: "queued",
    date_created: "Sat, 21 Nov 2026 15:00:00 +0000",
  };
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(request.method === "GET" ? { messages: [], page_size: 200 } : message));
}).listen(0, "127.0.0.1");
await once(server, "listening");
afterAll(() => void server.close());
beforeEach(() => void asked.splice(0));

const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const ours = twilioSms({ ...account, senders: readSenders(service), endpoint, timeoutMilliseconds: 5000 });
const theirs = twilio(account.accountSid, account.authToken);
theirs.api.baseUrl = endpoint;

test.each([
  "Day 7 of 28.",
  "It's & that: 50 % + more = less? #1 \"quoted\"\nsecond line ~*!'()",
  "é, ñ, \u{1f642} and a space at the end ",
])("to send %j", async (body) => {
  const statusCallback = "https://texts.example.org/sms/status?person=a&delivery=no-contact%2Fstart.1~2";
  await ours.send({ to: ann, body, statusCallback, validitySeconds: 3600 });
  await theirs.messages.create({ from: service, to: ann, body, statusCallback, validityPeriod: 3600 });
  expect(asked).toHaveLength(2);
  expect(asked[0]).toEqual(asked[1]);
  expect(asked[0]?.values).toContain(`Body=${body}`);
});

test.each<[string, [string, string][]]>([
  [
    "a text",
    [
      ["MessageSid", `SM${"1".repeat(32)}`],
      ["From", ann],
      ["Body", "é & 🙂 = +"],
      ["FromCity", ""],
    ],
  ],
  [
    "repeated parameters",
    [
      ["b", "2"],
      ["a", "x"],
      ["b", "1"],
      ["b", "2"],
    ],
  ],
  [
    "names of JavaScript's own",
    [
      ["constructor", "x"],
      ["B", "1"],
      ["a", "2"],
    ],
  ],
  ["none", []],
])("the signature of %s is the one that Twilio's package expects", (_, pairs) => {
  const url = "https://texts.example.org/sms/inbound?a=b%20c";
  const params = Object.fromEntries(
    pairs.map(([name]) => [name, pairs.filter(([same]) => same === name).map(([, value]) => value)]),
  );
  expect(signatureOf("token", url, pairs)).toBe(getExpectedTwilioSignature("token", url, params));
});

test("to send through a messaging service", async () => {
  const messagingServiceSid = `MG${"0".repeat(32)}`;
  const message = { body: "Day 7 of 28.", statusCallback: "https://texts.example.org/sms/status" };
  const pooled = twilioSms({
    ...account,
    senders: readSenders(service, messagingServiceSid),
    endpoint,
    timeoutMilliseconds: 5000,
  });
  await pooled.send({ ...message, to: ann, validitySeconds: 3600 });
  await theirs.messages.create({ ...message, messagingServiceSid, to: ann, validityPeriod: 3600 });
  expect(asked).toHaveLength(2);
  expect(asked[0]).toEqual(asked[1]);
});

test("to look for what was sent", async () => {
  const from = Temporal.Instant.from("2026-11-21T15:00:00Z");
  await ours.find({ to: ann, from, until: from.add({ minutes: 2 }) });
  await theirs.messages.list({ to: ann, pageSize: 200, limit: 200 });
  expect(asked).toHaveLength(2);
  expect(asked[0]).toEqual(asked[1]);
});
