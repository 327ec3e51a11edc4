import { Temporal } from "temporal-polyfill";
import type { Part } from "../channels/channel-port.ts";
import { channels } from "../channels/index.ts";
import { afterFailure } from "../core/delivery/after-failure.ts";
import { type Attempt, deliveryId } from "../core/delivery/delivery.ts";
import { sendPolicy } from "../core/delivery/send-errors.ts";
import { errorName } from "../core/errors.ts";
import type { Channel } from "../core/person/addresses.ts";
import type { Enrolled, Person } from "../core/person/person.ts";
import type { Prompt } from "../core/schedule/timeline.ts";
import { SendError } from "../ports.ts";
import { type Change, changePerson } from "./change-person.ts";
import type { DeliverDeps } from "./deps.ts";
import { noteChoices } from "./note-choices.ts";

/** One channel that a prompt leaves by, and the number of the attempt. */
export type Send = { channel: Channel; attempt: number };

/** What leaves: one message, but for the prompt that brings their notes. */
export type Outgoing = { prompt: Prompt; sends: Send[]; messages: string[]; validitySeconds: number };

/**
 * Sends one claimed prompt by one channel and settles its delivery (docs/adr/0006-two-channels.md). A refusal follows the
 * channel's table of codes and gives back what it changed; anything else that goes wrong leaves the outcome unknown, and
 * nothing is sent again: where the provider can be asked, the claim stands and the sweep finds out (settle-claim.ts);
 * where it cannot, the delivery is `unknown` at once.
 */
export async function sendPrompt(
  deps: DeliverDeps,
  person: Enrolled,
  { prompt, sends, messages, validitySeconds }: Outgoing,
  { channel, attempt }: Send,
): Promise<Change | undefined> {
  const { table, log } = deps;
  const port = channels[channel];
  const delivery = deliveryId(prompt.id, attempt, channel);
  // The channel before took its time: what came in meanwhile counts (G1).
  const isFirst = sends[0]?.channel === channel;
  const fresh = isFirst ? person : await stillWanted(deps, person);
  if (!fresh || !port.isOn(fresh) || port.addressOf(fresh) !== port.addressOf(person)) {
    await table.moveDelivery(person.id, delivery, { status: "skipped", reason: "changed" });
    return undefined;
  }
  const about = { personId: person.id, prompt: prompt.key };
  const leaving = { delivery, prompt: prompt.key, messages, validitySeconds };
  const [part, ...more] = port.parts(deps, person, leaving);
  try {
    if (part) await table.moveDelivery(person.id, delivery, await part());
  } catch (error) {
    const failed = { promptId: prompt.id, channel, attempt };
    if (error instanceof SendError) return refused(deps, person, failed, prompt.key, error);
    port.logLost(log, { ...about, error: errorName(error) });
    if (!port.canFindOut) await table.moveDelivery(person.id, delivery, { status: "unknown" });
    return undefined;
  }
  for (const next of more) {
    if (!(await stillWanted(deps, person))) break;
    await sendMore(deps, person, next);
  }
  port.logSent(log, { ...about, attempt }, messages);
  return undefined;
}

/**
 * The person as they are by now, if the rest of a prompt is still for them: between its messages a STOP, a boundary,
 * words of danger or another plan for the day may come.
 */
async function stillWanted(
  { table, clock }: Pick<DeliverDeps, "table" | "clock">,
  { id, boundary, milestones: marks }: Person,
): Promise<Person | undefined> {
  const fresh = await table.getPerson(id);
  if (fresh?.state !== "active" || fresh.boundary !== boundary || fresh.milestones.meet !== marks.meet)
    return undefined;
  const goesOn = [fresh.heldUntil, fresh.pausedUntil].every(
    (until) => until === undefined || Temporal.Instant.compare(until, clock.now()) <= 0,
  );
  return goesOn ? fresh : undefined;
}

/** What follows the first message is never a reason to send that one again: a refusal is logged, and the rest goes on. */
async function sendMore({ log }: Pick<DeliverDeps, "log">, { id }: Person, send: Part): Promise<void> {
  try {
    await send();
  } catch (error) {
    log("send-more-failed", { personId: id, error: errorName(error) });
  }
}

/** The person first: a crash in between leaves a claim, which the sweep settles without sending it twice. */
async function refused(
  deps: Pick<DeliverDeps, "clock" | "table" | "log">,
  person: Person,
  failed: Attempt,
  prompt: string,
  { code, status, retryAfterSeconds }: SendError,
): Promise<Change | undefined> {
  const policy = sendPolicy(failed.channel, code, status);
  deps.log("send-refused", { personId: person.id, prompt, code, alert: policy.alert });
  const now = deps.clock.now();
  const change = await changePerson(
    deps,
    person.id,
    (fresh) => afterFailure(fresh, failed, policy, now, retryAfterSeconds),
    { known: person },
  );
  if (change) noteChoices(deps, change.before, change.after);
  const id = deliveryId(failed.promptId, failed.attempt, failed.channel);
  await deps.table.moveDelivery(person.id, id, { status: "failed", reason: `${code}` });
  return change;
}
