import type { Server } from "node:http";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { ConflictException, CreateScheduleGroupCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { Hono } from "hono";
import { Temporal } from "temporal-polyfill";
import { errorAnswer, ownRequestId } from "../functions/http/errors.ts";
import { smsApp } from "../functions/http/sms-app.ts";
import { webApp } from "../functions/http/web-app.ts";
import { jsonLog } from "../functions/log.ts";
import type { Log } from "../functions/ports.ts";
import { deliverRuntime, smsRuntime, webRuntime } from "../functions/runtime.ts";
import { deliverDue } from "../functions/services/deliver-due.ts";
import { readWake } from "../functions/wake-event.ts";
import { createAws, usualAws } from "./aws.ts";
import { virtualClock } from "./clock.ts";
import { controlApi } from "./control.ts";
import { ofFetch, ofServer, type StandIn } from "./direct/stand-in.ts";
import { directWires } from "./direct/wires.ts";
import { createTable, emptyTable, firstPlanned, openTable, startDynamoDb } from "./dynamodb.ts";
import { endpointOf, type Target, targets } from "./faults/fault.ts";
import { createFaults } from "./faults/faults.ts";
import { intercept } from "./faults/intercept.ts";
import { harness } from "./faults/mark.ts";
import { fromThisMachine, isOnThisMachine } from "./own-machine.ts";
import { createScheduler } from "./scheduler/index.ts";
import { close, listen } from "./servers.ts";
import { createSes } from "./ses/index.ts";
import { localEnv, readSettings } from "./settings.ts";
import { timeMachine } from "./time-machine.ts";
import { createTwilio } from "./twilio/index.ts";

export type StackOptions = {
  /** The environment, process.env as a rule. */
  source: Record<string, string | undefined>;
  /** The clock stands still between moves, for tests that must not depend on how long they take. */
  frozen?: boolean;
  log?: Log;
};

/** The whole service on one machine: the real handlers on stand-ins for what they talk to. */
export async function startStack({ source, frozen = false, log = jsonLog(() => {}) }: StackOptions) {
  const { port, startAt, dataDir } = readSettings(source);
  const env = localEnv(source, port);
  for (const name of ["AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"] as const) {
    process.env[name] ??= env[name];
  }
  const clock = virtualClock(startAt ? Temporal.Instant.from(startAt) : Temporal.Now.instant(), frozen);
  const now = () => clock.now().epochMilliseconds;
  const own = `http://127.0.0.1:${port}`;
  const gateway = new Hono();
  /** What the stand-ins post to this service needs no socket either. */
  const toGateway = async (url: string, init: RequestInit) => {
    const { signal: _, ...rest } = init;
    return url.startsWith(`${own}/`) ? gateway.fetch(new Request(url, rest)) : fetch(url, init);
  };
  const direct = directWires();
  const world = { clock, log, wires: direct.wires };
  // Built first: a wrong configuration stops everything before a port is opened.
  const deps = deliverRuntime(env, world);
  const sms = smsRuntime(env, world);
  const web = webRuntime(env, world);

  const faults = createFaults(now);
  const scheduler = createScheduler({
    now,
    invoke: ({ input }) => deliverDue(deps, readWake(JSON.parse(input))),
    transit: ({ scheduleArn, input }) =>
      faults.transit("scheduler", `${scheduleArn.split("/").at(-1)} ${input}`),
  });
  const twilio = createTwilio({
    accountSid: env.TWILIO_ACCOUNT_SID,
    authToken: env.TWILIO_AUTH_TOKEN,
    serviceNumber: env.SERVICE_NUMBER,
    inboundUrl: `${env.PUBLIC_URL}/sms/inbound`,
    onWebhook: ({ url, form }, send) => faults.carry("twilio", `${url} ${form}`, send),
    reach: (publicUrl) => publicUrl.replace(env.PUBLIC_URL, own),
    fetch: toGateway,
    now,
  });
  const ses = createSes({
    now,
    topic: {
      arn: env.SES_TOPIC_ARN,
      // As SNS posts: JSON that calls itself plain text.
      post: (body) => toGateway(`${own}/ses/events`, { method: "POST", body }),
    },
  });
  // The stand-in signs with its own key: real messages are checked against SNS's certificate (adapters/sns.ts).
  const topic = {
    ...web.topic,
    isSigned: async (message: Record<string, string>) => ses.isSigned(message),
  };
  const settled = async () => {
    await Promise.all([twilio.settled(), ses.settled()]);
  };

  const servers: Server[] = [];
  const start = {
    dynamodb: () => startDynamoDb(port + 1, dataDir),
    scheduler: () => listen(scheduler.fetch, port + 2),
    twilio: () => listen(twilio.fetch, port + 3),
    ses: () => listen(ses.fetch, port + 4),
  };
  const standIns = targets.filter((target) => !source[endpointOf(target)]);
  const standInOf: Record<Target, (server: Server) => StandIn> = {
    dynamodb: ofServer,
    scheduler: () => ofFetch(scheduler.fetch),
    twilio: () => ofFetch(twilio.fetch),
    ses: () => ofFetch(ses.fetch),
  };
  for (const target of standIns) {
    const server = intercept(await start[target](), target, faults);
    servers.push(server);
    direct.add(env[endpointOf(target)], standInOf[target](server), () => faults.threaten(target));
  }

  const ours = { customUserAgent: harness, extensions: direct.wires.extensions };
  const dynamo = new DynamoDBClient({ endpoint: env.DYNAMODB_ENDPOINT, ...ours });
  const schedules = new SchedulerClient({ endpoint: env.SCHEDULER_ENDPOINT, ...ours });
  await createTable(dynamo, env.TABLE_NAME);
  await createGroup(schedules, env.SCHEDULE_GROUP);

  const time = timeMachine({
    clock,
    scheduler,
    deps,
    table: {
      ...openTable(dynamo, env.TABLE_NAME),
      firstPlanned: () => firstPlanned(dynamo, env.TABLE_NAME),
    },
    late: faults,
    settled,
  });
  if (dataDir) await time.rearm();
  let aws = usualAws(env);
  const reset = async () => {
    aws = usualAws(env);
    await emptyTable(dynamo, env.TABLE_NAME);
    for (const part of [clock, scheduler, twilio, ses, faults]) part.reset();
    await createGroup(schedules, env.SCHEDULE_GROUP);
  };
  const { deadLetters } = scheduler;
  const control = controlApi({
    time,
    clock,
    twilio,
    ses,
    dynamo,
    env,
    settled,
    deadLetters,
    faults,
    standIns,
    reset,
  });
  gateway.onError(errorAnswer(() => {}));
  const remote = targets.map(endpointOf).filter((name) => !isOnThisMachine(env[name]));
  if (remote.length > 0) {
    // What it would reset, text and make fail is somebody's real service.
    log("control-api-off", { elsewhere: remote.join(" ") });
  } else {
    gateway.use("/local/*", ownRequestId(), fromThisMachine(port));
    gateway.route(
      "/local/aws",
      createAws(() => aws),
    );
    gateway.route("/local", control);
  }
  const texts = smsApp(sms);
  gateway.all("/sms/*", (c) => texts.fetch(c.req.raw, c.env));
  gateway.mount("/", webApp({ ...web, topic }).fetch);
  servers.push(await listen(gateway.fetch, port));

  return {
    url: `http://localhost:${port}`,
    scheduler,
    ses,
    twilio,
    aws: () => aws,
    clock,
    tick: time.tick,
    /** What is under way ends first: a database that goes away under a query takes the process with it. */
    close: async () => {
      await time.alone(async () => {});
      direct.cut();
      await Promise.all(servers.map(close));
    },
  };
}

export type Stack = Awaited<ReturnType<typeof startStack>>;

async function createGroup(client: SchedulerClient, Name: string): Promise<void> {
  try {
    await client.send(new CreateScheduleGroupCommand({ Name }));
  } catch (error) {
    if (!(error instanceof ConflictException)) throw error;
  }
}
