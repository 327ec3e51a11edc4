import { describe, expect, test } from "vitest";
import { AppError } from "../functions/core/errors.ts";
import { readEnv, type VariableName } from "../functions/env.ts";
import { deliverRuntime, smsRuntime, webRuntime } from "../functions/runtime.ts";

const good: Record<VariableName, string> = {
  TABLE_NAME: "afterword",
  SCHEDULE_GROUP: "afterword",
  DELIVER_ARN: "arn:aws:lambda:us-east-1:000000000000:function:deliver",
  SCHEDULER_ROLE_ARN: "arn:aws:iam::000000000000:role/scheduler",
  SCHEDULER_DLQ_ARN: "arn:aws:sqs:us-east-1:000000000000:dead",
  TWILIO_ACCOUNT_SID: "AC0123456789abcdef0123456789abcdef",
  TWILIO_AUTH_TOKEN: "a-secret-token",
  SERVICE_NUMBER: "+15005550006",
  SENDERS: "+44=+447700900123",
  ID_SECRET: "0123456789abcdef",
  PAGE_SECRET: "fedcba9876543210",
  EMAIL_FROM: "hello@example.org",
  SES_CONFIGURATION_SET: "afterword-production-email",
  SES_TOPIC_ARN: "arn:aws:sns:us-east-1:000000000000:afterword-email",
  COUNTRIES_SERVED: "US,CA",
  SIGN_UPS_PER_DAY: "200",
  KEEP_DAYS: "180",
  KEEP_PROOF_DAYS: "0",
  SES_ENDPOINT: "http://127.0.0.1:8003",
  PUBLIC_URL: "https://texts.example.org",
  DYNAMODB_ENDPOINT: "http://127.0.0.1:8000",
  SCHEDULER_ENDPOINT: "http://127.0.0.1:8001",
  TWILIO_ENDPOINT: "http://127.0.0.1:8002",
};
const names = Object.keys(good) as VariableName[];

/** What is said of a source. */
function complaint(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: "misconfigured" });
    return (error as AppError).message;
  }
  throw new Error("it was accepted");
}

test("good values are given back as they are, and no others", () => {
  expect(readEnv({ ...good, HOME: "/root" }, names)).toEqual(good);
  expect(readEnv(good, ["TABLE_NAME"])).toEqual({ TABLE_NAME: "afterword" });
});

test.each([
  "SCHEDULER_DLQ_ARN",
  "EMAIL_FROM",
  "SES_TOPIC_ARN",
  "COUNTRIES_SERVED",
  "SIGN_UPS_PER_DAY",
  "KEEP_DAYS",
  "KEEP_PROOF_DAYS",
  "DYNAMODB_ENDPOINT",
  "SCHEDULER_ENDPOINT",
  "SES_ENDPOINT",
  "TWILIO_ENDPOINT",
] as const)("%s may be left out", (name) => {
  expect(readEnv({ ...good, [name]: undefined }, names)[name]).toBeUndefined();
});

describe("a wrong value is named with what it is and what is wanted:", () => {
  test.each<[VariableName, string | undefined, string]>([
    ["TABLE_NAME", undefined, "TABLE_NAME is nothing; it wants the name of the DynamoDB table"],
    ["TABLE_NAME", "", 'TABLE_NAME is ""; it wants the name of the DynamoDB table'],
    ["SCHEDULE_GROUP", undefined, "SCHEDULE_GROUP is nothing; it wants the name of the schedule group"],
    ["DELIVER_ARN", undefined, "DELIVER_ARN is nothing; it wants the ARN of the deliver function"],
    [
      "SCHEDULER_ROLE_ARN",
      "",
      'SCHEDULER_ROLE_ARN is ""; it wants the ARN of the role that EventBridge Scheduler takes',
    ],
    ["SCHEDULER_DLQ_ARN", "", 'SCHEDULER_DLQ_ARN is ""; it wants the ARN of a dead-letter queue'],
    ["TWILIO_ACCOUNT_SID", "AC123", 'TWILIO_ACCOUNT_SID is "AC123"; it wants AC and 32 hex digits'],
    [
      "SERVICE_NUMBER",
      "123",
      'SERVICE_NUMBER is "123"; it wants a number in E.164, like +15005550006, or a short code',
    ],
    [
      "SERVICE_NUMBER",
      "+1 500 555 0006",
      'SERVICE_NUMBER is "+1 500 555 0006"; it wants a number in E.164, like +15005550006, or a short code',
    ],
    [
      "PUBLIC_URL",
      "https://texts.example.org/",
      'PUBLIC_URL is "https://texts.example.org/"; it wants the public address, like https://texts.example.org, with no slash at the end',
    ],
    [
      "PUBLIC_URL",
      "texts.example.org",
      'PUBLIC_URL is "texts.example.org"; it wants the public address, like https://texts.example.org, with no slash at the end',
    ],
    [
      "PUBLIC_URL",
      "https://:3000",
      'PUBLIC_URL is "https://:3000"; it wants the public address, like https://texts.example.org, with no slash at the end',
    ],
    [
      "TWILIO_ENDPOINT",
      "https://localhost:3000,",
      'TWILIO_ENDPOINT is "https://localhost:3000,"; it wants a URL, or nothing for Twilio',
    ],
    [
      "SES_ENDPOINT",
      "http://a:99999",
      'SES_ENDPOINT is "http://a:99999"; it wants a URL, or nothing for AWS',
    ],
    [
      "SERVICE_NUMBER",
      undefined,
      "SERVICE_NUMBER is nothing; it wants a number in E.164, like +15005550006, or a short code",
    ],
    ["DYNAMODB_ENDPOINT", "8000", 'DYNAMODB_ENDPOINT is "8000"; it wants a URL, or nothing for AWS'],
    [
      "SCHEDULER_ENDPOINT",
      "ftp://x.org",
      'SCHEDULER_ENDPOINT is "ftp://x.org"; it wants a URL, or nothing for AWS',
    ],
    [
      "COUNTRIES_SERVED",
      "US, ca",
      'COUNTRIES_SERVED is "US, ca"; it wants codes of countries with commas between them, like US,CA, or nothing for those in README',
    ],
    [
      "KEEP_DAYS",
      "0",
      'KEEP_DAYS is "0"; it wants a number of days from 1 to 9999, or nothing for the one in README',
    ],
    [
      "SIGN_UPS_PER_DAY",
      "0",
      'SIGN_UPS_PER_DAY is "0"; it wants a whole number from 1, or nothing for the one in README',
    ],
    [
      "SES_TOPIC_ARN",
      "afterword-email",
      'SES_TOPIC_ARN is "afterword-email"; it wants the ARN of the SNS topic of bounces and complaints, or nothing for none',
    ],
    ...[
      "",
      "no address",
      "Afterword",
      "Afterword <notes@>",
      "Afterword <notes@example>",
      "Afterword notes@example.org>",
      "Afterword <notes@example.org",
      "Afterword <notes@example.org>, Mo <mo@example.org>",
      "notes@example.org, mo@example.org",
      "Mo <\u00e9t\u00e9@example.org>",
      "Mo\r\nBcc: all <notes@example.org>",
    ].map((value): [VariableName, string, string] => [
      "EMAIL_FROM",
      value,
      `EMAIL_FROM is ${JSON.stringify(value)}; it wants the address that emails come from, like Notes <notes@example.org>, or nothing for none`,
    ]),
    ["TWILIO_ENDPOINT", "", 'TWILIO_ENDPOINT is ""; it wants a URL, or nothing for Twilio'],
  ])("%s=%j", (name, value, expected) => {
    expect(complaint(() => readEnv({ ...good, [name]: value }, names))).toBe(expected);
  });

  test.each<[VariableName, string, string]>([
    ["ID_SECRET", "short", "ID_SECRET is a value that does not fit; it wants at least 16 characters"],
    [
      "PAGE_SECRET",
      "short",
      "PAGE_SECRET is a value that does not fit; it wants at least 16 characters, and not ID_SECRET's",
    ],
    ["TWILIO_AUTH_TOKEN", "", "TWILIO_AUTH_TOKEN is a value that does not fit; it wants Twilio's auth token"],
  ])("%s, but not its value, which is a secret", (name, value, expected) => {
    expect(complaint(() => readEnv({ ...good, [name]: value }, names))).toBe(expected);
  });

  test("a secret that is missing is said to be missing", () => {
    const source = { ...good, ID_SECRET: undefined };
    expect(complaint(() => readEnv(source, names))).toBe(
      "ID_SECRET is nothing; it wants at least 16 characters",
    );
  });
});

test("all that is wrong is said at once, a line each", () => {
  const source = { ...good, SERVICE_NUMBER: "123", ID_SECRET: "short", TABLE_NAME: undefined };
  expect(complaint(() => readEnv(source, names)).split("\n")).toEqual([
    "TABLE_NAME is nothing; it wants the name of the DynamoDB table",
    'SERVICE_NUMBER is "123"; it wants a number in E.164, like +15005550006, or a short code',
    "ID_SECRET is a value that does not fit; it wants at least 16 characters",
  ]);
});

test("each function asks for what it uses and no more", () => {
  const missing = (read: () => unknown) =>
    complaint(read)
      .split("\n")
      .map((line) => line.split(" ")[0]);
  const both = ["TABLE_NAME", "SCHEDULE_GROUP", "DELIVER_ARN", "SCHEDULER_ROLE_ARN"];
  const answering = [...both, "ID_SECRET", "PAGE_SECRET", "PUBLIC_URL"];
  const sending = ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "SERVICE_NUMBER"];
  expect(missing(() => smsRuntime({}))).toEqual([...answering, "TWILIO_AUTH_TOKEN"]);
  expect(missing(() => webRuntime({}))).toEqual([...answering, ...sending]);
  expect(missing(() => deliverRuntime({}))).toEqual([...both, ...sending, "PAGE_SECRET", "PUBLIC_URL"]);
});
