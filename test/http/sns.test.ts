import { createSign, generateKeyPairSync } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { snsTopic } from "../../functions/adapters/sns.ts";
import { webApp } from "../../functions/http/web-app.ts";
import { life } from "../support/life.ts";

// The real check of a signature; only the fetch of SNS's certificate is stood in for.

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const theirs = generateKeyPairSync("rsa", { modulusLength: 2048 });
const message: Record<string, string> = {
  Type: "Notification",
  MessageId: "da41e39f-ea4d-435a-b922-c6aae3915ebe",
  TopicArn: "arn:aws:sns:us-east-1:000000000000:afterword-email",
  Subject: "Amazon SES Email Event Notification",
  Message: '{"eventType":"Complaint"}',
  Timestamp: "2026-11-21T15:00:00.000Z",
  SignatureVersion: "2",
  SigningCertURL: "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-1.pem",
};

/** As AWS documents it: each name and value on a line, in the order of the names. */
function signed(changes: Record<string, string> = {}, key = privateKey): Record<string, string> {
  const all = { ...message, ...changes };
  const names =
    all.Type === "Notification"
      ? ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"]
      : ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"];
  const text = names.map((name) => `${name}\n${all[name]}\n`).join("");
  const algorithm = all.SignatureVersion === "1" ? "RSA-SHA1" : "RSA-SHA256";
  return { ...all, Signature: createSign(algorithm).update(text).sign(key, "base64") };
}

/** Every fetch of a certificate is answered with the public key. */
const fetched = () =>
  vi
    .spyOn(globalThis, "fetch")
    .mockImplementation(async () => new Response(publicKey.export({ type: "spki", format: "pem" })));
afterEach(() => vi.restoreAllMocks());

test.each(["1", "2"])("what SNS has signed by version %s is taken for signed", async (SignatureVersion) => {
  fetched();
  expect(await snsTopic().isSigned(signed({ SignatureVersion }))).toBe(true);
});

test.each([
  ["another key", signed({}, theirs.privateKey)],
  ["another text", { ...signed(), Message: '{"eventType":"Bounce"}' }],
  ["another topic", { ...signed(), TopicArn: "arn:aws:sns:us-east-1:000000000000:other" }],
  ["another version", { ...signed(), SignatureVersion: "3" }],
  ["no signature", message],
  ["an empty one", { ...message, Signature: "" }],
  ["nothing", {}],
])("%s is not", async (_, given) => {
  fetched();
  expect(await snsTopic().isSigned(given)).toBe(false);
});

test.each([
  "https://sns.us-east-1.amazonaws.com.example.org/a.pem",
  "https://example.org/sns.us-east-1.amazonaws.com/a.pem",
  "http://sns.us-east-1.amazonaws.com/a.pem",
  "https://s3.us-east-1.amazonaws.com/a.pem",
  "https://sns.us-east-1.amazonaws.com'.evil.example/SimpleNotificationService-1.pem",
  "https://sns.s3-us-west-2.amazonaws.com/SimpleNotificationService-1.pem",
  "https://sns.us-east-1.amazonaws.com/other/SimpleNotificationService-1.pem",
  "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-1.pem?a=b",
  "https://sns.us-east-1.amazonaws.com:8443/SimpleNotificationService-1.pem",
  "https://ann@sns.us-east-1.amazonaws.com/SimpleNotificationService-1.pem",
  "https://%@",
  "https:",
  "",
])("a certificate at %j is not even fetched", async (SigningCertURL) => {
  const get = fetched();
  expect(await snsTopic().isSigned(signed({ SigningCertURL }))).toBe(false);
  expect(get).not.toHaveBeenCalled();
});

test.each(["SubscriptionConfirmation", "UnsubscribeConfirmation"])(
  "%s is signed with its token and address",
  async (Type) => {
    fetched();
    const SubscribeURL = "https://sns.us-east-1.amazonaws.com/?Action=ConfirmSubscription&Token=t";
    const question = signed({ Type, Token: "t", SubscribeURL });
    expect(await snsTopic().isSigned(question)).toBe(true);
    expect(await snsTopic().isSigned({ ...question, Token: "u" })).toBe(false);
  },
);

test("a message without a subject is signed without one", async () => {
  fetched();
  const { Subject: _, ...rest } = message;
  const text = ["Message", "MessageId", "Timestamp", "TopicArn", "Type"].map(
    (name) => `${name}\n${rest[name]}\n`,
  );
  const Signature = createSign("RSA-SHA256").update(text.join("")).sign(privateKey, "base64");
  expect(await snsTopic().isSigned({ ...rest, Signature })).toBe(true);
});

/** What the endpoint answers to a message posted to it. */
async function posted(given: object, topicArn = message.TopicArn): Promise<number> {
  const { deps } = life("+12025550143", "2026-11-21T15:00:00Z");
  const app = webApp({ ...deps, hasEmail: true, countriesServed: ["US"], topicArn, topic: snsTopic() });
  return (await app.request("/ses/events", { method: "POST", body: JSON.stringify(given) })).status;
}

test("MessageAttributes, which SNS does not sign, are no reason to refuse a message", async () => {
  fetched();
  expect(await posted({ ...signed(), MessageAttributes: { a: { Type: "String", Value: "b" } } })).toBe(204);
});

test("a message of another topic is refused before anything is fetched", async () => {
  const get = fetched();
  expect(await posted(signed(), "arn:aws:sns:us-east-1:000000000000:other")).toBe(403);
  expect(get).not.toHaveBeenCalled();
});

test.each([
  ["answers with an error", () => Promise.resolve(new Response("", { status: 503 }))],
  ["cannot be reached", () => Promise.reject(new TypeError("fetch failed"))],
])("when SNS %s, the answer is a 500: SNS sends the message again", async (_, answer) => {
  vi.spyOn(globalThis, "fetch").mockImplementation(answer);
  expect(await posted(signed())).toBe(500);
});

describe("the topic's question whether we want its messages", () => {
  test("is answered by a visit to SNS", async () => {
    const visit = vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response());
    const url = "https://sns.us-east-1.amazonaws.com/?Action=ConfirmSubscription&Token=t";
    await snsTopic().confirm(url);
    expect(visit.mock.calls.map(([to]) => to)).toEqual([url]);
  });

  test.each([
    "http://sns.us-east-1.amazonaws.com/",
    "https://example.org/",
    "https://169.254.169.254/latest",
  ])("but never to %s", async (url) => {
    const visit = vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response());
    await expect(snsTopic().confirm(url)).rejects.toThrow("not one of SNS");
    expect(visit).not.toHaveBeenCalled();
  });
});
