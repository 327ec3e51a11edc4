import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { ConflictException, CreateScheduleGroupCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { Hono } from "hono";
import { Temporal } from "temporal-polyfill";
import { AppError } from "../functions/core/errors.ts";
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
import { directWires } from "./direct/wires.ts";
import { createTable, emptyTable, firstPlanned, openTable } from "./dynamodb.ts";
import { endpointOf, targets } from "./faults/fault.ts";
import { harness } from "./faults/mark.ts";
import { createFeed } from "./feed.ts";
import { linkToLocal } from "./front-door.ts";
import { beginning, keeper, keptNow } from "./kept.ts";
import { fromThisMachine, isOnThisMachine } from "./own-machine.ts";
import type { Drive } from "./seed.ts";
import { close, listen } from "./servers.ts";
import { localEnv, readSettings } from "./settings.ts";
import { startStandIns } from "./stand-ins.ts";
import { createStories } from "./stories/stories.ts";
import { timeMachine } from "./time-machine.ts";

export type StackOptions = {
  /** The environment, process.env as a rule. */
  source: Record<string, string | undefined>;
  /** The clock stands still between moves, for tests that must not depend on how long they take. */
  frozen?: boolean;
  /** So many days before START_AT, for lives that are to lie behind it. */
  daysEarlier?: number;
  log?: Log;
};

/** The whole service on one machine: the real handlers on stand-ins for what they talk to. */
export async function startStack({
  source,
  frozen = false,
  daysEarlier = 0,
  log = jsonLog(() => {}),
}: StackOptions) {
  const { port, startAt, dataDir } = readSettings(source);
  if (daysEarlier > 0 && dataDir !== undefined && (await keptNow(dataDir)))
    throw new AppError("misconfigured", "--seed-people wants a new folder: in DATA_DIR people live already");
  const env = localEnv(source, port);
  for (const name of ["AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"] as const) {
    process.env[name] ??= env[name];
  }
  const clock = virtualClock(
    (await beginning(startAt, dataDir, Temporal.Now.instant())).subtract({ hours: 24 * daysEarlier }),
    frozen,
  );
  const own = `http://127.0.0.1:${port}`;
  const gateway = new Hono();
  /** What the stand-ins post to this service needs no socket either. */
  const toGateway = async (url: string, init: RequestInit) => {
    const { signal: _, ...rest } = init;
    return url.startsWith(`${own}/`) ? gateway.fetch(new Request(url, rest)) : fetch(url, init);
  };
  const stories = createStories(() => clock.now().epochMilliseconds);
  const feed = createFeed();
  const direct = directWires(stories);
  const world = { clock, log, wires: direct.wires };
  // Built first: a wrong configuration stops everything before a port is opened.
  const deps = deliverRuntime(env, world);
  const sms = smsRuntime(env, world);
  const web = webRuntime(env, world);

  const standIns = await startStandIns({
    ...{ env, source, port, dataDir, direct, stories, feed, toGateway },
    now: () => clock.now().epochMilliseconds,
    deliver: (input) => deliverDue(deps, readWake(JSON.parse(input))),
  });
  const { faults, scheduler, twilio, ses, settled, servers } = standIns;
  // The stand-in signs with its own key: real messages are checked against SNS's certificate (adapters/sns.ts).
  const topic = {
    ...web.topic,
    isSigned: async (message: Record<string, string>) => ses.isSigned(message),
  };
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
    show: (frame) => feed.publish({ event: "time", data: frame }),
    telling: (sweeping) => stories.tell({ from: "sweep", to: "service", kind: "sweep" }, sweeping),
  });
  const kept = dataDir === undefined ? undefined : keeper(dataDir, { clock, twilio, ses });
  if (kept) {
    await kept.restore();
    await time.rearm();
  }
  let aws = usualAws(env);
  const reset = async () => {
    aws = usualAws(env);
    await emptyTable(dynamo, env.TABLE_NAME);
    for (const part of [clock, scheduler, twilio, ses, faults, stories]) part.reset();
    await createGroup(schedules, env.SCHEDULE_GROUP);
  };
  const drive: Drive = {
    text: (from, body) =>
      time.alone(async () => {
        await twilio.receive({ from, body });
        await settled();
      }),
    advance: async (move) => {
      await time.advanceTo(() => clock.now().add(Temporal.Duration.from(move)));
    },
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
    ...{ faults, stories, feed },
    standIns: standIns.targets,
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
    gateway.use("/", linkToLocal);
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
    /** Of the control API, for the test that holds docs/local.md to them. */
    routes: control.routes
      .filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => ({ method, path: `/local${path === "/" ? "" : path}` })),
    tick: async () => {
      await time.tick();
      await kept?.nowAndThen();
    },
    /** Texts and moves of the clock for who lives here; undefined where a real service would have them. */
    drive: remote.length > 0 ? undefined : drive,
    /** What is under way ends first: a database that goes away under a query takes the process with it. */
    close: async () => {
      await time.alone(async () => kept?.keep());
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
