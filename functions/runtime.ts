import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SchedulerClient } from "@aws-sdk/client-scheduler";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { Temporal } from "temporal-polyfill";
import { eventBridgeScheduler } from "./adapters/scheduler.ts";
import { sesEmail } from "./adapters/ses.ts";
import { snsTopic } from "./adapters/sns.ts";
import { dynamoTable } from "./adapters/table.ts";
import { twilioSms } from "./adapters/twilio.ts";
import { type Env, readEnv } from "./env.ts";
import { jsonLog } from "./log.ts";
import type { Clock, Email, Log } from "./ports.ts";
import type { DeliverDeps } from "./services/deps.ts";

const storeNames = ["TABLE_NAME", "DYNAMODB_ENDPOINT"] as const;
const wakeNames = [
  "SCHEDULE_GROUP",
  "DELIVER_ARN",
  "SCHEDULER_ROLE_ARN",
  "SCHEDULER_DLQ_ARN",
  "SCHEDULER_ENDPOINT",
] as const;
const senderNames = ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "SERVICE_NUMBER", "TWILIO_ENDPOINT"] as const;
const mailNames = ["EMAIL_FROM", "SES_ENDPOINT", "PAGE_SECRET", "PUBLIC_URL"] as const;
/** What the `sms` function reads from its environment; infra gives it exactly this. */
export const smsNames = [
  ...storeNames,
  ...wakeNames,
  ...mailNames,
  "TWILIO_AUTH_TOKEN",
  "ID_SECRET",
  "SUPPORT_CONTACT",
] as const;
/** What `deliver` and `sweep` read. */
export const deliverNames = [...storeNames, ...wakeNames, ...senderNames, ...mailNames] as const;
/** What the pages that email links open read (http/email-app.ts). */
export const emailPageNames = [...storeNames, ...wakeNames, "PAGE_SECRET", "SES_TOPIC_ARN"] as const;

/**
 * Time-outs of one call, milliseconds. A function's calls one after another, each as slow as may be, stay below its own
 * time-out (infra/limits.ts), so that it is never cut off in the middle of what it could have settled.
 */
export const timeouts = {
  aws: { connectionTimeout: 500, requestTimeout: 1000, attempts: 2 },
  twilio: 5000,
  /** One try: a message whose answer is lost may have left. */
  ses: { connectionTimeout: 500, requestTimeout: 3000, attempts: 1 },
};

export type Source = Record<string, string | undefined>;
/** What the machine gives, and a test or the local stack gives otherwise. */
export type World = { clock: Clock; log: Log };

const realWorld: World = {
  clock: { now: () => Temporal.Now.instant() },
  log: jsonLog((line) => process.stdout.write(`${line}\n`)),
};

const store = (env: Env<(typeof storeNames)[number]>) =>
  dynamoTable(new DynamoDBClient(awsClient(env.DYNAMODB_ENDPOINT)), env.TABLE_NAME);

const alarmClock = (env: Env<(typeof wakeNames)[number]>) =>
  eventBridgeScheduler(new SchedulerClient(awsClient(env.SCHEDULER_ENDPOINT)), {
    group: env.SCHEDULE_GROUP,
    targetArn: env.DELIVER_ARN,
    roleArn: env.SCHEDULER_ROLE_ARN,
    deadLetterArn: env.SCHEDULER_DLQ_ARN,
  });

/** None without EMAIL_FROM: then there are texts only. */
const mailer = (env: Env<(typeof mailNames)[number]>): Email | undefined =>
  env.EMAIL_FROM === undefined
    ? undefined
    : sesEmail(new SESv2Client(awsClient(env.SES_ENDPOINT, timeouts.ses)), env.EMAIL_FROM);

function awsClient(url: string | undefined, { attempts, ...limits }: typeof timeouts.aws = timeouts.aws) {
  return {
    maxAttempts: attempts,
    requestHandler: { ...limits, throwOnRequestTimeout: true },
    ...(url ? { endpoint: url } : {}),
  };
}

/** What answers texts: no client that texts, and one that mails a link to confirm an address. */
export function smsRuntime(source: Source, world: World = realWorld) {
  const env = readEnv(source, smsNames);
  return {
    ...world,
    table: store(env),
    scheduler: alarmClock(env),
    authToken: env.TWILIO_AUTH_TOKEN,
    publicUrl: env.PUBLIC_URL,
    email: mailer(env),
    idSecret: env.ID_SECRET,
    pageSecret: env.PAGE_SECRET,
    supportContact: env.SUPPORT_CONTACT,
  };
}

/** What sends prompts, on a wake or for the sweep. */
export function deliverRuntime(source: Source, world: World = realWorld): DeliverDeps {
  const env = readEnv(source, deliverNames);
  return {
    ...world,
    table: store(env),
    scheduler: alarmClock(env),
    sms: twilioSms({
      accountSid: env.TWILIO_ACCOUNT_SID,
      authToken: env.TWILIO_AUTH_TOKEN,
      serviceNumber: env.SERVICE_NUMBER,
      endpoint: env.TWILIO_ENDPOINT,
      timeoutMilliseconds: timeouts.twilio,
    }),
    email: mailer(env),
    publicUrl: env.PUBLIC_URL,
    pageSecret: env.PAGE_SECRET,
  };
}

/** What confirms addresses, unsubscribes, and hears of bounces; sends nothing. */
export function emailPageRuntime(source: Source, world: World = realWorld) {
  const env = readEnv(source, emailPageNames);
  return {
    ...world,
    table: store(env),
    scheduler: alarmClock(env),
    pageSecret: env.PAGE_SECRET,
    topicArn: env.SES_TOPIC_ARN,
    topic: snsTopic(),
  };
}
