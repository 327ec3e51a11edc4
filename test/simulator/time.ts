import { Temporal } from "temporal-polyfill";
import type { Wake } from "../../functions/ports.ts";
import { deliverDue } from "../../functions/services/deliver-due.ts";
import { sweep } from "../../functions/services/sweep.ts";
import { checkHealed } from "./checks.ts";
import type { Ring, Script } from "./script.ts";
import type { World } from "./world.ts";

const sweepMinutes = 10;

/** Moves a world through everything that is due in it: wakes, as `rings` has them, callbacks, retries, the sweep. */
export function createTime(world: World, rings: Script["rings"]) {
  let rung = 0;
  let sweptAt = world.now();

  /** At least once: what fails comes again a minute later, and then two. */
  async function deliver(wake: Wake, attempt = 1): Promise<void> {
    const ending = await world.run((deps) => deliverDue(deps, wake));
    if ("failed" in ending && attempt < 3) world.later(attempt, () => deliver(wake, attempt + 1));
  }

  async function ring(wake: Wake): Promise<void> {
    const how: Ring = rings[rung++ % Math.max(1, rings.length)] ?? "on-time";
    if (how === "lost") return;
    if (how === "late") return world.later(23, () => deliver(wake));
    if (how === "twice-together") {
      await world.together(
        () => deliver(wake),
        () => deliver(wake),
      );
      return;
    }
    await deliver(wake);
    if (how === "doubled") await deliver(wake);
  }

  /** When the sweep will find something; undefined when nothing waits. */
  function healing(): Temporal.Instant | undefined {
    const person = world.table.people.get(world.id);
    const waiting = [person, ...world.table.rest(world.id)].flatMap((item) =>
      item && "nextWakeAt" in item && item.nextWakeAt ? [item.nextWakeAt] : [],
    );
    const [first] = waiting.sort();
    if (!first) return undefined;
    const found = Temporal.Instant.from(first).add({ minutes: 5, seconds: 1 });
    const next = sweptAt.add({ minutes: sweepMinutes });
    return Temporal.Instant.compare(found, next) > 0 ? found : next;
  }

  async function heal(): Promise<void> {
    sweptAt = world.now();
    await world.run((deps) => sweep(deps, world.now().add({ minutes: 4 })));
  }

  async function until(target: Temporal.Instant): Promise<void> {
    for (;;) {
      const queued = world.queue.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))[0];
      const due = world.scheduler.nextDue();
      const [next, what] = earliest([
        [queued?.at, takeQueued],
        [due, takeRing],
        [healing(), heal],
      ]);
      if (!next || Temporal.Instant.compare(next, target) > 0) break;
      world.moveTo(next);
      await what?.();
      throwFirst(world);
      checkHealed(world.table.people.get(world.id), world.now());
    }
    world.moveTo(target);
  }

  async function takeQueued(): Promise<void> {
    world.queue.sort((a, b) => Temporal.Instant.compare(a.at, b.at));
    await world.queue.shift()?.what();
  }

  async function takeRing(): Promise<void> {
    const alarm = world.scheduler.take(world.now());
    if (alarm) await ring(alarm.wake);
  }

  return { until, heal, deliver };
}

export type Time = ReturnType<typeof createTime>;

/** Ends the life at the first violation. */
export function throwFirst({ violations, examine }: World): void {
  examine();
  const [first] = violations;
  if (first) throw first;
}

type Event = [at: Temporal.Instant | undefined, what: () => Promise<void>];

function earliest(events: Event[]): Event | [undefined, undefined] {
  let first: Event | undefined;
  for (const event of events) {
    if (event[0] && (!first?.[0] || Temporal.Instant.compare(event[0], first[0]) < 0)) first = event;
  }
  return first ?? [undefined, undefined];
}
