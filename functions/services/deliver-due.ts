import { Temporal } from "temporal-polyfill";
import { nextStep, planWake, type Step } from "../core/agenda.ts";
import { StaleWriteError } from "../core/errors.ts";
import { type Enrolled, isEnrolled } from "../core/person.ts";
import type { Wake } from "../ports.ts";
import type { Deps } from "./deps.ts";
import { finishErasing } from "./erase-person.ts";
import { moveWake } from "./move-wake.ts";
import { sendPrompt } from "./send-prompt.ts";

type Needs = Pick<Deps, "clock" | "table" | "scheduler" | "sms" | "log" | "publicUrl">;
const maxTries = 5;
/** A claim this old belongs to an attempt that is dead: longer than any function may run. */
const claimLease = { minutes: 2 };

/**
 * A wake: sends the prompt that is due and plans the next one; what else is due follows two minutes later, on a wake of
 * its own. Claim, gate, send, settle: the prompt is claimed by its delivery item; then the person is written, on the
 * condition that nobody changed them since they were read, with the prompt noted as sent; only then does it leave. So a
 * STOP that came first wins (G1), a wake that fires twice sends once (G2), and a crash before the gate leaves the prompt
 * to be claimed again, one after it never repeats it. A wake for someone unknown, stopped, or with another number is
 * ignored.
 */
export async function deliverDue(deps: Needs, wake: Wake): Promise<void> {
  const claimed = new Set<string>();
  for (let tries = 1; ; tries++) {
    const person = await deps.table.getPerson(wake.personId);
    // ERASE came between the claim and here: the claim goes with the rest (G7).
    if (person?.state === "erased" && claimed.size > 0) await finishErasing(deps, wake.personId);
    const ignored = whyIgnored(person, wake);
    if (ignored || person?.state !== "active" || !isEnrolled(person)) {
      return deps.log("wake-ignored", { ...wake, reason: ignored ?? "not enrolled" });
    }
    try {
      return await pass(deps, person, claimed);
    } catch (error) {
      if (!(error instanceof StaleWriteError) || tries === maxTries) throw error;
    }
  }
}

function whyIgnored(
  person: Awaited<ReturnType<Needs["table"]["getPerson"]>>,
  { wake }: Wake,
): string | undefined {
  if (!person || person.state === "erased") return "unknown";
  if (person.state !== "active") return person.state;
  return person.wake === wake ? undefined : "old wake";
}

async function pass(deps: Needs, before: Enrolled, claimed: Set<string>): Promise<void> {
  const now = deps.clock.now();
  const { person, due, taken } = await claimDue(deps, before, now, claimed);
  if (taken)
    return deps.log("wake-ignored", { personId: before.id, wake: before.wake, reason: "claimed elsewhere" });
  const gated = await deps.table.putPerson(planWake({ ...person, nextWakeAt: undefined }, now));
  const refused = due && (await sendPrompt(deps, gated as Enrolled, due.prompt));
  // What a refusal changed stands on what the gate wrote, or on what somebody wrote after it, who has moved the wake.
  const from = refused && refused.before.version !== gated.version ? refused.before : before;
  await moveWake(deps, from, refused?.after ?? gated);
}

/** Claims the first prompt that is due at `now`, after recording those that went stale. */
async function claimDue(deps: Needs, before: Enrolled, now: Temporal.Instant, claimed: Set<string>) {
  let person = before;
  for (let step = nextStep(person, now); step && isDue(step, now); step = nextStep(person, now)) {
    const { prompt, skip } = step;
    if (!claimed.has(prompt.id)) {
      const delivery = {
        id: prompt.id,
        prompt: prompt.key,
        status: skip ? ("skipped" as const) : ("claimed" as const),
        dueAt: prompt.due.toString(),
        at: now.toString(),
        wake: before.wake,
        reason: skip,
      };
      const mine = await deps.table.claim(before.id, delivery, now.subtract(claimLease));
      if (!mine) return { person, taken: true };
      claimed.add(prompt.id);
    }
    if (!skip) return { person: noted(person, step, now), due: step, taken: false };
    deps.log("prompt-skipped", { personId: before.id, prompt: prompt.key, reason: skip });
    person = noted(person, step, now);
  }
  return { person, taken: false };
}

/** The person with a prompt noted as sent or skipped, and its question open. */
function noted(person: Enrolled, { prompt, skip }: Step, now: Temporal.Instant): Enrolled {
  const sent = { ...person.sent, [prompt.id]: skip ? "skipped" : now.toString() };
  const { asks } = prompt.template;
  return { ...person, sent, ...(asks && !skip ? { asking: asks, askedAt: now.toString() } : {}) };
}

const isDue = (step: Step, now: Temporal.Instant) => Temporal.Instant.compare(step.at, now) <= 0;
