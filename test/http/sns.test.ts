import { createSign, generateKeyPairSync } from "node:crypto";
import { EventEmitter } from "node:events";
import https from "node:https";
import { afterEach, describe, expect, test, vi } from "vitest";
import { snsTopic } from "../../functions/adapters/sns.ts";

// The real check of a signature, by sns-validator; only the fetch of SNS's certificate is stood in for.

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
  const names = ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"] as const;
  const text = names.map((name) => `${name}\n${all[name]}\n`).join("");
  const algorithm = all.SignatureVersion === "1" ? "RSA-SHA1" : "RSA-SHA256";
  return { ...all, Signature: createSign(algorithm).update(text).sign(key, "base64") };
}

/** Every fetch of a certificate is answered with the public key. */
function fetched() {
  return vi.spyOn(https, "get").mockImplementation(((_: string, answer: (response: EventEmitter) => void) => {
    const response = Object.assign(new EventEmitter(), { statusCode: 200 });
    queueMicrotask(() => {
      answer(response);
      response.emit("data", publicKey.export({ type: "spki", format: "pem" }));
      response.emit("end");
    });
    return new EventEmitter();
  }) as never);
}
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
  "https:",
  "",
])("a certificate at %j is not even fetched", async (SigningCertURL) => {
  const get = fetched();
  expect(await snsTopic().isSigned(signed({ SigningCertURL }))).toBe(false);
  expect(get).not.toHaveBeenCalled();
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
