import { Temporal } from "temporal-polyfill";
import { attemptNumber } from "../core/delivery/after-failure.ts";
import { attemptOf, type Delivery } from "../core/delivery/delivery.ts";
import { errorName } from "../core/errors.ts";
import { channelsAttempted } from "../core/person/channels.ts";
import { isEnrolled, type Person } from "../core/person/person.ts";
import { spellingsOf } from "../core/places/spellings.ts";
import { pending } from "../core/schedule/agenda.ts";
import type { Deps } from "./deps.ts";
import { finishErasing } from "./erase-person.ts";
import { settleLoss, settleSend } from "./settle-send.ts";

type Needs = Pick<Deps, "clock" | "table" | "scheduler" | "sms" | "log">;

const lookEvery = { minutes: 10 };
/** A claim that never became a send is its person's next wake's business: it will take it over. */
const leaveAlone = { hours: 1 };
/**
 * The message of a claim was made within these of it: a wake's own time-out, and clocks that differ. Prompts to one
 * person leave two minutes apart, so sender, recipient and time name one message.
 */
const around = { before: { seconds: 30 }, after: { seconds: 80 } };

/**
 * Finds out what became of a claim that nobody settled: the answer was lost after the request left, or the function
 * died. The provider is asked for a message to that number at that time. Found: settled by it. Not there: it never
 * left, and the prompt is due again. No answer: asked again until the window closes, then `unknown`, and never resent.
 * Of an email nobody can be asked: it is `unknown` at once.
 */
export async function settleClaim(deps: Needs, personId: string, deliveryId: string): Promise<void> {
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
  if (attemptOf(deliveryId).channel === "email" || person.phone === undefined) {
    if (await table.moveDelivery(personId, deliveryId, { status: "unknown" }))
      deps.log("send-never-known", { personId, prompt: delivery.prompt });
    return;
  }
  const found = await lookUp(deps, { id: personId, phone: person.phone }, delivery);
  if (found?.[0]) await settleSend(deps, personId, delivery, found[0]);
  else if (found) await settleLoss(deps, personId, delivery, now);
  else if (delivery.until && Temporal.Instant.compare(delivery.until, now) > 0) {
    await table.postponeCheck(personId, deliveryId, now.add(lookEvery));
  } else if (await table.moveDelivery(personId, deliveryId, { status: "unknown" })) {
    deps.log("send-never-known", { personId, prompt: delivery.prompt });
  }
}

/** What the provider has of it, in either spelling of the number; undefined when it does not say. */
async function lookUp(
  { sms, log }: Needs,
  { id, phone }: { id: string; phone: string },
  { at, prompt }: Delivery,
) {
  const claimed = Temporal.Instant.from(at);
  const [from, until] = [claimed.subtract(around.before), claimed.add(around.after)];
  try {
    const lists = spellingsOf(phone).map((to) => sms.find({ to, from, until }));
    return (await Promise.all(lists)).flat();
  } catch (error) {
    log("look-up-failed", { personId: id, prompt, error: errorName(error) });
    return undefined;
  }
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
