import { Temporal } from "temporal-polyfill";
import { afterFailure } from "../core/delivery/after-failure.ts";
import { type Attempt, deliveryId } from "../core/delivery/delivery.ts";
import { segmentsIn } from "../core/delivery/segments.ts";
import { sendPolicy } from "../core/delivery/send-errors.ts";
import { errorName } from "../core/errors.ts";
import type { Channel } from "../core/person/channels.ts";
import type { Enrolled, Person } from "../core/person/person.ts";
import type { Prompt } from "../core/schedule/timeline.ts";
import { SendError } from "../ports.ts";
import { type Change, changePerson } from "./change-person.ts";
import type { Deps } from "./deps.ts";
import { statusCallbackUrl } from "./links.ts";

type Needs = Pick<Deps, "clock" | "table" | "sms" | "log" | "publicUrl">;

/** One channel that a prompt leaves by, and the number of the attempt. */
export type Send = { channel: Channel; attempt: number };

/** What leaves: one message, but for the prompt that brings their notes. */
export type Outgoing = { prompt: Prompt; sends: Send[]; messages: string[]; validitySeconds: number };

/**
 * Texts one claimed prompt and settles its delivery. A refusal follows the table of codes and gives back what it
 * changed; anything else that goes wrong leaves the outcome unknown: the claim stands, the sweep finds out
 * (settle-claim.ts), and nothing is sent again before that.
 */
export async function sendPrompt(
  deps: Needs,
  person: Enrolled,
  { prompt, messages, validitySeconds }: Outgoing,
  attempt: number,
): Promise<Change | undefined> {
  const { table, sms, log } = deps;
  const delivery = deliveryId(prompt.id, attempt);
  const statusCallback = statusCallbackUrl(deps, { person: person.id, delivery, prompt: prompt.key });
  // A prompt is only claimed for a text where there is a number.
  const message = { to: `${person.phone}`, statusCallback, validitySeconds };
  const [body = "", ...more] = messages;
  try {
    const { sid, status } = await sms.send({ ...message, body });
    await table.moveDelivery(person.id, delivery, { sid, status });
  } catch (error) {
    if (error instanceof SendError) {
      return refused(deps, person, { promptId: prompt.id, channel: "sms", attempt }, prompt.key, error);
    }
    log("send-unknown", { personId: person.id, prompt: prompt.key, error: errorName(error) });
    return undefined;
  }
  for (const text of more) {
    if (!(await stillWanted(deps, person))) break;
    await sendMore(deps, person, { ...message, body: text });
  }
  log("prompt-sent", { personId: person.id, prompt: prompt.key, attempt, segments: segmentsIn(messages) });
  return undefined;
}

/**
 * The person as they are by now, if the rest of a prompt is still for them: between its messages a STOP, a boundary,
 * words of danger or another plan for the day may come.
 */
export async function stillWanted(
  { table, clock }: Pick<Needs, "table" | "clock">,
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
async function sendMore(
  { sms, log }: Needs,
  { id }: Person,
  message: Parameters<Needs["sms"]["send"]>[0],
): Promise<void> {
  try {
    await sms.send(message);
  } catch (error) {
    log("send-more-failed", { personId: id, error: errorName(error) });
  }
}

/** The person first: a crash in between leaves a claim, which the sweep settles without sending it twice. */
export async function refused(
  deps: Pick<Needs, "clock" | "table" | "log">,
  person: Person,
  failed: Attempt,
  prompt: string,
  { code, status, retryAfterSeconds }: SendError,
): Promise<Change | undefined> {
  const policy = sendPolicy(code, status);
  deps.log("send-refused", { personId: person.id, prompt, code, alert: policy.alert });
  const now = deps.clock.now();
  const change = await changePerson(
    deps,
    person.id,
    (fresh) => afterFailure(fresh, failed, policy, now, retryAfterSeconds),
    person,
  );
  const id = deliveryId(failed.promptId, failed.attempt, failed.channel);
  await deps.table.moveDelivery(person.id, id, { status: "failed", reason: `${code}` });
  return change;
}
