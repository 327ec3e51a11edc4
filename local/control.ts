import { readFile } from "node:fs/promises";
import { type DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { Hono } from "hono";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { AppError } from "../functions/core/errors.ts";
import { personId } from "../functions/core/id.ts";
import { errorAnswer, notFound, ownRequestId } from "../functions/http/errors.ts";
import type { VirtualClock } from "./clock.ts";
import { faultsApi } from "./faults/api.ts";
import type { Target } from "./faults/fault.ts";
import type { Faults } from "./faults/faults.ts";
import { messagesTo } from "./messages.ts";
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
const text = z.object({ from: z.string(), body: z.string(), sid: z.exactOptional(z.string().min(1)) });

/** The control API of DESIGN.md, section 6, below `/local`. Other programs rely on it: keep it. */
export function controlApi(parts: Parts) {
  const { time, clock, twilio, ses, dynamo, env, settled, deadLetters, faults, standIns, reset } = parts;
  const app = new Hono();
  app.use(ownRequestId());
  app.onError(errorAnswer(() => {}));
  app.notFound(notFound);

  app.get("/", async (c) => c.html(await readFile(new URL("page.html", import.meta.url), "utf8")));
  app.get("/clock", (c) => c.json({ now: clock.now().toString() }));

  app.post("/clock", async (c) => {
    const move = await read(c.req.raw, clockMove, '{"advance":"P7D"} or {"to":"2027-05-21T15:00:00Z"}');
    const fired = await time.advanceTo(() => target(move));
    return c.json({ now: clock.now().toString(), fired });
  });

  /** Throws AppError `bad-request` for what is no duration or instant, or lies in the past. */
  function target(move: z.infer<typeof clockMove>): Temporal.Instant {
    const now = clock.now();
    if ("toNext" in move) {
      const due = time.nextDue();
      return due === undefined
        ? now
        : Temporal.Instant.fromEpochMilliseconds(Math.max(due, now.epochMilliseconds));
    }
    const to = parse(() =>
      "to" in move
        ? Temporal.Instant.from(move.to)
        : now.toZonedDateTimeISO("UTC").add(Temporal.Duration.from(move.advance)).toInstant(),
    );
    if (Temporal.Instant.compare(to, now) < 0)
      throw new AppError("bad-request", "the clock only goes forward");
    return to;
  }

  app.post("/sms", async (c) => {
    const sms = await read(c.req.raw, text, '{"from":"+12025550143","body":"JOIN"}');
    const { sid, status, replies } = await time.alone(async () => {
      const received = await twilio.receive(sms);
      await settled();
      return received;
    });
    if (status === 400)
      throw new AppError("bad-request", "the webhook refused it: from must be a phone number");
    if (status >= 400) throw new Error(`the webhook answered ${status}`);
    return c.json({ sid, replies });
  });

  app.get("/messages", (c) => {
    // A plus that is not encoded arrives as a space, and no number or address begins with one.
    const to = c.req.query("to")?.replace(/^ /, "+");
    return c.json(messagesTo(to, twilio, ses));
  });

  app.get("/people/:address", async (c) => {
    const pk = personId(env.ID_SECRET, c.req.param("address"));
    const Key = marshall({ pk, sk: "person" });
    const { Item } = await dynamo.send(
      new GetItemCommand({ TableName: env.TABLE_NAME, Key, ConsistentRead: true }),
    );
    if (!Item) throw new AppError("not-found", "nobody is stored under that number or address");
    return c.json(unmarshall(Item));
  });

  app.get("/dead-letters", (c) => c.json(deadLetters()));
  app.route("/faults", faultsApi(faults, standIns));
  app.post("/reset", async (c) => {
    // Before its turn: what is under way may wait for an answer that a fault holds back.
    faults.clear();
    await time.alone(reset);
    return c.json({ now: clock.now().toString() });
  });
  return app;
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
