import { Hono } from "hono";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { AppError } from "../functions/core/errors.ts";
import type { VirtualClock } from "./clock.ts";
import { readBody } from "./json-body.ts";
import type { TimeMachine } from "./time-machine.ts";

/** A move may be asked to take so long in real time, at least: a film of it can be watched. */
const seconds = z.exactOptional(z.number().min(0).max(60));
const clockMove = z.union([
  z.strictObject({ advance: z.string(), seconds }),
  z.strictObject({ to: z.string(), seconds }),
  z.strictObject({ toNext: z.literal(true), seconds }),
]);

/** Some years before instants get a fifth digit, with which they no longer compare as text: plans reach ahead. */
const lastInstant = Temporal.Instant.from("9990-01-01T00:00:00Z");

/** `/local/clock`: GET says what time it is, POST moves it, and DELETE ends a move that is under way. */
export function clockApi(time: TimeMachine, clock: VirtualClock) {
  const app = new Hono();
  app.get("/", (c) => c.json({ now: clock.now().toString() }));

  app.post("/", async (c) => {
    const move = await readBody(c.req.raw, clockMove, '{"advance":"P7D"} or {"to":"2027-05-21T15:00:00Z"}');
    const fired = await time.advanceTo(() => target(move), move.seconds);
    return c.json({ now: clock.now().toString(), fired });
  });
  app.delete("/", (c) => {
    time.cancel();
    return c.json({ now: clock.now().toString() });
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
  return app;
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
