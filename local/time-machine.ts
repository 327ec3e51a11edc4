import { Temporal } from "temporal-polyfill";
import { errorName } from "../functions/core/errors.ts";
import type { Table } from "../functions/ports.ts";
import type { DeliverDeps } from "../functions/services/deps.ts";
import { sweep } from "../functions/services/sweep.ts";
import { sweepGrace, sweepOverdue } from "../functions/services/sweep-overdue.ts";
import type { VirtualClock } from "./clock.ts";
import { farAhead } from "./dynamodb.ts";
import type { Faults } from "./faults/faults.ts";
import { type Frame, startFilm } from "./film.ts";
import type { Scheduler } from "./scheduler/index.ts";

type Parts = {
  clock: VirtualClock;
  scheduler: Scheduler;
  deps: DeliverDeps;
  /** The table for the machine's own look at what is planned: no fault hits it. */
  table: Pick<Table, "overdue"> & { firstPlanned: () => Promise<string | undefined> };
  /** What a fault holds up, and whether one may hit the sweep. */
  late: Pick<Faults, "nextDue" | "fireDue" | "threaten">;
  /** Resolves when no callback is under way. */
  settled: () => Promise<void>;
  /** Told how far a move has come. */
  show?: (frame: Frame) => void;
  /** Around each sweep. */
  telling?: (sweeping: () => Promise<unknown>) => Promise<unknown>;
};

const sweepEveryMinutes = 10;
/** In production an hour. A move of the clock ends with it, too. */
const walkEveryHours = 7 * 24;
const maxRearmed = 10_000;

/** Moves the clock through every instant at which something is due, in order; one move at a time. */
export function timeMachine({
  clock,
  scheduler,
  deps,
  table,
  late,
  settled,
  show = () => {},
  telling = (sweeping) => sweeping(),
}: Parts) {
  let last: Promise<unknown> = Promise.resolve();
  let cancelled = false;
  let sweptAt = clock.now();
  let walkedAt = clock.now();

  async function firstPlanned(): Promise<Temporal.Instant> {
    const first = await table.firstPlanned();
    return first ? Temporal.Instant.from(first) : farAhead;
  }

  /** When the sweep, every ten minutes, would find what nobody woke. */
  function healingOf(planned: Temporal.Instant): Temporal.Instant {
    if (planned === farAhead) return farAhead;
    const overdue = planned.add(sweepGrace).epochMilliseconds;
    const tick = sweepEveryMinutes * 60_000;
    const after = Math.max(overdue, clock.now().epochMilliseconds);
    return Temporal.Instant.fromEpochMilliseconds((Math.floor(after / tick) + 1) * tick);
  }

  /** When the next wake or webhook is due, epoch ms. */
  function nextDue(): number | undefined {
    const due = Math.min(scheduler.nextDue() ?? Infinity, late.nextDue() ?? Infinity);
    return Number.isFinite(due) ? due : undefined;
  }

  /** One that fails is followed by the next, as in production: it must not stop the clock. */
  async function sweepNow(sweeping: () => Promise<unknown>): Promise<void> {
    try {
      await telling(sweeping);
    } catch (error) {
      deps.log("sweep-failed", { error: errorName(error) });
    }
  }

  /** With its walk through everybody, who are read one by one: once in a while is enough where months pass in a second. */
  async function sweepWhole(): Promise<void> {
    walkedAt = clock.now();
    await sweepNow(() => sweep(deps, farAhead));
  }

  /**
   * Moves to `target`, or as far as it has come when it is cancelled, and answers how many wakes rang on the way, when all
   * of it has settled. It takes `seconds` of real time at least.
   */
  async function runTo(target: Temporal.Instant, seconds = 0): Promise<number> {
    let fired = 0;
    cancelled = false;
    const isCancelled = () => cancelled;
    const film = startFilm({ from: clock.now(), to: target, seconds, show, isCancelled });
    for (let planned = await firstPlanned(); ; ) {
      const due = nextDue();
      const alarm = due === undefined ? farAhead : Temporal.Instant.fromEpochMilliseconds(due);
      const healing = healingOf(planned);
      const next = Temporal.Instant.compare(alarm, healing) <= 0 ? alarm : healing;
      if (Temporal.Instant.compare(next, target) > 0) break;
      await film.until(next, fired);
      if (isCancelled()) break;
      clock.moveTo(next);
      const isLate = (late.nextDue() ?? Infinity) <= clock.now().epochMilliseconds;
      const rung = await scheduler.fireDue();
      fired += rung;
      await late.fireDue();
      await settled();
      // Where neither rang nor came late, nothing was written: the scheduler has tidied up.
      if (rung > 0 || isLate) planned = await firstPlanned();
      const overdue = Temporal.Instant.compare(planned, clock.now().subtract(sweepGrace)) < 0;
      // A reset may have taken the clock back.
      const walks = Math.abs(clock.now().since(walkedAt).total("hours")) >= walkEveryHours;
      // A sweep that would find nothing is left out, unless it is to fail.
      const sweeps = overdue || (rung > 0 && late.threaten("dynamodb"));
      if (walks) await sweepWhole();
      else if (sweeps) await sweepNow(() => sweepOverdue(deps, farAhead));
      if (walks || sweeps) planned = await firstPlanned();
    }
    if (!isCancelled()) await film.until(target, fired);
    if (!isCancelled()) clock.moveTo(target);
    await sweepWhole();
    await settled();
    return fired;
  }

  /** Waits its turn: texts and moves of the clock do not overlap. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  /** Plans every wake that the table knows of: schedules live in memory, a table in DATA_DIR outlives them. */
  async function rearm(): Promise<void> {
    for (const { id, wake, dueAt } of (await table.overdue(farAhead, maxRearmed)).found) {
      if (wake !== undefined)
        await deps.scheduler.plan({ personId: id, wake }, Temporal.Instant.from(dueAt), "UTC");
    }
  }

  return {
    alone,
    rearm,
    /** Moves to what `target` gives when the moves before it are made, and answers how many wakes rang on the way. */
    advanceTo: (target: () => Temporal.Instant, seconds = 0) => alone(async () => runTo(target(), seconds)),
    /** Ends the move that is under way where it has come to. */
    cancel: () => {
      cancelled = true;
    },
    /** Does what has fallen due in real time; cheap when nothing has. */
    tick: async () => {
      const now = clock.now();
      const due = nextDue();
      const rings = due !== undefined && due <= now.epochMilliseconds;
      // A reset may have taken the clock back.
      if (!rings && Math.abs(now.since(sweptAt).total("minutes")) < sweepEveryMinutes) return;
      sweptAt = now;
      // By the time it is its turn: a reset that goes first takes the clock back, and it must stay there.
      await alone(() => runTo(clock.now()));
    },
    nextDue,
  };
}

export type TimeMachine = ReturnType<typeof timeMachine>;
