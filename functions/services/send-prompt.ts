import { Temporal } from "temporal-polyfill";
import { planWake } from "../core/agenda.ts";
import { errorName, StaleWriteError } from "../core/errors.ts";
import type { Enrolled, Person } from "../core/person.ts";
import { nextOpening } from "../core/quiet-hours.ts";
import { renderPrompt } from "../core/render.ts";
import { nextRetry, sendPolicy } from "../core/send-errors.ts";
import type { Prompt } from "../core/timeline.ts";
import { SendError } from "../ports.ts";
import type { Deps } from "./deps.ts";

type Needs = Pick<Deps, "clock" | "table" | "sms" | "log" | "publicUrl">;

const maxValiditySeconds = 36_000;
const maxTries = 5;

/** What a refusal made of the person, and what it was made from. */
type Refusal = { before: Person; after: Person };

/**
 * Sends one claimed prompt and settles its delivery. A refusal follows the table of codes and gives back what it
 * changed; anything else that goes wrong leaves the outcome unknown, so the claim stands and nothing is sent again.
 */
export async function sendPrompt(
  deps: Needs,
  person: Enrolled,
  prompt: Prompt,
): Promise<Refusal | undefined> {
  const { table, sms, log } = deps;
  const now = deps.clock.now();
  const closesIn = nextOpening(person, now)?.to.since(now).total("seconds") ?? maxValiditySeconds;
  const callback = new URL(`${deps.publicUrl}/sms/status`);
  callback.search = new URLSearchParams({
    person: person.id,
    delivery: prompt.id,
    prompt: prompt.key,
  }).toString();
  const message = {
    to: person.phone,
    statusCallback: callback.toString(),
    // A message that the carrier holds back must not leave in quiet hours.
    validitySeconds: Math.max(1, Math.min(maxValiditySeconds, Math.floor(closesIn))),
  };
  try {
    const [body = "", ...more] = renderPrompt(person, prompt.template, now);
    const sent = await sms.send({ ...message, body });
    await table.moveDelivery(person.id, prompt.id, sent);
    for (const text of more) {
      if (!(await stillWanted(deps, person))) break;
      await sendMore(deps, person, { ...message, body: text });
    }
    log("prompt-sent", { personId: person.id, prompt: prompt.key, messages: more.length + 1 });
    return undefined;
  } catch (error) {
    if (error instanceof SendError) return refused(deps, person, prompt, error);
    log("send-unknown", {
      personId: person.id,
      prompt: prompt.key,
      error: errorName(error),
    });
    return undefined;
  }
}

/** Between the messages of one prompt a STOP, a boundary, words of danger or another plan for the day may come. */
async function stillWanted({ table, clock }: Needs, { id, boundary, marks }: Person): Promise<boolean> {
  const fresh = await table.getPerson(id);
  if (fresh?.state !== "active" || fresh.boundary !== boundary || fresh.marks.meet !== marks.meet)
    return false;
  return [fresh.heldUntil, fresh.pausedUntil].every(
    (until) => until === undefined || Temporal.Instant.compare(until, clock.now()) <= 0,
  );
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

async function refused(
  deps: Needs,
  person: Person,
  prompt: Prompt,
  { code, status }: SendError,
): Promise<Refusal | undefined> {
  const { table, log } = deps;
  const now = deps.clock.now();
  const { retryAfterMinutes, suppress, alert } = sendPolicy(code, status);
  log("send-refused", { personId: person.id, prompt: prompt.key, code, alert });
  if (retryAfterMinutes !== undefined) {
    return change(table, person, (fresh) => {
      const { [prompt.id]: _, ...sent } = fresh.sent;
      const retry = nextRetry(fresh.retry, retryAfterMinutes, now);
      return planWake({ ...fresh, sent, retry, nextWakeAt: undefined }, now);
    });
  }
  await table.moveDelivery(person.id, prompt.id, { status: "failed", reason: `${code}` });
  if (!suppress) return undefined;
  return change(table, person, (fresh) => planWake({ ...fresh, state: "stopped" }, now));
}

/** Writes a change over the person, and over who they are by then when a text came in between. */
async function change(
  table: Needs["table"],
  person: Person,
  make: (fresh: Person) => Person,
): Promise<Refusal | undefined> {
  let before = person;
  for (let tries = 1; ; tries++) {
    try {
      return { before, after: await table.putPerson(make(before)) };
    } catch (error) {
      if (!(error instanceof StaleWriteError) || tries === maxTries) throw error;
    }
    const fresh = await table.getPerson(person.id);
    if (!fresh || fresh.state === "erased") return undefined;
    before = fresh;
  }
}
