import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { CreateScheduleGroupCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { Temporal } from "temporal-polyfill";
import { countSegments } from "../../functions/core/delivery/segments.ts";
import { smsApp } from "../../functions/http/sms-app.ts";
import { deliverRuntime, smsRuntime } from "../../functions/runtime.ts";
import { confirmEmail } from "../../functions/services/confirm-email.ts";
import { deliverDue } from "../../functions/services/deliver-due.ts";
import { sweep } from "../../functions/services/sweep.ts";
import { readWake } from "../../functions/wake-event.ts";
import { virtualClock } from "../../local/clock.ts";
import { createTable, startDynamoDb } from "../../local/dynamodb.ts";
import { createScheduler } from "../../local/scheduler/index.ts";
import { close, listen } from "../../local/servers.ts";
import { createSes } from "../../local/ses/index.ts";
import { localEnv } from "../../local/settings.ts";
import { createTwilio } from "../../local/twilio/index.ts";
import { countingDynamo } from "./dynamo.ts";
import { type Tally, tallying } from "./tally.ts";

/** One invocation of a function: what it was for, what it called, how long it took here. */
export type Invocation = { for: "text" | "callback" | "wake"; tally: Tally; milliseconds: number };

/**
 * The service on its stand-ins with a count of every call: the real handlers with the real clients of AWS and Twilio,
 * over HTTP. Nothing runs by itself, not even the sweep, so that each count is of one thing. Without `units` nothing stands
 * between the service and its table: for times.
 */
export async function openWorld(startAt: string, { units = true } = {}) {
  const { add, count } = tallying();
  const clock = virtualClock(Temporal.Instant.from(startAt), true);
  const now = () => clock.now().epochMilliseconds;
  const callbacks: (() => Promise<void>)[] = [];
  const invocations: Invocation[] = [];

  const dynalite = await startDynamoDb(0, undefined);
  const direct = new DynamoDBClient({ endpoint: urlOf(dynalite), ...anybody });
  const table = await listen(countingDynamo(urlOf(dynalite), direct, add), 0);
  const scheduler = createScheduler({
    now,
    invoke: ({ input }) => timed("wake", () => deliverDue(deliver, readWake(JSON.parse(input)))),
  });
  const schedules = await listen((request) => {
    if (request.method === "POST") add("creates");
    if (request.method === "DELETE") add("drops");
    return scheduler.fetch(request);
  }, 0);
  const rest = await listen(async (request) => {
    if (request.method === "POST") {
      add("sends");
      add(
        "segments",
        countSegments((await request.clone().formData()).get("Body")?.toString() ?? "").segments,
      );
    }
    return twilio.fetch(request);
  }, 0);

  const ses = createSes({ now });
  const mail = await listen((request) => {
    add("sends");
    return ses.fetch(request);
  }, 0);

  const env = localEnv(
    {
      DYNAMODB_ENDPOINT: urlOf(units ? table : dynalite),
      SCHEDULER_ENDPOINT: urlOf(schedules),
      TWILIO_ENDPOINT: urlOf(rest),
      SES_ENDPOINT: urlOf(mail),
      PUBLIC_URL: "https://texts.example.org",
    },
    3000,
  );
  for (const name of ["AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"] as const) {
    process.env[name] ??= env[name];
  }
  const log = () => {};
  const deliver = deliverRuntime(env, { clock, log });
  const texts = smsApp(smsRuntime(env, { clock, log }));
  const gateway = await listen(texts.fetch, 0);
  const twilio = createTwilio({
    accountSid: env.TWILIO_ACCOUNT_SID,
    authToken: env.TWILIO_AUTH_TOKEN,
    serviceNumber: env.SERVICE_NUMBER,
    inboundUrl: `${env.PUBLIC_URL}/sms/inbound`,
    // What reports on a prompt comes after it, so that each has its own count.
    onWebhook: async ({ url }, send) => {
      if (url.endsWith("/sms/inbound")) await send();
      else callbacks.push(send);
    },
    reach: (url) => url.replace(env.PUBLIC_URL, urlOf(gateway)),
    now,
  });
  await createTable(direct, env.TABLE_NAME);
  const groups = new SchedulerClient({ endpoint: urlOf(schedules), ...anybody });
  await groups.send(new CreateScheduleGroupCommand({ Name: env.SCHEDULE_GROUP }));

  /** An invocation is over when it has answered; only then is its count complete. */
  async function timed(what: Invocation["for"], work: () => Promise<unknown>): Promise<void> {
    const begin = performance.now();
    const { tally } = await count(work);
    invocations.push({ for: what, tally, milliseconds: performance.now() - begin });
  }

  return {
    clock,
    invocations,
    /** Texts the service; gives its replies. With a `sid`, it is that message again. */
    async text(from: string, body: string, sid?: string): Promise<{ sid: string; replies: string[] }> {
      let answer = { sid: "", replies: [] as string[] };
      await timed("text", async () => {
        answer = await twilio.receive({ from, body, ...(sid ? { sid } : {}) });
      });
      return answer;
    },
    /** They press the button behind the link in the last mail to them. */
    async confirm(to: string): Promise<boolean> {
      const [, token = ""] = /\/email\/confirm\/(\S+)/.exec(ses.emails({ to }).at(-1)?.text ?? "") ?? [];
      return confirmEmail(deliver, token);
    },
    /** Rings every wake up to then, each followed by the reports on what it sent; then it is then. */
    async until(then: Temporal.Instant): Promise<void> {
      for (
        let due = scheduler.nextDue();
        due !== undefined && due <= then.epochMilliseconds;
        due = scheduler.nextDue()
      ) {
        clock.moveTo(Temporal.Instant.fromEpochMilliseconds(due));
        await scheduler.fireDue();
        for (let send = callbacks.shift(); send; send = callbacks.shift()) await timed("callback", send);
      }
      clock.moveTo(then);
    },
    sweep: () => count(() => sweep(deliver, clock.now().add({ minutes: 4 }))),
    close: () => Promise.all([gateway, rest, mail, schedules, table, dynalite].map(close)),
  };
}

export type BenchWorld = Awaited<ReturnType<typeof openWorld>>;

const anybody = { region: "us-east-1", credentials: { accessKeyId: "local", secretAccessKey: "local" } };

function urlOf(server: { address: () => unknown }): string {
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}
