import type { Schedule } from "./model.ts";
import { deadLetterOf, type Firing, inputOf } from "./payload.ts";
import { nextAttempt } from "./retry.ts";
import type { Timeline } from "./timeline.ts";
import type { Invocation, SchedulerOptions } from "./types.ts";

/** "Shortly after": a schedule is still there for a while after its last invocation. */
const REMOVAL_DELAY_MS = 60_000;

type Engine = Required<Pick<SchedulerOptions, "now" | "invoke" | "transit" | "deadLetter" | "random">> & {
  timeline: Timeline;
  /** Takes a completed schedule out of its group. */
  remove: (schedule: Schedule) => void;
};

export type Firings = {
  /** Puts the schedule's next firing (or its removal) on the timeline, in place of what was there. */
  plan: (schedule: Schedule) => void;
  /** Takes it off the timeline; its pending retries come to nothing. */
  forget: (schedule: Schedule) => void;
};

export function createFirings(engine: Engine): Firings {
  const { timeline, now } = engine;

  function plan(schedule: Schedule): void {
    cancel(schedule);
    const { definition, expression, anchor, floor } = schedule;
    if (schedule.deleted || definition.state === "DISABLED") return;
    const { startDate, endDate } = definition;
    const scheduledAt = expression.next(floor, { anchor, startDate, endDate });
    if (scheduledAt === undefined) {
      planRemoval(schedule);
      return;
    }
    // What was past when it was asked for (an at() of yesterday, a StartDate of a minute ago) is due at once.
    const due = Math.max(scheduledAt + windowDelay(schedule), schedule.lastModificationDate);
    schedule.next = timeline.add(due, () => fire(schedule, scheduledAt));
  }

  function cancel(schedule: Schedule): void {
    for (const pending of [schedule.next, schedule.removal]) if (pending) pending.cancelled = true;
    schedule.next = undefined;
    schedule.removal = undefined;
  }

  function windowDelay({ definition: { flexibleTimeWindow } }: Schedule): number {
    const minutes =
      flexibleTimeWindow.Mode === "FLEXIBLE" ? (flexibleTimeWindow.MaximumWindowInMinutes ?? 0) : 0;
    return Math.floor(engine.random() * minutes * 60) * 1000;
  }

  function planRemoval(schedule: Schedule): void {
    if (schedule.definition.actionAfterCompletion !== "DELETE" || schedule.undelivered > 0) return;
    schedule.removal = timeline.add(now() + REMOVAL_DELAY_MS, async () => {
      engine.remove(schedule);
      return 0;
    });
  }

  async function fire(schedule: Schedule, scheduledAt: number): Promise<number> {
    schedule.floor = scheduledAt;
    schedule.undelivered += 1;
    // Before the target is called: a slow or failing firing holds back none of the following.
    plan(schedule);
    const { target } = schedule.definition;
    return attempt({ schedule, target, scheduledAt, firstTried: now(), attempt: 1 });
  }

  async function attempt(firing: Firing): Promise<number> {
    const { schedule, target, scheduledAt } = firing;
    const call = {
      targetArn: target.Arn,
      input: inputOf(firing),
      scheduleArn: schedule.arn,
      scheduledAt,
      attempt: firing.attempt,
    };
    const { copies, delayMilliseconds } = engine.transit(call);
    if (delayMilliseconds === 0) return arrive(firing, call, copies);
    timeline.add(now() + delayMilliseconds, () => arrive(firing, call, copies));
    return 0;
  }

  async function arrive(firing: Firing, call: Invocation, copies: number): Promise<number> {
    try {
      for (let copy = 0; copy < copies; copy++) await engine.invoke(call);
    } catch (failure) {
      await retryOrGiveUp(firing, failure);
      return copies;
    }
    settle(firing.schedule);
    return copies;
  }

  async function retryOrGiveUp(firing: Firing, failure: unknown): Promise<void> {
    const { schedule, target } = firing;
    if (schedule.deleted) return;
    const next = nextAttempt(target.RetryPolicy, { ...firing, now: now(), random: engine.random() });
    if ("at" in next) {
      const retry = timeline.add(next.at, () => {
        schedule.retries.delete(retry);
        return attempt({ ...firing, attempt: firing.attempt + 1 });
      });
      schedule.retries.add(retry);
      return;
    }
    settle(schedule);
    const queueArn = target.DeadLetterConfig?.Arn;
    if (queueArn !== undefined)
      await engine.deadLetter(deadLetterOf(firing, queueArn, failure, next.exhausted));
  }

  /** A firing was delivered or given up: the schedule may have completed. */
  function settle(schedule: Schedule): void {
    schedule.undelivered -= 1;
    if (schedule.next === undefined || schedule.next.cancelled) plan(schedule);
  }

  function forget(schedule: Schedule): void {
    schedule.deleted = true;
    cancel(schedule);
    for (const retry of schedule.retries) retry.cancelled = true;
  }

  return { plan, forget };
}
