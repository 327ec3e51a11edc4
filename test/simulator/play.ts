import { receiveSms } from "../../functions/services/receive-sms.ts";
import { checkWake, checkWhole, must } from "./checks.ts";
import type { Script, Step } from "./script.ts";
import { createTime, type Time, throwFirst } from "./time.ts";
import { createWorld, type Ending, type World } from "./world.ts";

const optOut = /^(stop|stop please)$/i;

/** How much happened in a life. */
export type Played = { calls: number; faults: number; sent: number; texts: number };

/** Plays a life to its end. Throws the first violation of a guarantee. */
export async function play(script: Script): Promise<Played> {
  const world = createWorld(script);
  const time = createTime(world, script.rings);
  const player = createPlayer(world, time, script);
  await player.text(`JOIN ${script.join[0]} ${script.join[1]} days ago`);
  await player.text(script.join[2]);
  for (let i = 0; i < script.steps.length; i++) await player.step(i);
  await time.until(world.now().add({ hours: 24 * script.rest }));
  await player.finish();
  return {
    calls: world.calls(),
    faults: world.counts.faults,
    sent: world.phone.sent.length,
    texts: script.steps.length + 2,
  };
}

function createPlayer(world: World, { until, heal, deliver }: Time, script: Script) {
  let texts = 0;
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
    throwFirst(world);
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

  /** Two years on, a sweep that died at its last call included. */
  async function finish(): Promise<void> {
    await until(world.now().add({ hours: 24 * 400 }));
    await heal();
    await until(world.now().add({ hours: 24 }));
    settled();
    checkWhole(world.table.people.get(world.id), world.table.rest(world.id), stayed);
    must(world.scheduler.planned.size === 0, "chain", "a schedule that nobody waits for");
  }

  return { text, step, finish };
}
