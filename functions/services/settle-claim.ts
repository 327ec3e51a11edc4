import { Temporal } from "temporal-polyfill";
import { channels } from "../channels/index.ts";
import { attemptNumber } from "../core/delivery/after-failure.ts";
import { attemptOf, type Delivery } from "../core/delivery/delivery.ts";
import { channelsAttempted } from "../core/person/channels.ts";
import { isEnrolled, type Person } from "../core/person/person.ts";
import { pending } from "../core/schedule/agenda.ts";
import type { DeliverDeps } from "./deps.ts";
import { finishErasing } from "./erase-person.ts";
import { settleLoss, settleSend } from "./settle-send.ts";

const lookEvery = { minutes: 10 };
/** A claim that never became a send is its person's next wake's business: it will take it over. */
const leaveAlone = { hours: 1 };

/**
 * Finds out what became of a claim that nobody settled: the answer was lost after the request left, or the function
 * died. The channel's provider is asked. Found: settled by it. Not there: it never left, and the prompt is due again.
 * No answer: asked again until the window closes, then `unknown`, and never resent. Where nobody can be asked it is
 * `unknown` at once.
 */
export async function settleClaim(deps: DeliverDeps, personId: string, deliveryId: string): Promise<void> {
  const { table } = deps;
  const delivery = await table.getDelivery(personId, deliveryId);
  if (delivery?.status !== "claimed") return;
  const person = await table.getPerson(personId);
  // An ERASE came between the claim and the gate: the claim goes with the rest (G7).
  if (!person || person.state === "erased") return finishErasing(deps, personId);
  const now = deps.clock.now();
  switch (gate(person, delivery)) {
    case "ahead":
      return table.postponeCheck(personId, deliveryId, now.add(leaveAlone));
    case "not-wanted":
      await table.moveDelivery(personId, deliveryId, { status: "skipped", reason: "changed" });
      return;
    case "passed":
      break;
  }
  const neverKnown = async () => {
    if (await table.moveDelivery(personId, deliveryId, { status: "unknown" }))
      deps.log("send-never-known", { personId, prompt: delivery.prompt });
  };
  const found = await channels[attemptOf(deliveryId).channel].findOut(deps, person, delivery);
  if (found === "nobody-knows") await neverKnown();
  else if (found === "never-left") await settleLoss(deps, personId, delivery, now);
  else if (found !== "no-answer") await settleSend(deps, personId, delivery, found);
  else if (delivery.until && Temporal.Instant.compare(delivery.until, now) > 0)
    await table.postponeCheck(personId, deliveryId, now.add(lookEvery));
  else await neverKnown();
}

/** Whether the person's own write, the gate before every send, was made for this attempt. */
function gate(person: Person, { id }: Delivery): "passed" | "ahead" | "not-wanted" {
  const { promptId, channel, attempt } = attemptOf(id);
  const current = attemptNumber(person, promptId, channel);
  if (current > attempt || (current === attempt && channelsAttempted(person, promptId).includes(channel)))
    return "passed";
  const wanted =
    person.state === "active" &&
    isEnrolled(person) &&
    pending(person).some((prompt) => prompt.id === promptId);
  return wanted ? "ahead" : "not-wanted";
}
