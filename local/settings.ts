import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { AppError } from "../functions/core/errors.ts";
import { readSenders } from "../functions/core/places/senders.ts";
import { brand } from "../templates/brand.ts";

const port = z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(1).max(65_531));
const instant = z.string().refine(isInstant);

const variables = {
  PORT: { schema: port.default(3000), wants: "a port from 1 to 65531 (it and the four above it are used)" },
  START_AT: { schema: instant.optional(), wants: "an instant, like 2026-11-21T15:00:00Z" },
  DATA_DIR: { schema: z.string().min(1).optional(), wants: "a folder" },
};

/** What only the local stack reads. Throws AppError `misconfigured` that names the variable, its value and what it wants. */
export function readSettings(source: Record<string, string | undefined>) {
  const read = <T>(name: keyof typeof variables, schema: z.ZodType<T>): T => {
    const result = schema.safeParse(source[name]);
    if (result.success) return result.data;
    throw new AppError(
      "misconfigured",
      `${name} is ${JSON.stringify(source[name])}; it wants ${variables[name].wants}`,
    );
  };
  return {
    port: read("PORT", variables.PORT.schema),
    startAt: read("START_AT", variables.START_AT.schema),
    dataDir: read("DATA_DIR", variables.DATA_DIR.schema),
  };
}

function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The environment of the functions on one machine (README, "The local stack"); what the caller has set stands. */
export function localEnv(source: Record<string, string | undefined>, port: number) {
  const url = (offset: number) => `http://127.0.0.1:${port + offset}`;
  const account = "000000000000";
  const defaults = {
    TABLE_NAME: "afterword",
    SCHEDULE_GROUP: "afterword",
    DELIVER_ARN: `arn:aws:lambda:us-east-1:${account}:function:afterword-deliver`,
    SCHEDULER_ROLE_ARN: `arn:aws:iam::${account}:role/afterword-scheduler`,
    SCHEDULER_DLQ_ARN: `arn:aws:sqs:us-east-1:${account}:afterword-wakes-dead`,
    TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`,
    TWILIO_AUTH_TOKEN: "local-auth-token",
    SERVICE_NUMBER: "+15005550006",
    ID_SECRET: "local-id-secret-not-for-production",
    PAGE_SECRET: "local-page-secret-not-for-production",
    EMAIL_FROM: `${brand.voice.mailName} <notes@example.org>`,
    SES_TOPIC_ARN: `arn:aws:sns:us-east-1:${account}:afterword-email`,
    PUBLIC_URL: `http://localhost:${port}`,
    DYNAMODB_ENDPOINT: url(1),
    SCHEDULER_ENDPOINT: url(2),
    TWILIO_ENDPOINT: url(3),
    SES_ENDPOINT: url(4),
    // The SDK wants a region and credentials, whatever they are.
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  };
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined));
  return { ...defaults, ...(given as Partial<typeof defaults>) };
}

/** What the stand-in for Twilio is told of the account: all that texts leave from is its own. */
export function twilioAccount(env: ReturnType<typeof localEnv> & { SENDERS?: string }) {
  return {
    accountSid: env.TWILIO_ACCOUNT_SID,
    authToken: env.TWILIO_AUTH_TOKEN,
    serviceNumber: env.SERVICE_NUMBER,
    senders: readSenders(env.SERVICE_NUMBER, env.SENDERS).all,
    inboundUrl: `${env.PUBLIC_URL}/sms/inbound`,
  };
}
