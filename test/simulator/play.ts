import { type Act, createActs } from "./acts.ts";
import { createAdversary } from "./adversary.ts";
import { checkWake, checkWhole, must } from "./checks.ts";
import { checkForgotten, checkLinks, checkRecords } from "./mail-checks.ts";
import { checkConsents, checkGone } from "./rights-checks.ts";
import type { Script, Step } from "./script.ts";
import { createTime, type Time, throwFirst } from "./time.ts";
import { createWorld, type Ending, type World } from "./world.ts";

const optOut = /^(stop|stop please)$/i;

/** How much happened in a life. */
export type Played = { calls: number; faults: number; sent: number; mailed: number; texts: number };

/** Plays a life to its end. Throws the first violation of a guarantee. */
export async function play(script: Script): Promise<Played> {
  const world = createWorld(script);
  const time = createTime(world, script.rings);
  const player = createPlayer(world, time, script);
  await player.begin();
  for (let i = 0; i < script.steps.length; i++) await player.step(i);
  await time.until(world.now().add({ hours: 24 * script.rest }));
  await player.finish();
  return {
    calls: world.calls(),
    faults: world.counts.faults,
    sent: world.phone.sent.length,
    mailed: world.mails.letters.length,
    texts: script.steps.length + 2,
  };
}

function createPlayer(world: World, time: Time, script: Script) {
  const { until, heal, deliver } = time;
  let acts = 0;
  let again: Act[] = [];
  const { perform, needsPage, posts, captured } = createActs(world, script);
  const says = (said: string): Act => newAct({ text: said });
  const adversary = createAdversary(world, time, script, { perform, posts, captured, says });
  const { join, mail } = script;
  const leaves = /^(stop|erase|i want to die|email only)/i;
  const stayed =
    !script.moves?.some(({ kind }) => kind === "burst") &&
    script.steps.every(({ text: body, press }) => !leaves.test(body) && !press?.startsWith("unsubscribe")) &&
    mail?.begins !== "only" &&
    !mail?.fates.includes("complaint") &&
    [...script.fates, ...script.refusals.map(({ code }) => code)].every((code) => code !== 21610);
  const isCalm = script.faults.length === 0 && !mail?.refusals.length;

  const newAct = ({ text, press }: Pick<Step, "text" | "press">): Act => ({
    sid: `SM-in-${++acts}`,
    text,
    press,
  });

  /** A STOP that was answered holds at once: nothing but a text of theirs changes it (G1). */
  function settled(): void {
    throwFirst(world);
    checkWake(world.stored(), world.now());
    checkForgotten(world.stored(), world.table.rest(world.id), world.secrets);
  }

  async function begin(): Promise<void> {
    await adversary.before(0);
    settled();
    if (world.isAlone) {
      await perform(newAct({ text: "", press: "sign-up" }));
      return settled();
    }
    if (world.stored()?.state === "joining") await answersTheForm();
    else {
      await text(`JOIN ${join[0]} ${join[1]} days ago`);
      await text(join[2]);
    }
    if (mail?.begins === "both") await text("EMAIL ann@example.org");
    if (mail?.begins === "only") await text("EMAIL ONLY ann@example.org");
  }

  const text = async (body: string) => {
    const ending = await perform(newAct({ text: body }));
    if (optOut.test(body) && "answer" in ending && !world.isAlone) {
      const stored = world.stored();
      must(stored?.state !== "active", "G1", "a STOP that was answered left them signed up");
    }
    settled();
  };

  /** JOIN and nothing else, and then what is asked. */
  async function answersTheForm(): Promise<void> {
    await text("JOIN");
    for (let asked = 0; asked < 6; asked++) {
      const stored = world.stored();
      if (stored?.state !== "joining") return;
      const said = {
        "breakup-date": `${join[1]} days ago`,
        "last-contact": "same",
        safety: join[2],
        plan: `${join[0]}`,
      };
      await text(said[stored.asking as keyof typeof said] ?? "JOIN");
    }
  }

  async function step(index: number): Promise<void> {
    const { minutes, how, ...what } = script.steps[index] as Step;
    await until(world.now().add({ minutes }));
    await adversary.before(index + 1);
    settled();
    const due = again;
    again = [];
    const act = newAct(what);
    if (needsPage(act)) {
      await perform(newAct({ text: "", press: "page" }));
      await until(world.now().add({ minutes: 3 }));
    }
    for (let times = 1; what.press === "page-often" && times < 6; times++) {
      await perform(act);
      await until(world.now().add({ minutes: 3 }));
    }
    if (how === "once" && !what.press) await text(what.text);
    else await raced(act, how);
    for (const late of due) await perform(late);
    settled();
  }

  async function raced(act: Act, how: Step["how"]): Promise<void> {
    switch (how) {
      case "once":
        await perform(act);
        break;
      case "doubled":
        await sameAnswer(await perform(act), await perform(act));
        break;
      case "twice-together":
        await world.together(
          () => perform(act),
          () => perform(act),
        );
        break;
      case "with-wake":
        await withWake(act);
        break;
      case "again-later":
        await perform(act);
        again.push(act);
        break;
      case "swapped":
        await perform(newAct({ text: "STATUS" }));
        await perform(act);
    }
  }

  async function sameAnswer(first: Ending<string[]>, second: Ending<string[]>): Promise<void> {
    // A page is no webhook: the same word twice is two words.
    if (!("answer" in first) || !("answer" in second) || world.isAlone) return;
    const state = world.stored()?.state;
    const kept = state === "active" || state === "stopped" || state === "joining";
    if (kept)
      must(`${first.answer}` === `${second.answer}`, "G5", "a retried webhook was answered otherwise");
  }

  async function withWake(act: Act): Promise<void> {
    const wake = world.scheduler.take(world.now().add({ hours: 72 }));
    if (!wake) return void (await perform(act));
    await until(wake.at);
    await world.together<unknown>(
      () => perform(act),
      () => deliver(wake.wake, 3),
    );
  }

  /** Two years on, a sweep that died at its last call included. */
  async function finish(): Promise<void> {
    await until(world.now().add({ hours: 24 * 400 }));
    await heal();
    await until(world.now().add({ hours: 24 }));
    settled();
    const items = world.table.rest(world.id);
    checkWhole(world.stored(), items, stayed);
    checkRecords(items, world.mails.letters, isCalm);
    if (script.faults.length === 0) checkLinks(world.ledger.wishes, world.mails.tries);
    const [missed] = world.ledger.expected();
    must(missed === undefined, "G3", `${missed?.prompt} failed as a text, and never went by email`);
    must(world.scheduler.planned.size === 0, "chain", "a schedule that nobody waits for");
    checkConsents(world.stored(), items);
    await outlive();
  }

  /** Nobody was kept for less until now: what is left of them goes, here and at the provider. */
  async function outlive(): Promise<void> {
    world.keepFor({ days: 1 });
    for (const hours of [2, 1, 24, 48, 2]) {
      await until(world.now().add({ hours }));
      await heal();
    }
    throwFirst(world);
    const theirs = world.phone.copies().filter(({ person }) => person === world.id);
    checkGone(world.stored(), world.table.rest(world.id), theirs);
  }

  return { begin, step, finish };
}
