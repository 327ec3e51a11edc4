import { planWake } from "../core/agenda.ts";
import type { Enrolled, Person } from "../core/person.ts";
import { nextOpening } from "../core/quiet-hours.ts";
import { renderPrompt } from "../core/render.ts";
import { nextRetry, sendPolicy } from "../core/send-errors.ts";
import type { Prompt } from "../core/timeline.ts";
import { SendError } from "../ports.ts";
import type { Deps } from "./deps.ts";

type Needs = Pick<Deps, "clock" | "table" | "sms" | "log" | "publicUrl">;

const maxValiditySeconds = 36_000;

/**
 * Sends one claimed prompt and settles its delivery. A refusal follows the table of codes; anything else that goes
 * wrong leaves the outcome unknown, so the claim stands and nothing is sent again.
 */
export async function sendPrompt(deps: Needs, person: Enrolled, prompt: Prompt): Promise<Person> {
  const { table, sms, log } = deps;
  const now = deps.clock.now();
  const closesIn = nextOpening(person, now)?.to.since(now).total("seconds") ?? maxValiditySeconds;
  const callback = new URL(`${deps.publicUrl}/sms/status`);
  callback.search = new URLSearchParams({
    person: person.id,
    delivery: prompt.id,
    prompt: prompt.key,
  }).toString();
  try {
    const sent = await sms.send({
      to: person.phone,
      body: renderPrompt(person, prompt.template, now),
      statusCallback: callback.toString(),
      // A message that the carrier holds back must not leave in quiet hours.
      validitySeconds: Math.max(1, Math.min(maxValiditySeconds, Math.floor(closesIn))),
    });
    await table.moveDelivery(person.id, prompt.id, sent);
    log("prompt-sent", { personId: person.id, prompt: prompt.key });
    return person;
  } catch (error) {
    if (!(error instanceof SendError)) {
      log("send-unknown", {
        personId: person.id,
        prompt: prompt.key,
        error: error instanceof Error ? error.name : "",
      });
      return person;
    }
    return refused(deps, person, prompt, error);
  }
}

async function refused(deps: Needs, person: Enrolled, prompt: Prompt, error: SendError): Promise<Person> {
  const { table, log } = deps;
  const { code, status } = error;
  const now = deps.clock.now();
  const { retryAfterMinutes, suppress, alert } = sendPolicy(code, status);
  log("send-refused", { personId: person.id, prompt: prompt.key, code, alert });
  if (retryAfterMinutes !== undefined) {
    const { [prompt.id]: _, ...sent } = person.sent;
    const retry = nextRetry(person.retry, retryAfterMinutes, now);
    return table.putPerson(planWake({ ...person, sent, retry, nextWakeAt: undefined }, now));
  }
  await table.moveDelivery(person.id, prompt.id, { status: "failed", reason: `${code}` });
  return suppress ? table.putPerson(planWake({ ...person, state: "stopped" }, now)) : person;
}
