import { Temporal } from "temporal-polyfill";
import type { Wake } from "../../functions/ports.ts";
import { deliverDue } from "../../functions/services/deliver-due.ts";
import { receiveSms } from "../../functions/services/receive-sms.ts";
import { sweep } from "../../functions/services/sweep.ts";
import { checkHealed, checkWake, checkWhole, must } from "./checks.ts";
import type { Ring, Script, Step } from "./script.ts";
import { createWorld, type Ending, type World } from "./world.ts";

const sweepMinutes = 10;
const optOut = /^(stop|stop please)$/i;

/** How much happened in a life. */
export type Played = { calls: number; faults: number; sent: number; texts: number };

/** Plays a life to its end. Throws the first violation of a guarantee. */
export async function play(script: Script): Promise<Played> {
  const world = createWorld(script);
  const player = createPlayer(world, script);
  await player.text(`JOIN ${script.join[0]} ${script.join[1]} days ago`);
  await player.text(script.join[2]);
  for (let i = 0; i < script.steps.length; i++) await player.step(i);
  await player.until(world.now().add({ hours: 24 * script.rest }));
  await player.finish();
  return {
    calls: world.calls(),
    faults: world.counts.faults,
    sent: world.phone.sent.length,
    texts: script.steps.length + 2,
  };
}

function createPlayer(world: World, script: Script) {
  let texts = 0;
  let rung = 0;
  let sweptAt = world.now();
  let again: string[] = [];
  const said = new Map<string, string>();
  const leaves = /^(stop|erase|i want to die)/i;
  const stayed =
    script.steps.every(({ text: body }) => !leaves.test(body)) &&
    [...script.fates, ...script.refusals.map(({ code }) => code)].every((code) => code !== 21610);

  const receive = async (sid: string): Promise<Ending<string[]>> => {
    const body = said.get(sid) ?? "";
    const { blocked } = world.phone;
    if (/^stop$/i.test(body)) blocked.add(script.phone);
    if (body === "START") blocked.delete(script.phone);
    return world.run((deps) => receiveSms(deps, { from: script.phone, body, sid }));
  };
  const newText = (body: string): string => {
    const sid = `SM-in-${++texts}`;
    said.set(sid, body);
    return sid;
  };

  /** A STOP that was answered holds at once: nothing but a text of theirs changes it (G1). */
  function settled(): void {
    const [first] = world.violations;
    if (first) throw first;
    checkWake(world.table.people.get(world.id), world.now());
  }

  const text = async (body: string) => {
    const ending = await receive(newText(body));
    if (optOut.test(body) && "answer" in ending) {
      const stored = world.table.people.get(world.id);
      must(stored?.state !== "active", "G1", "a STOP that was answered left them signed up");
    }
    settled();
  };

  async function step(index: number): Promise<void> {
    const { minutes, text: body, how } = script.steps[index] as Step;
    await until(world.now().add({ minutes }));
    const due = again;
    again = [];
    if (how === "once") await text(body);
    else await raced(newText(body), how);
    for (const sid of due) await receive(sid);
    settled();
  }

  async function raced(sid: string, how: Exclude<Step["how"], "once">): Promise<void> {
    switch (how) {
      case "doubled":
        await sameAnswer(await receive(sid), await receive(sid));
        break;
      case "twice-together":
        await world.together(
          () => receive(sid),
          () => receive(sid),
        );
        break;
      case "with-wake":
        await withWake(sid);
        break;
      case "again-later":
        await receive(sid);
        again.push(sid);
        break;
      case "swapped":
        await receive(newText("STATUS"));
        await receive(sid);
    }
  }

  async function sameAnswer(first: Ending<string[]>, second: Ending<string[]>): Promise<void> {
    if (!("answer" in first) || !("answer" in second)) return;
    const state = world.table.people.get(world.id)?.state;
    const kept = state === "active" || state === "stopped" || state === "joining";
    if (kept)
      must(`${first.answer}` === `${second.answer}`, "G5", "a retried webhook was answered otherwise");
  }

  async function withWake(sid: string): Promise<void> {
    const wake = world.scheduler.take(world.now().add({ hours: 72 }));
    if (!wake) return void (await receive(sid));
    await until(wake.at);
    await world.together<unknown>(
      () => receive(sid),
      () => deliver(wake.wake, 3),
    );
  }

  /** At least once: what fails comes again a minute later, and then two. */
  async function deliver(wake: Wake, attempt = 1): Promise<void> {
    const ending = await world.run((deps) => deliverDue(deps, wake));
    if ("failed" in ending && attempt < 3) world.later(attempt, () => deliver(wake, attempt + 1));
  }

  async function ring(wake: Wake): Promise<void> {
    const how: Ring = script.rings[rung++ % Math.max(1, script.rings.length)] ?? "on-time";
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
      settledViolations();
      checkHealed(world.table.people.get(world.id), world.now());
    }
    world.moveTo(target);
  }

  function settledViolations(): void {
    const [first] = world.violations;
    if (first) throw first;
  }

  async function takeQueued(): Promise<void> {
    world.queue.sort((a, b) => Temporal.Instant.compare(a.at, b.at));
    await world.queue.shift()?.what();
  }

  async function takeRing(): Promise<void> {
    const alarm = world.scheduler.take(world.now());
    if (alarm) await ring(alarm.wake);
  }

  /** Two years on, a sweep that died at its last call included. */
  async function finish(): Promise<void> {
    await until(world.now().add({ hours: 24 * 400 }));
    await heal();
    await until(world.now().add({ hours: 24 }));
    settled();
    checkWhole(world.table.people.get(world.id), world.table.rest(world.id), stayed);
    must(world.scheduler.planned.size === 0, "chain", "a schedule that nobody waits for");
  }

  return { text, step, until, finish };
}

type Event = [at: Temporal.Instant | undefined, what: () => Promise<void>];

function earliest(events: Event[]): Event | [undefined, undefined] {
  let first: Event | undefined;
  for (const event of events) {
    if (event[0] && (!first?.[0] || Temporal.Instant.compare(event[0], first[0]) < 0)) first = event;
  }
  return first ?? [undefined, undefined];
}
