import { planWake } from "../core/agenda.ts";
import { StaleWriteError } from "../core/errors.ts";
import { type Enrolled, isEnrolled } from "../core/person.ts";
import type { Wake } from "../ports.ts";
import { claimDue } from "./claim-due.ts";
import type { Deps } from "./deps.ts";
import { moveWake } from "./move-wake.ts";
import { sendPrompt } from "./send-prompt.ts";

type Needs = Pick<Deps, "clock" | "table" | "scheduler" | "sms" | "log" | "publicUrl">;
const maxTries = 5;

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
  const { person, outgoing, taken } = await claimDue(deps, before, now, claimed);
  if (taken)
    return deps.log("wake-ignored", { personId: before.id, wake: before.wake, reason: "claimed elsewhere" });
  const gated = await deps.table.putPerson(planWake({ ...person, nextWakeAt: undefined }, now));
  const refused = outgoing && (await sendPrompt(deps, gated as Enrolled, outgoing));
  // What a refusal changed stands on what the gate wrote, or on what somebody wrote after it, who has moved the wake.
  const from = refused && refused.before.version !== gated.version ? refused.before : before;
  await moveWake(deps, from, refused?.after ?? gated);
}
