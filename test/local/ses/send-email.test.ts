import { beforeEach, expect, test } from "vitest";
import { createSes } from "../../../local/ses/index.ts";

const ses = createSes({ now: () => Date.parse("2026-11-21T15:00:00Z") });
beforeEach(() => ses.reset());

/** As the SESv2 SDK sends it (restJson1). */
const post = (body: string, path = "/v2/email/outbound-emails") =>
  ses.fetch(
    new Request(`http://127.0.0.1${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: "AWS4-HMAC-SHA256 Credential=local" },
      body,
    }),
  );

const simple = {
  FromEmailAddress: "Afterword <hello@example.org>",
  Destination: { ToAddresses: ["ann@example.com"] },
  Content: {
    Simple: {
      Subject: { Data: "A note – from you", Charset: "UTF-8" },
      Body: { Text: { Data: "Hi Ann" }, Html: { Data: "<p>Hi Ann</p>" } },
      Headers: [
        { Name: "List-Unsubscribe", Value: "<https://example.org/u/1>" },
        { Name: "List-Unsubscribe-Post", Value: "List-Unsubscribe=One-Click" },
      ],
    },
  },
};

test("a simple email is accepted and kept as its recipient would find it", async () => {
  const response = await post(JSON.stringify(simple));
  expect(response.status).toBe(200);
  expect(response.headers.get("x-amzn-RequestId")).toMatch(/^[0-9a-f-]{36}$/);
  const { MessageId: messageId } = (await response.json()) as { MessageId: string };
  expect(ses.emails()).toEqual([
    {
      messageId,
      to: ["ann@example.com"],
      from: "Afterword <hello@example.org>",
      subject: "A note – from you",
      text: "Hi Ann",
      html: "<p>Hi Ann</p>",
      headers: {
        "List-Unsubscribe": "<https://example.org/u/1>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      },
      at: Date.parse("2026-11-21T15:00:00Z"),
    },
  ]);
});

test("emails are found by recipient, in any case, and a reset forgets them", async () => {
  await post(JSON.stringify(simple));
  await post(JSON.stringify({ ...simple, Destination: { BccAddresses: ["Ben <ben@example.com>"] } }));
  expect(ses.emails({ to: "BEN@example.com" })).toMatchObject([{ to: ["ben@example.com"] }]);
  ses.reset();
  expect(ses.emails()).toEqual([]);
});

const withSimple = (changed: object) => ({
  ...simple,
  Content: { Simple: { ...simple.Content.Simple, ...changed } },
});

test.each([
  ["no sender", { ...simple, FromEmailAddress: undefined }],
  ["a sender that is no address", { ...simple, FromEmailAddress: "nobody" }],
  ["no recipients", { ...simple, Destination: {} }],
  ["a local part that is not ASCII", { ...simple, Destination: { ToAddresses: ["änn@example.com"] } }],
  ["no content", { ...simple, Content: undefined }],
  ["none of the three", { ...simple, Content: {} }],
  ["two of the three", { ...simple, Content: { ...simple.Content, Raw: { Data: "" } } }],
  ["a template, which the stand-in lacks", { ...simple, Content: { Template: { TemplateName: "x" } } }],
  ["a raw message, which the stand-in lacks", { ...simple, Content: { Raw: { Data: "aGk=" } } }],
  ["no subject", withSimple({ Subject: undefined })],
  ["no body", withSimple({ Body: {} })],
  [
    "a line break in a header",
    withSimple({ Headers: [{ Name: "X-Note", Value: "a\r\nBcc: eve@example.com" }] }),
  ],
  ["a colon in a header's name", withSimple({ Headers: [{ Name: "X: Y", Value: "a" }] })],
  ["more than 15 headers", withSimple({ Headers: Array(16).fill({ Name: "X-Note", Value: "a" }) })],
  ["the same header twice", withSimple({ Headers: Array(2).fill({ Name: "X-Note", Value: "a" }) })],
])("%s: refused as SES refuses it, and not kept", async (_reason, body) => {
  const response = await post(JSON.stringify(body));
  expect(response.status).toBe(400);
  expect(response.headers.get("x-amzn-ErrorType")).toBe("BadRequestException");
  expect(await response.json()).toEqual({ message: expect.any(String) });
  expect(ses.emails()).toEqual([]);
});

test.each([
  ["too-many-requests", 429, "TooManyRequestsException"],
  ["message-rejected", 400, "MessageRejected"],
  ["sending-paused", 400, "SendingPausedException"],
  ["limit-exceeded", 400, "LimitExceededException"],
  ["internal-failure", 500, "InternalFailure"],
])("%s@simulator.amazonses.com fails with HTTP %i, %s", async (name, status, type) => {
  const to = { Destination: { ToAddresses: [`${name}@simulator.amazonses.com`] } };
  const response = await post(JSON.stringify({ ...simple, ...to }));
  expect(response.status).toBe(status);
  expect(response.headers.get("x-amzn-ErrorType")).toBe(type);
  expect(ses.emails()).toEqual([]);
});

test("what is not JSON, and what is not SendEmail, is refused", async () => {
  expect((await post("{")).headers.get("x-amzn-ErrorType")).toBe("SerializationException");
  expect((await post("{}", "/v2/email/templates")).status).toBe(404);
});
