import { Temporal } from "temporal-polyfill";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { twilioSms } from "../../functions/adapters/twilio.ts";
import { notConnected } from "../../functions/core/delivery/send-errors.ts";
import { readSenders } from "../../functions/core/places/senders.ts";
import { SendError } from "../../functions/ports.ts";
import { httpNetwork, memoryNetwork, type Network } from "../support/sms-ports.ts";

// One suite for the port, run against the fake and against the real adapter on the local stack's Twilio. The numbers
// that fail are the stand-in's (local/twilio/README.md): +150055 and the code.

const instant = (text: string) => Temporal.Instant.from(text);
const [ann, ben] = ["+12025550143", "+447700900123"];
const messageTo = (to: string, body = "Day 7 of 28.") => ({
  to,
  body,
  statusCallback: "http://127.0.0.1:9/sms/status?person=a&delivery=d&prompt=p",
  validitySeconds: 3600,
});
const day = { from: instant("2026-11-21T00:00:00Z"), until: instant("2026-11-22T00:00:00Z") };
const sidsOf = (found: { sid: string }[]) => found.map(({ sid }) => sid);
/** What a call is rejected with. */
const failure = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => expect.unreachable("it did not fail"),
    (error: unknown) => error,
  );

describe.each([
  ["in memory", memoryNetwork],
  ["Twilio over HTTP", httpNetwork],
])("the way to a phone, %s", (_, make) => {
  let network: Network;
  beforeEach(async () => {
    network = await make();
  });
  afterEach(() => network.close());

  test("gives each message a sid of its own and a first status", async () => {
    const sent = [await network.sms.send(messageTo(ann)), await network.sms.send(messageTo(ann))];
    expect(sent).toEqual([
      { sid: expect.stringMatching(/^SM/), status: "queued" },
      { sid: expect.stringMatching(/^SM/), status: "queued" },
    ]);
    expect(new Set(sidsOf(sent)).size).toBe(2);
  });

  test.each([
    ["+15005521610", 21610, 400],
    ["+15005521211", 21211, 400],
    ["+15005521614", 21614, 400],
    ["+15005520429", 20429, 429],
    ["+15005563038", 63038, 429],
    ["+15005500503", 20503, 503],
  ])(
    "%s is refused with code %i, HTTP %i: nothing has left, and the error names nobody",
    async (to, code, status) => {
      const error = await failure(network.sms.send(messageTo(to)));
      expect(error).toBeInstanceOf(SendError);
      expect(error).toMatchObject({ code, status, retryAfterSeconds: undefined });
      expect(`${error}`).not.toContain(to.slice(1));
      expect(await network.sms.find({ to, ...day })).toEqual([]);
    },
  );

  test("finds what was sent to a number, to nobody else", async () => {
    const { sid } = await network.sms.send(messageTo(ann));
    await network.sms.send(messageTo(ben));
    await network.settled();
    expect(await network.sms.find({ to: ann, ...day })).toEqual([{ sid, status: "delivered" }]);
    expect(await network.sms.find({ to: "+61491570156", ...day })).toEqual([]);
  });

  test("finds what was sent between two moments, both included, oldest first", async () => {
    const sids: string[] = [];
    for (const time of ["14:59:59", "15:00:00", "15:00:30", "15:01:20", "15:01:21"]) {
      network.at(`2026-11-21T${time}Z`);
      sids.push((await network.sms.send(messageTo(ann))).sid);
    }
    const [from, until] = [instant("2026-11-21T15:00:00Z"), instant("2026-11-21T15:01:20Z")];
    expect(sidsOf(await network.sms.find({ to: ann, from, until }))).toEqual(sids.slice(1, 4));
    expect(sidsOf(await network.sms.find({ to: ann, ...day }))).toEqual(sids);
  });

  test.each([
    ["+15005530003", "undelivered", 30003],
    ["+15005530007", "undelivered", 30007],
    ["+15005530610", "failed", 30610],
  ] as const)("finds that what %s did not get ended %s, with code %i", async (to, status, errorCode) => {
    const { sid } = await network.sms.send(messageTo(to));
    await network.settled();
    expect(await network.sms.find({ to, ...day })).toEqual([{ sid, status, errorCode }]);
  });

  test("deletes the copies of a number up to then, and nobody else's; what has not ended is left", async () => {
    await network.sms.send(messageTo(ann));
    await network.sms.send(messageTo(ben));
    await network.settled();
    network.at("2026-11-21T15:01:00Z");
    const later = await network.sms.send(messageTo(ann));
    await network.settled();
    const erase = (until: string) =>
      network.sms.deleteMessages({ number: ann, until: instant(until), milliseconds: 5000 });
    expect(await erase("2026-11-21T15:00:30Z")).toBe(0);
    expect(sidsOf(await network.sms.find({ to: ann, ...day }))).toEqual([later.sid]);
    expect(await network.sms.find({ to: ben, ...day })).toHaveLength(1);
    expect(await erase("2026-11-21T15:01:00Z")).toBe(0);
    expect(await network.sms.find({ to: ann, ...day })).toEqual([]);
    expect(await erase("2026-11-21T15:01:00Z")).toBe(0);
  });

  test("a message whose answer was lost is no refusal, and is found", async () => {
    const error = await failure(network.sms.send(messageTo("+15005500504")));
    expect(error).not.toBeInstanceOf(SendError);
    await network.settled();
    expect(await network.sms.find({ to: "+15005500504", ...day })).toEqual([
      { sid: expect.stringMatching(/^SM/), status: "delivered" },
    ]);
  });
});

describe("the adapter over HTTP", () => {
  let network: Awaited<ReturnType<typeof httpNetwork>>;
  beforeEach(async () => {
    network = await httpNetwork();
  });
  afterEach(() => network.close());

  const tooMany = (headers: Record<string, string>) => () =>
    Response.json({ code: 20429, status: 429 }, { status: 429, headers });

  test.each([
    ["90 seconds", { "Retry-After": "90" }, 90],
    ["a date, which Twilio does not send", { "Retry-After": "Sat, 21 Nov 2026 16:00:00 GMT" }, undefined],
    ["nothing", {}, undefined],
  ])("too many requests, come back after: %s", async (_, headers: Record<string, string>, seconds) => {
    network.answer = tooMany(headers);
    const error = await failure(network.sms.send(messageTo(ann)));
    expect(error).toBeInstanceOf(SendError);
    expect(error).toMatchObject({ code: 20429, status: 429, retryAfterSeconds: seconds });
  });

  test("a refusal without a code goes by its HTTP status", async () => {
    network.answer = () => new Response("busy", { status: 429 });
    expect(await failure(network.sms.send(messageTo(ann)))).toMatchObject({ code: 429, status: 429 });
    network.answer = () => new Response("<html>", { status: 503 });
    expect(await failure(network.sms.send(messageTo(ann)))).toMatchObject({ code: 503, status: 503 });
  });

  const erase = (milliseconds = 5000) =>
    network.sms.deleteMessages({ number: ann, until: instant("2026-11-22T00:00:00Z"), milliseconds });

  test("deletes what came from a number as well, over several pages", async () => {
    for (let i = 0; i < 205; i++) await network.sms.send(messageTo(ann));
    await network.twilio.receive({ from: ann, body: "NOTE she never listened" });
    await network.settled();
    const answer = network.answer;
    const methods: string[] = [];
    network.answer = (request) => {
      methods.push(request.method);
      return answer(request);
    };
    expect(await erase()).toBe(0);
    // 206 to them, the answer to their text included, and one from them; two pages, and one.
    expect(methods.filter((method) => method === "DELETE")).toHaveLength(207);
    expect(methods.filter((method) => method === "GET")).toHaveLength(3);
  });

  test("says that something is left when its time is over, or a message has not ended", async () => {
    await network.sms.send(messageTo(ann));
    await network.settled();
    expect(await erase(0)).toBe(1);
    const answer = network.answer;
    network.answer = (request) =>
      request.method === "DELETE" ? Response.json({ code: 20009 }, { status: 409 }) : answer(request);
    expect(await erase()).toBe(1);
  });

  test.each([429, 500, 503])(
    "a provider that answers %i has said nothing of the copies, and no number",
    async (status) => {
      network.answer = () => Response.json({ message: `busy with ${ann}` }, { status });
      const error = await failure(erase());
      expect(`${error}`).toContain(`${status}`);
      expect(`${error}`).not.toContain("2025550143");
    },
  );

  test("where nobody listens, nothing has left", async () => {
    await network.close();
    const error = await failure(network.sms.send(messageTo(ann)));
    expect(error).toBeInstanceOf(SendError);
    expect(error).toMatchObject({ code: notConnected, status: 0 });
    await expect(network.sms.find({ to: ann, ...day })).rejects.toThrow();
  });

  test.each([
    ["an answer that never comes", () => new Promise<Response>(() => {})],
    ["a bad gateway", async () => new Response("", { status: 502 })],
    ["an answer that is cut off", async () => new Response(new ReadableStream({ start: (c) => c.error() }))],
  ])("%s says nothing of whether it left: it is found", async (_, answer: () => Promise<Response>) => {
    network.answer = async (request) => {
      await network.twilio.fetch(request);
      return answer();
    };
    const error = await failure(network.sms.send(messageTo(ann)));
    expect(error).not.toBeInstanceOf(SendError);
    network.answer = (request) => network.twilio.fetch(request);
    await network.settled();
    expect(await network.sms.find({ to: ann, ...day })).toHaveLength(1);
  });

  test("what the person wrote, and what they were answered, is not taken for a prompt", async () => {
    const { sid } = await network.sms.send(messageTo(ann));
    expect((await network.twilio.receive({ from: ann, body: "STATUS" })).replies).toEqual(["hello"]);
    expect(sidsOf(await network.sms.find({ to: ann, ...day }))).toEqual([sid]);
  });

  test.each([
    ["+44=+447700900999", "+15005550006", "+447700900999"],
    [`MG${"a".repeat(32)},+353=+447700900999`, "+15005550006", "+447700900999"],
    ["12345", "12345", "12345"],
  ])("SENDERS=%s: each is texted from theirs, and every message is found", async (senders, toAnn, toBen) => {
    const network = await httpNetwork(senders);
    const sent = [await network.sms.send(messageTo(ann)), await network.sms.send(messageTo(ben))];
    const found = async () =>
      sidsOf((await Promise.all([ann, ben].map((to) => network.sms.find({ to, ...day })))).flat());
    expect(await found()).toEqual(sidsOf(sent));
    await network.settled();
    expect(await found()).toEqual(sidsOf(sent));
    expect(network.twilio.messages().map(({ from }) => from)).toEqual([toAnn, toBen]);
    await network.close();
  });

  test("what another service of the account sent to the same number is not taken for ours", async () => {
    const [number] = network.twilio.account().senders;
    if (number) network.twilio.account().senders.push({ ...number, number: "+15005550077" });
    const credentials = { accountSid: network.accountSid, authToken: network.authToken };
    const senders = readSenders("+15005550077");
    const other = twilioSms({ ...credentials, senders, endpoint: network.url, timeoutMilliseconds: 500 });
    await other.send(messageTo(ann));
    expect(await network.sms.find({ to: ann, ...day })).toEqual([]);
    expect(network.twilio.messages({ to: ann })).toHaveLength(1);
  });

  test("a message is found under sixty later answers to the same person", async () => {
    const { sid } = await network.sms.send(messageTo(ann));
    network.at("2026-11-21T15:09:00Z");
    for (let i = 0; i < 60; i++) await network.twilio.receive({ from: ann, body: "STATUS" });
    expect(sidsOf(await network.sms.find({ to: ann, ...day }))).toEqual([sid]);
  });
});
