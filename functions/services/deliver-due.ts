import { Temporal } from "temporal-polyfill";
import { nextStep, planWake, type Step } from "../core/agenda.ts";
import { StaleWriteError } from "../core/errors.ts";
import { type Enrolled, isEnrolled } from "../core/person.ts";
import type { Wake } from "../ports.ts";
import type { Deps } from "./deps.ts";
import { moveWake } from "./move-wake.ts";
import { sendPrompt } from "./send-prompt.ts";

type Needs = Pick<Deps, "clock" | "table" | "scheduler" | "sms" | "log" | "publicUrl">;
const maxTries = 5;
/** A claim this old belongs to an attempt that is dead: longer than any function may run. */
const claimLease = { minutes: 2 };

/**
 * A wake: sends what is due and plans the next one. Claim, gate, send, settle: each prompt is claimed by its delivery
 * item; then the person is written, on the condition that nobody changed them since they were read, with the prompts
 * noted as sent; only then does anything leave. So a STOP that came first wins (G1), a wake that fires twice sends
 * once (G2), and a crash before the gate leaves the prompt to be claimed again, one after it never repeats it.
 * A wake for someone unknown, stopped, or with another number is ignored.
 */
export async function deliverDue(deps: Needs, wake: Wake): Promise<void> {
  const claimed = new Set<string>();
  for (let tries = 1; ; tries++) {
    const person = await deps.table.getPerson(wake.personId);
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
  let after = gated;
  for (const step of due) after = await sendPrompt(deps, after as Enrolled, step.prompt);
  await moveWake(deps, before, after);
}

/** Claims every prompt that is due at `now`, and records those that went stale. */
async function claimDue(deps: Needs, before: Enrolled, now: Temporal.Instant, claimed: Set<string>) {
  let person = before;
  const due: Step[] = [];
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
      if (!(await deps.table.claim(before.id, delivery, now.subtract(claimLease))))
        return { person, due, taken: true };
      claimed.add(prompt.id);
    }
    if (skip) deps.log("prompt-skipped", { personId: before.id, prompt: prompt.key, reason: skip });
    else due.push(step);
    person = { ...person, sent: { ...person.sent, [prompt.id]: skip ? "skipped" : now.toString() } };
  }
  return { person, due, taken: false };
}

const isDue = (step: Step, now: Temporal.Instant) => Temporal.Instant.compare(step.at, now) <= 0;
