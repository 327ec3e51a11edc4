import { parsePhone } from "../../functions/core/places/phone.ts";
import type { Deps } from "../../functions/services/deps.ts";
import { receiveSms } from "../../functions/services/receive-sms.ts";
import { signUp } from "../../functions/services/sign-up.ts";
import { signUpByEmail } from "../../functions/services/sign-up-by-email.ts";
import { plans } from "../../scripts/plans.ts";
import type { Act } from "./acts.ts";
import { strangersAddress } from "./adversary-checks.ts";
import type { Form, Move } from "./adversary-script.ts";
import { must } from "./checks.ts";
import type { Script } from "./script.ts";
import type { Time } from "./time.ts";
import { aloneAddress, type Ending, type World } from "./world.ts";

type Does = {
  perform: (act: Act) => Promise<Ending<string[]>>;
  /** A new text of theirs. */
  says: (text: string) => Act;
  /** Texts of theirs that were answered and are remembered, oldest first. */
  captured: () => Act[];
  /** A form posted for them, and told of to the checks. */
  posts: (form: Form, work: (deps: Deps) => Promise<unknown>, source: string) => Promise<unknown>;
};

const sources = ["192.0.2.1", "198.51.100.7", "203.0.113.9", "2001:db8:1::5"];

/** A stranger who knows a person's number or address, and what passed on the wire; and texts that come at once. */
export function createAdversary(world: World, time: Time, script: Script, does: Does) {
  const moves = script.moves ?? [];

  /** All that is done before a step; the first is 0, before JOIN. */
  async function before(step: number): Promise<void> {
    for (const move of moves) if (move.before === step) await make(move);
  }

  async function make(move: Move): Promise<void> {
    if (move.kind === "form") return posts(move);
    if (move.kind === "flood") return floods(move);
    if (world.isAlone) return;
    if (move.kind === "replay") return replays(move.back);
    return bursts(move.texts);
  }

  async function posts({ forms, everyHours }: Move & { kind: "form" }): Promise<void> {
    for (const form of forms) {
      await post(form);
      await time.until(world.now().add({ hours: everyHours }));
    }
  }

  async function post(form: Form): Promise<void> {
    const source = sources[form.source] ?? "192.0.2.1";
    const said = { given: given(form), source };
    const work = (deps: Deps) =>
      world.isAlone
        ? signUpByEmail(deps, { address: aloneAddress, ...said })
        : signUp(deps, { phone: phoneOf(script.phone), ...said });
    await does.posts(form, work, source);
  }

  function given({ plan, daysAgo, boundary, names }: Form) {
    const day = world.now().subtract({ hours: 24 * (daysAgo + 1) });
    return {
      plan: plans[plan - 1]?.id ?? "no-contact",
      breakupDate: day.toZonedDateTimeISO("UTC").toPlainDate().toString(),
      lastContact: "same",
      boundary,
      zone: "America/New_York",
      ...(names && !world.isAlone ? { email: strangersAddress } : {}),
    } as const;
  }

  /** Many numbers within minutes: fictional ones, which the network takes. */
  async function floods({ posts, sources: from }: Move & { kind: "flood" }): Promise<void> {
    const form = { plan: 1, daysAgo: 3, boundary: false, names: false, source: 0 };
    for (let n = 0; n < posts; n++) {
      const phone = phoneOf(`+12025550${(100 + (n % 40)).toString()}`);
      const source = from === 1 ? "192.0.2.77" : `10.${n}.1.1`;
      if (phone.e164 === script.phone) continue;
      await world.run((deps) => signUp(deps, { phone, given: given(form), source }), {
        by: "stranger",
        source,
      });
    }
  }

  /** Nothing of a message that was answered changes anything, or is answered otherwise, when it comes again. */
  async function replays(back: number): Promise<void> {
    const act = does.captured().at(-1 - back);
    const stood = world.stored();
    if (!act || !stood || stood.state === "erased") return;
    await world.run((deps) => receiveSms(deps, { from: script.phone, body: act.text, sid: act.sid }), {
      by: "stranger",
    });
    must(world.stored() === stood, "G5", "a captured request did something when it was sent again");
  }

  /** None is lost, and what has to be heard is. */
  async function bursts(texts: string[]): Promise<void> {
    const { faults } = world.counts;
    const stood = world.stored();
    const endings = await world.together(...texts.map((text) => () => does.perform(does.says(text))));
    const stored = world.stored();
    if (world.counts.faults > faults) return;
    must(
      endings.every((ending) => "answer" in ending),
      "G11",
      `a text of ${texts.length} at once was lost`,
    );
    if (!stood || stood.state === "erased" || stored?.state === "erased") return;
    const has = (pattern: RegExp) => texts.some((text) => pattern.test(text));
    if (has(/stop/)) must(stored?.state === "stopped", "G11", "an opt-out was lost among others");
    if (has(/die/)) must(stored?.heldUntil !== undefined, "G11", "words of danger were lost among others");
    if (has(/BOUNDARY/) && stood.state === "active" && stored?.state === "active")
      must(stored.boundary === true, "G11", "a boundary was lost among others");
  }

  return { before };
}

function phoneOf(e164: string) {
  const phone = parsePhone(e164);
  if (!phone) throw new Error("no number");
  return phone;
}
