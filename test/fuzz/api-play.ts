import type { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { Temporal } from "temporal-polyfill";
import { errorAnswer } from "../../functions/http/errors.ts";
import { smsApp } from "../../functions/http/sms-app.ts";
import { deliverDue } from "../../functions/services/deliver-due.ts";
import { virtualClock } from "../../local/clock.ts";
import { controlApi } from "../../local/control.ts";
import { farAhead } from "../../local/dynamodb.ts";
import { targets } from "../../local/faults/fault.ts";
import { createFaults } from "../../local/faults/faults.ts";
import { createFeed } from "../../local/feed.ts";
import { createSes } from "../../local/ses/index.ts";
import { localEnv } from "../../local/settings.ts";
import { createStories } from "../../local/stories/stories.ts";
import { timeMachine } from "../../local/time-machine.ts";
import { createTwilio } from "../../local/twilio/index.ts";
import type { ApiCall } from "./api-requests.ts";
import { checkRefusal } from "./checks.ts";
import { authToken, publicUrl } from "./event.ts";
import { newTally, type Tally } from "./tally.ts";
import { fuzzWorld } from "./world.ts";

/** Plays a run of requests to a fresh control API, each checked. */
export async function playApiRun(calls: readonly ApiCall[], tally: Tally = newTally()): Promise<void> {
  const before = globalThis.fetch;
  const stack = apiStack();
  // The stand-in for Twilio calls the webhook by it: nothing is to go over the network here.
  globalThis.fetch = async (url, init) => stack.webhook(new Request(url, init));
  try {
    for (const call of calls) await play(stack, call, tally);
  } finally {
    globalThis.fetch = before;
  }
}

type ApiStack = ReturnType<typeof apiStack>;

async function play(stack: ApiStack, { method, path, body }: ApiCall, tally: Tally): Promise<void> {
  const before = stack.state();
  stack.thrown = undefined;
  const began = performance.now();
  const answer = await stack.control(
    new Request(`http://localhost${path}`, { method, ...(body === undefined ? {} : { body }) }),
  );
  const { status: statusCode } = answer;
  const given = { statusCode, body: await answer.text(), headers: Object.fromEntries(answer.headers) };
  if (statusCode >= 500) {
    const inside = stack.thrown instanceof Error ? stack.thrown.stack : "nothing";
    throw new Error(`answered ${statusCode}: ${given.body}\nthrown: ${inside}`);
  }
  if (statusCode >= 400) {
    const after = stack.state();
    checkRefusal(method, given, after === before ? 0 : 1);
  }
  const kind = `api, ${method} ${/^\/(clock|sms|faults|reset)$/.test(path) ? path : "elsewhere"}`;
  tally.requests++;
  tally.counts[`${kind}: ${statusCode}`] = (tally.counts[`${kind}: ${statusCode}`] ?? 0) + 1;
  const took = performance.now() - began;
  if (took > tally.slowest.took) tally.slowest = { kind, took };
}

/** The control API on the local stack's own parts, with the table, the alarm clock and the sending in memory. */
function apiStack() {
  const clock = virtualClock(Temporal.Instant.from("2026-11-21T15:00:00Z"), true);
  const now = () => clock.now().epochMilliseconds;
  const world = fuzzWorld(clock.now);
  const faults = createFaults(now);
  const twilio = createTwilio({
    accountSid: `AC${"0".repeat(32)}`,
    authToken,
    serviceNumber: "+15005550006",
    inboundUrl: `${publicUrl}/sms/inbound`,
    onWebhook: ({ url, form }, send) => faults.carry("twilio", `${url} ${form}`, send),
    now,
  });
  const ses = createSes({ now });
  const scheduler = {
    nextDue: () => world.scheduler.nextDue()?.epochMilliseconds,
    async fireDue() {
      let fired = 0;
      for (let due = world.scheduler.take(clock.now()); due; due = world.scheduler.take(clock.now())) {
        await deliverDue(world.deps, due.wake);
        fired++;
      }
      return fired;
    },
  };
  const { overdue } = world.deps.table;
  const table = { overdue, firstPlanned: async () => (await overdue(farAhead, 1)).found[0]?.dueAt };
  const control = controlApi({
    stories: createStories(() => clock.now().epochMilliseconds),
    feed: createFeed(),
    time: timeMachine({ clock, scheduler: scheduler as never, deps: world.deps, table, late: faults, settled: twilio.settled }),
    clock,
    twilio,
    ses,
    settled: twilio.settled,
    dynamo: dynamoOf(world.people),
    env: { ...localEnv({}, 3000), ID_SECRET: world.deps.idSecret },
    deadLetters: () => [],
    faults,
    // One as if its endpoint were set: its faults are refused.
    standIns: targets.filter((target) => target !== "ses"),
    reset: async () => {
      world.people.clear();
      world.scheduler.planned.clear();
      for (const part of [clock, twilio, ses, faults]) part.reset();
    },
  }); // biome-ignore format: wide
  const answerError = errorAnswer(() => {});
  control.onError((error, c) => {
    world.thrown = error;
    return answerError(error, c);
  });
  return Object.assign(world, {
    control: (request: Request) => control.fetch(request),
    webhook: (request: Request) => smsApp(world.deps).fetch(request),
    /** All that a refused request must leave as it is; how often a fault was met is not of its making alone. */
    state: () =>
      JSON.stringify([
        clock.now(),
        world.changes,
        twilio.messages(),
        faults.list().map(({ applied: _, ...fault }) => fault),
      ]),
  });
}

/** The table as the API looks into it. */
function dynamoOf(people: ReturnType<typeof fuzzWorld>["people"]): DynamoDBClient {
  const send = async ({ input }: GetItemCommand) => {
    const person = people.get(input.Key?.pk?.S ?? "");
    return person ? { Item: marshall(person, { removeUndefinedValues: true }) } : {};
  };
  return { send } as unknown as DynamoDBClient;
}
