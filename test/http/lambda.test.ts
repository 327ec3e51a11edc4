import type { LambdaContext, LambdaEvent } from "hono/aws-lambda";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { localEnv } from "../../local/settings.ts";
import { startTestStack } from "../support/stack.ts";
import { inbound, type Param, sign, twilioPost } from "../support/twilio.ts";

// The Lambda as it is deployed, functions/sms.ts, on the stack's DynamoDB; the gateway has the same app over HTTP.

const publicUrl = "https://texts.example.org";
const stack = await startTestStack({ env: { PUBLIC_URL: publicUrl } });
const printed: string[] = [];
let invoke: (
  event: LambdaEvent,
) => Promise<{ statusCode: number; body: string; headers: Record<string, string> }>;

beforeAll(async () => {
  const env = { ...localEnv({}, stack.port), PUBLIC_URL: publicUrl };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  vi.spyOn(process.stdout, "write").mockImplementation((line) => printed.push(`${line}`) > 0);
  const { handler } = await import("../../functions/sms.ts");
  invoke = async (event) => (await handler(event, {} as LambdaContext)) as Awaited<ReturnType<typeof invoke>>;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await stack.close();
});

/** What API Gateway makes of a webhook: its own host, the body in base64. */
function event(
  path: string,
  params: Param[],
  { query = "", token = "local-auth-token", base64 = true } = {},
) {
  const body = new URLSearchParams(params).toString();
  const signed = `${publicUrl}${path}${query && `?${query}`}`;
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: path,
    rawQueryString: query,
    headers: {
      host: "abc123.execute-api.us-east-1.amazonaws.com",
      "content-type": "application/x-www-form-urlencoded",
      "x-twilio-signature": sign(token, signed, params),
    },
    requestContext: {
      domainName: "abc123.execute-api.us-east-1.amazonaws.com",
      http: {
        method: "POST",
        path,
        protocol: "HTTP/1.1",
        sourceIp: "192.0.2.1",
        userAgent: "TwilioProxy/1.1",
      },
    },
    body: base64 ? Buffer.from(body).toString("base64") : body,
    isBase64Encoded: base64,
  } as unknown as LambdaEvent;
}

const overHttp = (params: Param[]) =>
  twilioPost(`${stack.url}/sms/inbound`, params, `${publicUrl}/sms/inbound`);

test.each([true, false])(
  "the Lambda answers a text as the gateway does (base64 body: %s)",
  async (base64) => {
    const [ann, ben] = base64 ? ["+12025550143", "+12025550144"] : ["+12025550145", "+12025550146"];
    const there = await invoke(event("/sms/inbound", inbound(ann, "JOIN 1 2026-11-20"), { base64 }));
    const here = await overHttp(inbound(ben, "JOIN 1 2026-11-20"));
    expect(there.statusCode).toBe(200);
    expect(there.headers["content-type"]).toBe(here.headers.get("content-type"));
    expect(there.body).toBe(await here.text());
    expect(there.body).toContain("<Message>Afterword: recurring texts");
    expect(await stack.person(ann)).toMatchObject({ state: "joining", breakupDate: "2026-11-20" });
  },
);

test("a text that reached the gateway first is answered the same by the Lambda, and nothing changes", async () => {
  const params = inbound("+12025550147", "JOIN 1 2026-11-20 🙂");
  const here = await overHttp(params);
  const before = await stack.table();
  const there = await invoke(event("/sms/inbound", params));
  expect(there.body).toBe(await here.text());
  expect(await stack.table()).toEqual(before);
});

test("a status callback, signed over its query, is answered with nothing", async () => {
  const query = "person=aaaaaaaaaaaaaaaaaaaaaaaaaa&delivery=no-contact%2Fstart.1&prompt=no-contact%2Fstart";
  const params: Param[] = [
    ["MessageSid", `SM${"1".repeat(32)}`],
    ["MessageStatus", "delivered"],
  ];
  const answer = await invoke(event("/sms/status", params, { query }));
  expect(answer).toMatchObject({ statusCode: 204, body: "" });
});

test.each([true, false])(
  "a body over 64 kB is refused, whatever its length is said to be (base64: %s)",
  async (base64) => {
    const long = event("/sms/inbound", inbound("+12025550143", "x".repeat(64_000)), { base64 });
    const headers = { ...(long as unknown as { headers: object }).headers, "content-length": "5" };
    expect((await invoke({ ...long, headers } as unknown as LambdaEvent)).statusCode).toBe(413);
  },
);

test("an error has the same shape, and its id is in the header", async () => {
  const answer = await invoke(event("/sms/inbound", inbound("+12025550143", "JOIN"), { token: "another" }));
  expect(answer.statusCode).toBe(403);
  expect(JSON.parse(answer.body)).toEqual({
    error: {
      code: "forbidden",
      message: "the X-Twilio-Signature header is missing or wrong",
      requestId: answer.headers["x-request-id"],
    },
  });
});

describe("an event of which no request can be made is refused like every bad one, and not printed:", () => {
  const good = event("/sms/inbound", inbound("+12025550143", "JOIN")) as unknown as {
    requestContext: { http: object };
    headers: object;
  };
  const withMethod = (method: string) => ({ requestContext: { ...good.requestContext, http: { method } } });
  test.each([
    ["a GET with a body", withMethod("GET")],
    ["a method that is none", withMethod("TRACE")],
    ["base64 that is none", { body: "Body=%2B12025550143", isBase64Encoded: true }],
    ["a line break in a header", { headers: { ...good.headers, "x-name": "a\r\nb: +12025550143" } }],
    ["half a character in a header", { headers: { ...good.headers, "x-name": "\ud83d" } }],
    ["another name for a header", { headers: { ...good.headers, "x name": "+12025550143" } }],
    ["a cookie that is not ASCII", { cookies: ["name=zoë\u2713 +12025550143"] }],
    ["no method at all", { requestContext: {} }],
  ])("%s", async (_, change) => {
    const printing = vi.spyOn(console, "error").mockImplementation(() => {});
    const answer = await invoke({ ...good, ...change } as unknown as LambdaEvent);
    expect(answer.statusCode).toBe(400);
    const message = "this is no HTTP request that can be read";
    expect(JSON.parse(answer.body)).toEqual({
      error: { code: "bad-request", message, requestId: answer.headers["x-request-id"] },
    });
    expect(printing).not.toHaveBeenCalled();
    printing.mockRestore();
  });
});

test("the Lambda logs whole lines without a number or a text", () => {
  expect(printed.length).toBeGreaterThan(0);
  for (const line of printed) {
    expect(line).toMatch(/^\{"(event|_aws)":.*\}\n$/);
    expect(line).not.toMatch(/202555|JOIN/);
  }
});
