import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { startTestStack } from "../support/stack.ts";
import { inbound, type Param, sign, twilioPost } from "../support/twilio.ts";

const stack = await startTestStack();
afterAll(stack.close);
const url = `${stack.url}/sms/inbound`;
const form = "application/x-www-form-urlencoded";
const ann = "+12025550143";

const post = (params: Param[], headers: Record<string, string>) =>
  fetch(url, { method: "POST", headers, body: new URLSearchParams(params).toString() });

/** The one shape of an error, with the id of the header. */
async function expectError(answer: Response, status: number, code: string, message: string) {
  expect(answer.status).toBe(status);
  const requestId = answer.headers.get("x-request-id");
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(await answer.json()).toEqual({ error: { code, message, requestId } });
}

describe("a webhook that Twilio has not signed", () => {
  const params = inbound(ann, "JOIN 1 2026-11-20");
  const good = sign("local-auth-token", url, params);
  const forged: [string, Record<string, string>][] = [
    ["no signature", {}],
    ["an empty signature", { "x-twilio-signature": "" }],
    ["a signature of another length", { "x-twilio-signature": "AAAA" }],
    ["a signature with another token", { "x-twilio-signature": sign("another-token", url, params) }],
    [
      "a signature over other parameters",
      { "x-twilio-signature": sign("local-auth-token", url, params.slice(1)) },
    ],
    [
      "a signature over another address",
      { "x-twilio-signature": sign("local-auth-token", `${stack.url}/sms/status`, params) },
    ],
    [
      "a signature that is nearly right",
      { "x-twilio-signature": good.replace(/^./, good[0] === "A" ? "B" : "A") },
    ],
  ];

  test.each(forged)("is refused and changes nothing: %s", async (_, headers) => {
    const before = await stack.table();
    const answer = await post(params, { "content-type": form, ...headers });
    await expectError(answer, 403, "forbidden", "the X-Twilio-Signature header is missing or wrong");
    expect(await stack.table()).toEqual(before);
  });

  test("does not even reach the table", async () => {
    let requests = 0;
    const dynamo = createServer((_, response) => {
      requests++;
      response.writeHead(200, { "content-type": "application/x-amz-json-1.0" });
      response.end('{"Table":{"TableStatus":"ACTIVE"}}');
    });
    await once(dynamo.listen(0, "127.0.0.1"), "listening");
    const { port } = dynamo.address() as AddressInfo;
    const counted = await startTestStack({ env: { DYNAMODB_ENDPOINT: `http://127.0.0.1:${port}` } });
    const atStart = requests;
    expect(atStart).toBeGreaterThan(0);
    for (const path of ["/sms/inbound", "/sms/status?person=a&delivery=b"]) {
      const answer = await twilioPost(`${counted.url}${path}`, params, undefined, "another-token");
      expect(answer.status).toBe(403);
    }
    expect(requests).toBe(atStart);
    await counted.close();
    dynamo.closeAllConnections();
    dynamo.close();
  });
});

describe("a webhook that is not an inbound text", () => {
  const notForm = "the body must be application/x-www-form-urlencoded";
  test.each(["application/json", "text/plain", "multipart/form-data; boundary=x", ""])(
    "is refused when its body is %j, signed or not",
    async (type) => {
      const answer = await post(inbound(ann, "JOIN"), { "content-type": type });
      await expectError(answer, 400, "bad-request", notForm);
    },
  );

  test.each(["From", "Body", "MessageSid"])("is told that %s is missing", async (name) => {
    const before = await stack.table();
    const answer = await twilioPost(
      url,
      inbound(ann, "JOIN").filter(([given]) => given !== name),
    );
    await expectError(answer, 400, "bad-request", `${name} is missing`);
    expect(await stack.table()).toEqual(before);
  });

  const noSid = "MessageSid must be SM or MM and 32 hex digits, and SmsSid the same";
  const noSenders = ["", "12345", "Afterword", "2025550143", "+1234567", `whatsapp:${ann}`];
  test.each(noSenders)("is told that %j is no sender", async (from) => {
    const before = await stack.table();
    const answer = await twilioPost(url, inbound(from, "JOIN"));
    const wanted = "From must be a phone number in E.164, like +12025550143";
    await expectError(answer, 400, "bad-request", wanted);
    expect(await stack.table()).toEqual(before);
  });

  test.each([
    ["MessageSid", "", noSid],
    ["MessageSid", "x".repeat(201), noSid],
    ["MessageSid", `SM${"1".repeat(31)}`, noSid],
    ["MessageSid", `SM${"A".repeat(32)}`, noSid],
    ["MessageSid", `SM${"1".repeat(32)}NumMedia0`, noSid],
    ["MessageSid", `XX${"1".repeat(32)}`, noSid],
    ["Body", "x".repeat(1601), "Body must have at most 1600 characters"],
  ])("is told that its %s is no provider's (%#)", async (name, value, message) => {
    const before = await stack.table();
    const params = inbound(ann, "JOIN").map(([given, old]): Param => [given, given === name ? value : old]);
    await expectError(await twilioPost(url, params), 400, "bad-request", message);
    expect(await stack.table()).toEqual(before);
  });

  test("is told when its two sids differ", async () => {
    const params = inbound(ann, "JOIN", `SM${"1".repeat(32)}`, ["SmsSid", `SM${"2".repeat(32)}`]);
    await expectError(await twilioPost(url, params), 400, "bad-request", noSid);
  });

  // Names and values run together under the signature: one signature, cut up in other ways.
  const sid = `SM${"3".repeat(32)}`;
  const other = "+12025550199";
  test.each<[string, Param[], Param[]]>([
    [
      "a sid that swallowed what follows it",
      [
        ["MessageSid", sid],
        ["NumMedia", "0"],
        ["From", ann],
        ["Body", "x"],
      ],
      [
        ["MessageSid", `${sid}NumMedia0`],
        ["From", ann],
        ["Body", "x"],
      ],
    ],
    [
      "a number and a sid out of the words of the text, and the real ones swallowed",
      [
        ["MessageSid", sid],
        ["From", ann],
        ["Body", `xFrom${other}MessageSidSM${"4".repeat(32)}Z`],
      ],
      [
        ["Body", "x"],
        ["From", other],
        ["MessageSid", `SM${"4".repeat(32)}`],
        ["Z", `From${ann}MessageSid${sid}`],
      ],
    ],
    [
      "a number out of the words, and the real one as a name",
      [
        ["MessageSid", sid],
        ["From", ann],
        ["Body", `xFrom${other}`],
      ],
      [
        ["Body", "x"],
        ["From", other],
        [`From${ann}`, ""],
        ["MessageSid", sid],
      ],
    ],
    [
      "a second number out of the words",
      [
        ["MessageSid", sid],
        ["From", ann],
        ["Body", "xFrom+12025550100"],
      ],
      [
        ["Body", "x"],
        ["From", "+12025550100"],
        ["From", ann],
        ["MessageSid", sid],
      ],
    ],
  ])("is refused with %s", async (_, first, again) => {
    expect(sign("local-auth-token", url, again)).toBe(sign("local-auth-token", url, first));
    const before = await stack.table();
    expect((await twilioPost(url, again)).status).toBe(400);
    expect(await stack.table()).toEqual(before);
  });

  test("is refused by its length, however many parameters it has", async () => {
    // The server closes a connection whose body it has not read.
    const form = { "content-type": "application/x-www-form-urlencoded", connection: "close" };
    const answer = await fetch(url, { method: "POST", headers: form, body: "a&".repeat(200_000) });
    await expectError(answer, 413, "too-large", "a request may have at most 64000 bytes");
    expect((await fetch(url, { method: "POST", headers: form, body: "a&".repeat(32_000) })).status).toBe(403);
  });

  test.each(["/sms/status", "/", "/p/x", "/email/unsubscribe/x", "/email/confirm/x", "/ses/events"])(
    "is refused by its length at %s",
    async (path) => {
      const body = "a".repeat(64_001);
      const headers = { connection: "close" };
      const answer = await fetch(`${stack.url}${path}`, { method: "POST", headers, body });
      expect(answer.status).toBe(413);
    },
  );

  test.each(["GET", "PUT", "DELETE", "HEAD"])("is not there for %s", async (method) => {
    const answer = await fetch(url, { method });
    expect(answer.status).toBe(404);
    expect(answer.headers.get("x-request-id")).not.toBeNull();
  });
});

describe("what Twilio may send", () => {
  /** What the phone shows, from the TwiML. */
  async function replies(answer: Response): Promise<string> {
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/xml; charset=utf-8");
    return answer.text();
  }
  /** Taken as it is: no error, one line at most in answer, and they are on their plan as before. */
  async function expectTaken(who: string, answer: Response) {
    expect((await replies(answer)).match(/<Message>/g)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(await stack.person(who)).toMatchObject({ state: "active", plan: "no-contact" });
  }
  const ben = "+12025550144";
  const enrol = async (who: string) => {
    await stack.text(who, "JOIN 1 2026-11-20");
    await stack.text(who, "N");
  };

  test("parameters it did not send before, blank ones among them", async () => {
    const more: Param[] = [
      ["FromCity", ""],
      ["Zebra", "new in 2027"],
      ["aLowerCaseOne", " spaces kept "],
    ];
    const answer = await twilioPost(url, inbound("+12025550150", "HELP", "SM-more", ...more));
    expect(await replies(answer)).toContain("<Message>Afterword: automated");
  });

  test("a blank Body is a text without words, not a missing one", async () => {
    await enrol(ben);
    await expectTaken(ben, await twilioPost(url, inbound(ben, "", "SM-blank")));
  });

  test.each([
    ["an emoji", "🫶🏽 ok"],
    ["plus signs", "1+1=2"],
    ["a percent sign", "100% %41 sure"],
    ["an ampersand and markup", "<b>a & b</b>; c=d"],
    ["line breaks", "one\r\ntwo\n"],
    ["an accent, composed and not", "é e\u0301"],
  ])("%s in Body", async (_, body) => {
    const carl = `+120255502${body.length.toString().padStart(2, "0")}`;
    await enrol(carl);
    await expectTaken(carl, await twilioPost(url, inbound(carl, body)));
  });

  test("letters outside ASCII are understood as such", async () => {
    await enrol("+12025550160");
    const answer = await twilioPost(url, inbound("+12025550160", "ZONE Zürich"));
    expect(await replies(answer)).toContain("Zurich time");
  });

  test.each([
    ["%20", "Body=%5A%6f%6e%65%20Z%c3%bcrich"],
    ["a plus", "Body=Zone+Z%C3%BCrich"],
    ["raw UTF-8", "Body=Zone+Zürich"],
  ])("the same text however its form is encoded: %s for a space", async (name, encoded) => {
    const dora = "+12025550161";
    await enrol(dora);
    const params = inbound(dora, "Zone Zürich", name);
    const rest = new URLSearchParams(params.filter(([given]) => given !== "Body"));
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": form, "x-twilio-signature": sign("local-auth-token", url, params) },
      body: `${rest}&${encoded}`,
    });
    expect(await replies(answer)).toContain("Zurich time");
  });

  test("a parameter more than once, each signed", async () => {
    const more: Param[] = [
      ["Tag", "b"],
      ["Tag", "a"],
      ["Tag", "b"],
    ];
    const answer = await twilioPost(url, inbound("+12025550151", "HELP", "SM-repeated", ...more));
    expect(await replies(answer)).toContain("<Message>Afterword: automated");
  });

  test("parameters with the names of JavaScript's own properties", async () => {
    const more: Param[] = [
      ["__proto__", "x"],
      ["constructor", "y"],
    ];
    const answer = await twilioPost(url, inbound("+12025550152", "HELP", "SM-proto", ...more));
    expect(await replies(answer)).toContain("<Message>Afterword: automated");
  });

  test("the same text again gets the same answer and changes nothing", async () => {
    const params = inbound("+12025550153", "JOIN 1 2026-11-20");
    const first = await replies(await twilioPost(url, params));
    expect(first.match(/<Message>/g)).toHaveLength(2);
    const before = await stack.table();
    expect(await replies(await twilioPost(url, params))).toBe(first);
    expect(await stack.table()).toEqual(before);
  });

  test("OptOutType STOP, whatever the words; no reply of ours then", async () => {
    const erin = "+12025550154";
    await enrol(erin);
    const answer = await twilioPost(url, inbound(erin, "arrêt", "SM-fr", ["OptOutType", "STOP"]));
    expect(await replies(answer)).toBe('<?xml version="1.0" encoding="UTF-8"?><Response/>');
    expect(await stack.person(erin)).toMatchObject({ state: "stopped" });
  });
});

test("the signature is over PUBLIC_URL, whatever host the request names", async () => {
  const publicUrl = "https://texts.example.org";
  const behind = await startTestStack({ env: { PUBLIC_URL: publicUrl } });
  const reached = `${behind.url}/sms/inbound`;
  const params = inbound(ann, "HELP");
  expect((await twilioPost(reached, params, `${publicUrl}/sms/inbound`)).status).toBe(200);
  expect((await twilioPost(reached, params)).status).toBe(403);
  const forwarded = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" };
  const evil = sign("local-auth-token", "https://evil.example/sms/inbound", params);
  const answer = await fetch(reached, {
    method: "POST",
    headers: { "content-type": form, "x-twilio-signature": evil, ...forwarded },
    body: new URLSearchParams(params),
  });
  expect(answer.status).toBe(403);
  await behind.close();
});
