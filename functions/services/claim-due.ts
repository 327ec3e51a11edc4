import { Temporal } from "temporal-polyfill";
import { channelNames } from "../core/channels/index.ts";
import { attemptNumber } from "../core/delivery/after-failure.ts";
import { type Delivery, deliveryId } from "../core/delivery/delivery.ts";
import { renderPrompt } from "../core/delivery/render.ts";
import { StaleWriteError } from "../core/errors.ts";
import {
  type Channel,
  channelsAttempted,
  channelsLeft,
  unlessNoted,
  withChannelsAttempted,
} from "../core/person/channels.ts";
import type { Enrolled } from "../core/person/person.ts";
import { nextStep, type Step } from "../core/schedule/agenda.ts";
import { validitySeconds } from "../core/schedule/send-window.ts";
import { writingTo } from "../voices.ts";
import type { Deps } from "./deps.ts";
import type { Outgoing, Send } from "./send-prompt.ts";

type Needs = Pick<Deps, "table" | "log">;

/** A claim this old belongs to an attempt that is dead: longer than any function may run. */
const claimLease = { minutes: 2 };
/** When the sweep, which gives everything some minutes more, is to see what became of a claim. */
const lookAfter = { minutes: 5 };
const maxValiditySeconds = 36_000;

type Claimed = { person: Enrolled; outgoing?: Outgoing; taken?: true };

/**
 * Claims the first prompt that is due at `now` for every channel it is still to go by, after recording those that went
 * stale. The person that comes back is to
 * be written before anything leaves; `claimed` holds what this very wake has claimed already.
 */
export async function claimDue(
  deps: Needs,
  before: Enrolled,
  now: Temporal.Instant,
  claimed: Set<string>,
): Promise<Claimed> {
  let person = before;
  for (let step = nextStep(person, now); step && isDue(step, now); step = nextStep(person, now)) {
    const { prompt, skip } = step;
    const messages = skip ? [] : renderPrompt(person, prompt.template, writingTo(person, now));
    const sends: Send[] = [];
    for (const channel of channelsOf(person, step)) {
      const attempt = await claim(deps, person, step, channel, now, claimed);
      if (attempt === undefined) return { person, taken: true };
      sends.push({ channel, attempt });
    }
    person = markDispatched(person, step, sends, now);
    if (!skip) {
      const outgoing = { prompt, sends, messages, validitySeconds: validity(person, now) };
      return { person, outgoing };
    }
    deps.log("prompt-skipped", { personId: before.id, prompt: prompt.key, reason: skip });
  }
  return { person };
}

/** Where nothing reaches them the skip is recorded all the same, by the first channel that it did not go by. */
function channelsOf(person: Enrolled, { prompt, skip }: Step): Channel[] {
  const left = channelsLeft(person, prompt.id);
  if (!skip || left.length > 0) return left;
  const gone = channelsAttempted(person, prompt.id);
  return channelNames.filter((channel) => !gone.includes(channel)).slice(0, 1);
}

/**
 * Writes the delivery of a step by one channel and gives the number of its attempt; undefined when another wake holds it. One that is
 * settled though the person still waits for it (they left the plan and came back) gives way to the next attempt.
 */
async function claim(
  { table }: Needs,
  person: Enrolled,
  { prompt, skip }: Step,
  channel: Channel,
  now: Temporal.Instant,
  claimed: Set<string>,
): Promise<number | undefined> {
  for (let attempt = attemptNumber(person, prompt.id, channel); ; attempt++) {
    const id = deliveryId(prompt.id, attempt, channel);
    if (claimed.has(id)) return attempt;
    const delivery: Delivery = {
      id,
      prompt: prompt.key,
      status: skip ? "skipped" : "claimed",
      dueAt: prompt.due.toString(),
      at: now.toString(),
      wake: person.wake,
      ...(skip
        ? { reason: skip }
        : {
            until: now.add({ seconds: validity(person, now) }).toString(),
            nextWakeAt: now.add(lookAfter).toString(),
          }),
    };
    const mine = await table.claim(person.id, delivery, now.subtract(claimLease));
    // One that was recorded as skipped and is due after all (they resumed meanwhile) leaves as the next attempt.
    if (mine && !skip) claimed.add(id);
    // A skip that is recorded already, or was claimed and never sent, is a skip all the same: the person's write decides.
    if (mine || skip) return attempt;
    const held = await table.getDelivery(person.id, id);
    if (!held || held.status === "claimed") return undefined;
    const fresh = await table.getPerson(person.id);
    if (fresh?.version !== person.version) throw new StaleWriteError();
  }
}

const validity = (person: Enrolled, now: Temporal.Instant) =>
  validitySeconds(person, now, maxValiditySeconds);

/** The person with a prompt noted as sent or skipped, and its question open. */
function markDispatched(
  person: Enrolled,
  { prompt, skip }: Step,
  sends: Send[],
  now: Temporal.Instant,
): Enrolled {
  const sent = { ...person.dispatchedAt, [prompt.id]: skip ? "skipped" : now.toString() };
  const again = sends.filter(({ attempt }) => attempt > 1);
  const numbers = again.map(({ channel, attempt }) => [deliveryId(prompt.id, 1, channel), attempt]);
  const attempts =
    again.length === 0 ? person.attempts : { ...person.attempts, ...Object.fromEntries(numbers) };
  const { asks } = prompt.template;
  const all = [...channelsAttempted(person, prompt.id), ...sends.map(({ channel }) => channel)];
  const left = skip ? person.channelsAttempted : withChannelsAttempted(person, prompt.id, all, unlessNoted);
  return {
    ...person,
    dispatchedAt: sent,
    attempts,
    channelsAttempted: left,
    ...(asks && !skip ? { asking: asks, askedAt: now.toString() } : {}),
  };
}

const isDue = (step: Step, now: Temporal.Instant) => Temporal.Instant.compare(step.at, now) <= 0;
