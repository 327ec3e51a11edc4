import { fill } from "../core/copy.ts";
import { countSegments } from "../core/delivery/segments.ts";
import { linkIsDue } from "../core/person/channels.ts";
import { isDone } from "../core/person/keeping.ts";
import { type Enrolled, isEnrolled, type Person } from "../core/person/person.ts";
import { planWake } from "../core/schedule/agenda.ts";
import type { Wake } from "../ports.ts";
import { voiceOf } from "../voices.ts";
import { claimDue } from "./claim-due.ts";
import type { DeliverDeps } from "./deps.ts";
import { moveWake } from "./move-wake.ts";
import { sendLink } from "./send-link.ts";
import { type Outgoing, sendPrompt } from "./send-prompt.ts";
import { untilWritten } from "./until-written.ts";

/** Of a prompt, as docs/plans.md has it. */
const maxSegments = 2;

/**
 * A wake: sends the prompt that is due and plans the next one; what else is due follows two minutes later, on a wake of
 * its own. Claim, gate, send, settle: the prompt is claimed by its delivery item; then the person is written, on the
 * condition that nobody changed them since they were read, with the prompt noted as sent; only then does it leave. So a
 * STOP that came first wins (G1), a wake that fires twice sends once (G2), and a crash before the gate leaves the prompt
 * to be claimed again, one after it never repeats it. A wake for someone unknown, stopped, or with another number is
 * ignored. A link that is due to their inbox goes first.
 */
export async function deliverDue(deps: DeliverDeps, wake: Wake): Promise<void> {
  const claimed = new Set<string>();
  await untilWritten(async () => {
    const person = await deps.table.getPerson(wake.personId);
    const ignored = whyIgnored(person, wake);
    if (ignored || !person || person.state === "erased") {
      return deps.log("wake-ignored", { ...wake, reason: ignored });
    }
    if (linkIsDue(person)) await sendLink(deps, person);
    else if (isEnrolled(person)) await deliverNext(deps, person, claimed);
  });
}

function whyIgnored(
  person: Awaited<ReturnType<DeliverDeps["table"]["getPerson"]>>,
  { wake }: Wake,
): string | undefined {
  if (!person || person.state === "erased") return "unknown";
  if (!linkIsDue(person)) {
    if (person.state !== "active") return person.state;
    if (!isEnrolled(person)) return "not enrolled";
  }
  return person.wake === wake ? undefined : "old wake";
}

async function deliverNext(deps: DeliverDeps, before: Enrolled, claimed: Set<string>): Promise<void> {
  const now = deps.clock.now();
  const { person, outgoing, taken } = await claimDue(deps, before, now, claimed);
  if (taken)
    return deps.log("wake-ignored", { personId: before.id, wake: before.wake, reason: "claimed elsewhere" });
  const gated = await deps.table.putPerson(planWake({ ...person, nextWakeAt: undefined }, now));
  const leaving = outgoing && (isDone(gated) ? withGoodbye(deps, gated, outgoing) : outgoing);
  const [from, to] = leaving ? await send(deps, before, gated, leaving) : [before, gated];
  await moveWake(deps, from, to);
}

/**
 * The last prompt of a plan says that it is the last, and for how long everything is kept: as much of it as a text of two
 * segments has room for.
 */
function withGoodbye({ keepDays }: DeliverDeps, person: Person, outgoing: Outgoing): Outgoing {
  const { goodbye, shortGoodbye } = voiceOf(person).copy.replies;
  const [last = "", ...others] = outgoing.messages.toReversed();
  const ends = [fill(goodbye, { days: keepDays }), shortGoodbye].map((words) => `${last}\n${words}`);
  const whole = ends.find((text) => countSegments(text).segments <= maxSegments) ?? last;
  return { ...outgoing, messages: [...others.toReversed(), whole] };
}

/** Sends by one channel after the other, and gives whose wake moves to whose. */
async function send(
  deps: DeliverDeps,
  before: Person,
  gated: Person,
  outgoing: Outgoing,
): Promise<[from: Person, to: Person]> {
  let [from, to] = [before, gated];
  for (const each of outgoing.sends) {
    const refused = await sendPrompt(deps, to as Enrolled, outgoing, each);
    if (!refused) continue;
    // What a refusal changed stands on what was written last, or on what somebody wrote after it, who has moved the wake.
    if (refused.before.version !== to.version) from = refused.before;
    to = refused.after;
  }
  return [from, to];
}
