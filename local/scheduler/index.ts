import { createFirings } from "./firing.ts";
import { createApi } from "./http.ts";
import { ClientTokens } from "./idempotency.ts";
import type { Schedule } from "./model.ts";
import { Store } from "./store.ts";
import { Timeline } from "./timeline.ts";
import type { DeadLetter, ScheduleListing, Scheduler, SchedulerOptions } from "./types.ts";

export type { DeadLetter, Invocation, ScheduleListing, Scheduler, SchedulerOptions } from "./types.ts";

/**
 * An EventBridge Scheduler in memory, on the caller's clock. It starts no timer: the caller waits until
 * `nextDue()`, or moves its clock there, and calls `fireDue()`.
 */
export function createScheduler(options: SchedulerOptions): Scheduler {
  const { now, region = "us-east-1", accountId = "000000000000", onChange = () => {} } = options;
  const letters: DeadLetter[] = [];
  const timeline = new Timeline();
  const tokens = new ClientTokens();
  const store = new Store({ region, accountId }, now);
  const firings = createFirings({
    now,
    invoke: options.invoke,
    transit: options.transit ?? (() => ({ copies: 1, delayMilliseconds: 0 })),
    deadLetter: async (letter) => {
      letters.push(letter);
      await options.deadLetter?.(letter);
    },
    random: options.random ?? (() => 0),
    timeline,
    remove: (schedule) => {
      store.group(schedule.groupName).schedules.delete(schedule.name);
      firings.forget(schedule);
    },
  });
  const context = { store, firings, tokens, now, region };
  const api = createApi((operation, members, changes) => {
    const answer = operation(context, members);
    if (changes) onChange();
    return answer;
  });

  async function fireDue(): Promise<number> {
    let invocations = 0;
    try {
      // Taken off the timeline before it runs: a call that overlaps this one cannot run it again.
      for (let due = timeline.takeDue(now()); due !== undefined; due = timeline.takeDue(now()))
        invocations += await due.run();
    } finally {
      onChange();
    }
    return invocations;
  }

  function reset(): void {
    for (const schedule of store.schedules()) firings.forget(schedule);
    timeline.clear();
    tokens.clear();
    letters.length = 0;
    store.clear();
    onChange();
  }

  return {
    fetch: async (request) => api.fetch(request),
    nextDue: () => timeline.peek()?.at,
    fireDue,
    schedules: () => store.schedules().map(listing),
    deadLetters: () => [...letters],
    reset,
  };
}

function listing({ arn, groupName, name, definition, next }: Schedule): ScheduleListing {
  return {
    group: groupName,
    name,
    arn,
    expression: definition.scheduleExpression,
    timezone: definition.scheduleExpressionTimezone,
    state: definition.state,
    targetArn: definition.target.Arn,
    input: definition.target.Input,
    nextFiring: next?.at,
  };
}
