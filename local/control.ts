import { createHash } from "node:crypto";
import { type DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { Hono } from "hono";
import { z } from "zod";
import { AppError } from "../functions/core/errors.ts";
import { personId } from "../functions/core/person/id.ts";
import type { Person, Tombstone } from "../functions/core/person/person.ts";
import { parsePhone } from "../functions/core/places/phone.ts";
import { errorAnswer, notFound, ownRequestId } from "../functions/http/errors.ts";
import type { VirtualClock } from "./clock.ts";
import { clockApi } from "./clock-api.ts";
import { everybody } from "./everybody.ts";
import { faultsApi } from "./faults/api.ts";
import type { Target } from "./faults/fault.ts";
import type { Faults } from "./faults/faults.ts";
import { type Feed, happenings } from "./feed.ts";
import { flatPerson } from "./flat-person.ts";
import { readBody } from "./json-body.ts";
import { messagesTo } from "./messages.ts";
import { pageRoutes } from "./page-routes.ts";
import type { DeadLetter } from "./scheduler/index.ts";
import type { SesStandIn } from "./ses/index.ts";
import type { localEnv } from "./settings.ts";
import type { Stories } from "./stories/stories.ts";
import type { TimeMachine } from "./time-machine.ts";
import type { TwilioStandIn } from "./twilio/index.ts";

type Parts = {
  time: TimeMachine;
  clock: VirtualClock;
  twilio: TwilioStandIn;
  ses: SesStandIn;
  dynamo: DynamoDBClient;
  env: ReturnType<typeof localEnv>;
  /** Resolves when no webhook is under way. */
  settled: () => Promise<void>;
  deadLetters: () => DeadLetter[];
  faults: Faults;
  stories: Stories;
  feed: Feed;
  /** What runs here, and not behind an endpoint that was set. */
  standIns: readonly Target[];
  reset: () => Promise<void>;
};

/** It travels in a header too (I-Twilio-Idempotency-Token). */
const sid = z.string().regex(/^[\x21-\x7e]{1,200}$/);
const text = z.object({ from: z.string(), body: z.string(), sid: z.exactOptional(sid) });

/** A program may name a text as it likes; the webhook takes no other sid than Twilio's shape, so that it becomes one. */
const asTwilios = ({ sid, ...rest }: z.infer<typeof text>) =>
  sid === undefined ? rest : { ...rest, sid: sidFor(sid) };
const sidFor = (sid: string) =>
  /^(SM|MM)[0-9a-f]{32}$/.test(sid) ? sid : `SM${createHash("md5").update(sid).digest("hex")}`;

const maxBodyLength = 1600;

/** The control API (README, "The local stack") below `/local`. Other programs rely on it: keep it. */
export function controlApi(parts: Parts) {
  const {
    time,
    clock,
    twilio,
    ses,
    dynamo,
    env,
    settled,
    deadLetters,
    faults,
    stories,
    feed,
    standIns,
    reset,
  } = parts;
  const app = new Hono();
  app.use(ownRequestId());
  app.onError(errorAnswer(() => {}));

  app.route("/", pageRoutes(parts));
  app.route("/clock", clockApi(time, clock));
  // For programs that speak to the stand-ins as the functions do (operator/open-local.ts).
  app.get("/settings", (c) => c.json(env));

  app.get("/events", (c) => happenings(c, feed));
  app.get("/stories/:sid", (c) => {
    const steps = stories.of(c.req.param("sid"));
    if (!steps) throw new AppError("not-found", "no story is known of that text");
    return c.json(steps);
  });

  app.post("/sms", async (c) => {
    const sms = await readBody(c.req.raw, text, '{"from":"+12025550143","body":"JOIN"}');
    checkCarried(sms);
    const { sid, status, replies } = await time.alone(async () => {
      const received = await twilio.receive(asTwilios(sms));
      await settled();
      return received;
    });
    if (status >= 400) throw new Error(`the webhook answered ${status}`);
    return c.json({ sid: sms.sid ?? sid, replies });
  });

  app.get("/messages", (c) => {
    // A plus that is not encoded arrives as a space, and no number or address begins with one.
    const to = c.req.query("to")?.replace(/^ /, "+");
    return c.json(messagesTo(to, twilio, ses));
  });

  app.get("/people", async (c) => c.json(await everybody(dynamo, env.TABLE_NAME, clock.now())));
  app.get("/people/:address", async (c) =>
    c.json(flatPerson((await stored(c.req.param("address"))) as Person | Tombstone, clock.now())),
  );
  app.get("/people/:address/item", async (c) => c.json(await stored(c.req.param("address"))));

  /** The person's item. Throws AppError `not-found` for somebody nobody has stored. */
  async function stored(address: string): Promise<Record<string, unknown>> {
    const Key = marshall({ pk: personId(env.ID_SECRET, address), sk: "person" });
    const { Item } = await dynamo.send(
      new GetItemCommand({ TableName: env.TABLE_NAME, Key, ConsistentRead: true }),
    );
    if (!Item) throw new AppError("not-found", "nobody is stored under that number or address");
    return unmarshall(Item);
  }

  app.get("/dead-letters", (c) => c.json(deadLetters()));
  app.route("/faults", faultsApi(faults, standIns));
  app.post("/reset", async (c) => {
    // Before its turn: what is under way may wait for an answer that a fault holds back.
    faults.clear();
    await time.alone(reset);
    return c.json({ now: clock.now().toString() });
  });
  app.all("*", notFound);
  return app;
}

/** Throws AppError `bad-request` for a text that no carrier would bring: it must not get as far as the stand-in. */
function checkCarried({ from, body }: z.infer<typeof text>): void {
  if (!parsePhone(from))
    throw new AppError("bad-request", "from must be a phone number in E.164, like +12025550143");
  if (body.length > maxBodyLength)
    throw new AppError("bad-request", `body must have at most ${maxBodyLength} characters`);
}
