import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { SchedulerClient } from "@aws-sdk/client-scheduler";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { Temporal } from "temporal-polyfill";
import { eventBridgeScheduler } from "./adapters/scheduler.ts";
import { sesEmail } from "./adapters/ses.ts";
import { snsTopic } from "./adapters/sns.ts";
import { dynamoTable } from "./adapters/table.ts";
import { twilioSms } from "./adapters/twilio.ts";
import type { Wire } from "./adapters/twilio-http.ts";
import { readSenders } from "./core/places/senders.ts";
import { type Env, readEnv } from "./env.ts";
import { keeping, proving } from "./keeping-defaults.ts";
import { jsonLog } from "./log.ts";
import { withMetrics } from "./metrics.ts";
import type { Clock, Email, Log } from "./ports.ts";
import type { DeliverDeps } from "./services/deps.ts";
import { signUpDefaults } from "./sign-up-defaults.ts";
import {
  type answeringNames,
  deliverNames,
  type mailNames,
  type senderNames,
  smsNames,
  type storeNames,
  type wakeNames,
  webNames,
} from "./variable-names.ts";

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
export type World = { clock: Clock; log: Log; wires?: Wires };
/** Ways for calls other than the network: the local stack answers those to its own stand-ins without a socket. */
export type Wires = { extensions: Extension[]; twilio: Wire };
type Extension = { configure(client: Pick<Client, "httpHandler" | "setHttpHandler" | Auth>): void };
type Auth = "httpAuthSchemes" | "setHttpAuthScheme";
type Client = Parameters<NonNullable<DynamoDBClientConfig["extensions"]>[number]["configure"]>[0];

/** `afterword-<stage>`, from the function's name on AWS, `afterword-<stage>-<function>`. */
const serviceOf = ({ AWS_LAMBDA_FUNCTION_NAME: name }: Source) =>
  name?.replace(/-[a-z]+$/, "") ?? "afterword";

/** The machine's own. */
export const realClock: Clock = { now: () => Temporal.Now.instant() };

function realWorld(): World {
  const clock = realClock;
  const write = (line: string) => void process.stdout.write(`${line}\n`);
  return { clock, log: withMetrics(jsonLog(write), write, clock, serviceOf(process.env)) };
}

/** The table that an environment names. */
export const store = (env: Env<(typeof storeNames)[number]>, { wires }: Pick<World, "wires"> = {}) =>
  dynamoTable(new DynamoDBClient(awsClient(env.DYNAMODB_ENDPOINT, wires)), env.TABLE_NAME);

const alarmClock = (env: Env<(typeof wakeNames)[number]>, { wires }: World) =>
  eventBridgeScheduler(new SchedulerClient(awsClient(env.SCHEDULER_ENDPOINT, wires)), {
    group: env.SCHEDULE_GROUP,
    targetArn: env.DELIVER_ARN,
    roleArn: env.SCHEDULER_ROLE_ARN,
    deadLetterArn: env.SCHEDULER_DLQ_ARN,
  });

const sender = (env: Env<(typeof senderNames)[number]>, { wires }: World) =>
  twilioSms({
    accountSid: env.TWILIO_ACCOUNT_SID,
    authToken: env.TWILIO_AUTH_TOKEN,
    senders: readSenders(env.SERVICE_NUMBER, env.SENDERS),
    endpoint: env.TWILIO_ENDPOINT,
    timeoutMilliseconds: timeouts.twilio,
    wire: wires?.twilio,
  });

/** None without EMAIL_FROM: then there are texts only. */
const mailer = (env: Env<(typeof mailNames)[number]>, { wires }: World): Email | undefined =>
  env.EMAIL_FROM === undefined
    ? undefined
    : sesEmail(
        new SESv2Client(awsClient(env.SES_ENDPOINT, wires, timeouts.ses)),
        env.EMAIL_FROM,
        env.SES_CONFIGURATION_SET,
      );

const silent = () => {};
/** Nothing listens here; without `info` to call, the SDK does not go through every request and answer for what it would log. */
const logger = { trace: silent, debug: silent, warn: silent, error: silent } as unknown as NonNullable<
  DynamoDBClientConfig["logger"]
>;

function awsClient(
  url: string | undefined,
  wires: Wires | undefined,
  { attempts, ...limits }: typeof timeouts.aws = timeouts.aws,
) {
  return {
    maxAttempts: attempts,
    logger,
    // A command's chain of middleware is put together once, not for every call.
    cacheMiddleware: true,
    requestHandler: { ...limits, throwOnRequestTimeout: true },
    ...(url ? { endpoint: url } : {}),
    ...(wires ? { extensions: wires.extensions } : {}),
  };
}

const answering = (env: Env<(typeof answeringNames)[number]>, world: World) => ({
  table: store(env, world),
  scheduler: alarmClock(env, world),
  publicUrl: env.PUBLIC_URL,
  idSecret: env.ID_SECRET,
  pageSecret: env.PAGE_SECRET,
  hasEmail: env.EMAIL_FROM !== undefined,
  ...proving(env),
});

/** What answers texts: no client that sends. */
export function smsRuntime(source: Source, world: World = realWorld()) {
  const env = readEnv(source, smsNames);
  return { ...world, ...answering(env, world), authToken: env.TWILIO_AUTH_TOKEN };
}

/** What the pages need: a sender for the one text that asks for JOIN, and who speaks for SES; no client that mails. */
export function webRuntime(source: Source, world: World = realWorld()) {
  const env = readEnv(source, webNames);
  return {
    ...world,
    ...answering(env, world),
    sms: sender(env, world),
    serviceNumber: env.SERVICE_NUMBER,
    countriesServed: (env.COUNTRIES_SERVED ?? signUpDefaults.COUNTRIES_SERVED).split(","),
    signUpsPerDay: Number(env.SIGN_UPS_PER_DAY ?? signUpDefaults.SIGN_UPS_PER_DAY),
    topicArn: env.SES_TOPIC_ARN,
    topic: snsTopic(),
    ...keeping(env),
  };
}

/** What sends prompts and links, on a wake or for the sweep. */
export function deliverRuntime(source: Source, world: World = realWorld()): DeliverDeps {
  const env = readEnv(source, deliverNames);
  return {
    ...world,
    table: store(env, world),
    scheduler: alarmClock(env, world),
    sms: sender(env, world),
    email: mailer(env, world),
    publicUrl: env.PUBLIC_URL,
    pageSecret: env.PAGE_SECRET,
    ...keeping(env),
  };
}
