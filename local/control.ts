import { createHash } from "node:crypto";
import { type DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { Hono } from "hono";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { AppError } from "../functions/core/errors.ts";
import { personId } from "../functions/core/person/id.ts";
import type { Person, Tombstone } from "../functions/core/person/person.ts";
import { parsePhone } from "../functions/core/places/phone.ts";
import { errorAnswer, notFound, ownRequestId } from "../functions/http/errors.ts";
import type { VirtualClock } from "./clock.ts";
import { everybody } from "./everybody.ts";
import { faultsApi } from "./faults/api.ts";
import type { Target } from "./faults/fault.ts";
import type { Faults } from "./faults/faults.ts";
import { flatPerson } from "./flat-person.ts";
import { messagesTo } from "./messages.ts";
import { pageRoutes } from "./page-routes.ts";
import type { DeadLetter } from "./scheduler/index.ts";
import type { SesStandIn } from "./ses/index.ts";
import type { localEnv } from "./settings.ts";
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
  /** What runs here, and not behind an endpoint that was set. */
  standIns: readonly Target[];
  reset: () => Promise<void>;
};

const clockMove = z.union([
  z.strictObject({ advance: z.string() }),
  z.strictObject({ to: z.string() }),
  z.strictObject({ toNext: z.literal(true) }),
]);
/** It travels in a header too (I-Twilio-Idempotency-Token). */
const sid = z.string().regex(/^[\x21-\x7e]{1,200}$/);
const text = z.object({ from: z.string(), body: z.string(), sid: z.exactOptional(sid) });

/** A program may name a text as it likes; the webhook takes no other sid than Twilio's shape, so that it becomes one. */
const asTwilios = ({ sid, ...rest }: z.infer<typeof text>) =>
  sid === undefined ? rest : { ...rest, sid: sidFor(sid) };
const sidFor = (sid: string) =>
  /^(SM|MM)[0-9a-f]{32}$/.test(sid) ? sid : `SM${createHash("md5").update(sid).digest("hex")}`;

const maxBodyLength = 1600;

/** Some years before instants get a fifth digit, with which they no longer compare as text: plans reach ahead. */
const lastInstant = Temporal.Instant.from("9990-01-01T00:00:00Z");

/** The control API (README, "The local stack") below `/local`. Other programs rely on it: keep it. */
export function controlApi(parts: Parts) {
  const { time, clock, twilio, ses, dynamo, env, settled, deadLetters, faults, standIns, reset } = parts;
  const app = new Hono();
  app.use(ownRequestId());
  app.onError(errorAnswer(() => {}));

  app.route("/", pageRoutes(parts));
  app.get("/clock", (c) => c.json({ now: clock.now().toString() }));
  // For programs that speak to the stand-ins as the functions do (operator/open-local.ts).
  app.get("/settings", (c) => c.json(env));

  app.post("/clock", async (c) => {
    const move = await read(c.req.raw, clockMove, '{"advance":"P7D"} or {"to":"2027-05-21T15:00:00Z"}');
    const fired = await time.advanceTo(() => target(move));
    return c.json({ now: clock.now().toString(), fired });
  });

  /** Throws AppError `bad-request` for what is no duration or instant, lies in the past, or beyond the last instant. */
  function target(move: z.infer<typeof clockMove>): Temporal.Instant {
    const to = wanted(move, clock.now());
    if (Temporal.Instant.compare(to, clock.now()) < 0)
      throw new AppError("bad-request", "the clock only goes forward");
    if (Temporal.Instant.compare(to, lastInstant) > 0)
      throw new AppError("bad-request", `the clock goes no further than ${lastInstant}`);
    return to;
  }

  function wanted(move: z.infer<typeof clockMove>, now: Temporal.Instant): Temporal.Instant {
    if ("toNext" in move) {
      const due = time.nextDue();
      return due === undefined
        ? now
        : Temporal.Instant.fromEpochMilliseconds(Math.max(due, now.epochMilliseconds));
    }
    return parse(() =>
      "to" in move
        ? Temporal.Instant.from(move.to)
        : now.toZonedDateTimeISO("UTC").add(Temporal.Duration.from(move.advance)).toInstant(),
    );
  }

  app.post("/sms", async (c) => {
    const sms = await read(c.req.raw, text, '{"from":"+12025550143","body":"JOIN"}');
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

async function read<T>(request: Request, schema: z.ZodType<T>, wants: string): Promise<T> {
  const body = await request.json().catch(() => undefined);
  const result = schema.safeParse(body);
  if (!result.success) throw new AppError("bad-request", `the body must be JSON like ${wants}`);
  return result.data;
}

function parse(read: () => Temporal.Instant): Temporal.Instant {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) {
      throw new AppError(
        "bad-request",
        `advance wants a duration like P7D, to wants an instant: ${error.message}`,
      );
    }
    throw error;
  }
}
