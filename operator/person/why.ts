import { Temporal } from "temporal-polyfill";
import type { Delivery } from "../../functions/core/delivery/delivery.ts";
import { hear } from "../../functions/core/person/budgets.ts";
import { channelsOn } from "../../functions/core/person/channels.ts";
import type { ConsentSource } from "../../functions/core/person/consent.ts";
import { type Enrolled, isEnrolled, type Person } from "../../functions/core/person/person.ts";
import { nextSend, nextStep, type Step } from "../../functions/core/schedule/agenda.ts";
import { nextOpening } from "../../functions/core/schedule/send-window.ts";
import type { ReadableConsent } from "../../functions/services/consent-ledger.ts";
import type { ReadableRest } from "../../functions/services/my-page.ts";
import { sayReason } from "../carrier-codes.ts";
import { sayWhen } from "../say-when.ts";

/** The sweep runs every ten minutes and gives a wake five. */
const lateAfter = { minutes: 20 };

/** Whether `at` is set and still to come: a pause or a hold that is over stays on the person. */
export const isAhead = (at: string | undefined, now: Temporal.Instant): at is string =>
  at !== undefined && Temporal.Instant.compare(at, now) > 0;

/**
 * One sentence that says why the last text did not come, or the next one does not come yet; what is ruled out comes first.
 * `rest` is what is kept of the person beside the person, earliest first.
 */
export function why(
  person: Person,
  { deliveries, consents }: Pick<ReadableRest, "deliveries" | "consents">,
  now: Temporal.Instant,
): string {
  const when = (at: string | Temporal.Instant) => sayWhen(at, person.zone);
  const last = deliveries.at(-1);
  if (person.state === "stopped") return optedOut(person, consents, last);
  if (person.asking === "join")
    return person.phone
      ? "They have not answered the sign-up with JOIN: nothing is sent before they do."
      : "They have not opened the link that confirms the sign-up: nothing else is sent before they do.";
  if (person.state !== "active" || !isEnrolled(person))
    return `They are still signing up: their answer to the question about ${sayQuestion(person)} is awaited.`;
  if (channelsOn(person).length === 0) return unreachable(person, deliveries);
  if (isAhead(person.heldUntil, now))
    return `Texts are held until ${when(person.heldUntil)}, 72 hours after words of danger came from them.`;
  if (isAhead(person.pausedUntil, now)) {
    const by = person.operatorPause ? "an operator" : "themselves";
    return `Texts are paused until ${when(person.pausedUntil)}, by ${by}.`;
  }
  const step = nextStep(person, now);
  if (!step) return "Their plan is done: nothing is left to send.";
  if (step.skip === "zone-unknown")
    return "Their number is in several time zones, with no hour that suits them all: they must text ZONE and a city.";
  return trouble(person, last, now) ?? sayNext(person, last, nextSend(person, now), now);
}

const saidBy: Record<ConsentSource, string> = {
  sms: "by text",
  page: "on their page",
  web: "on the web",
  email: "by a link in an email",
  operator: "through an operator",
  service: "",
};

function optedOut(person: Person, consents: readonly ReadableConsent[], last: Delivery | undefined): string {
  if (person.asking === "restart")
    return "They opted out and texted START: nothing is sent until they text GO.";
  const stop = consents.findLast(({ kind }) => kind === "stop");
  const on = stop ? ` on ${sayWhen(stop.at, person.zone)}` : "";
  // The service notes it by itself where the carrier, or a complaint, says so.
  const by = stop?.by === "service" && last?.reason === "21610" ? `, says the carrier (21610)` : "";
  const said = stop && saidBy[stop.by] ? ` ${saidBy[stop.by]}` : by;
  return `They opted out${on}${said}: nothing is sent until they text START themselves.`;
}

const sayQuestion = ({ asking }: Person): string => (asking ?? "their plan").replaceAll("-", " ");

function unreachable(person: Person, deliveries: readonly Delivery[]): string {
  const { unreachableSince, email, zone } = person;
  if (!unreachableSince) {
    const reason = email?.suppressed ? ` (${sayReason(email.suppressed)})` : "";
    return `No channel is on: they get email only, and it does not arrive${reason}.`;
  }
  const reason = deliveries.findLast(({ status }) => status === "failed" || status === "undelivered")?.reason;
  const code = reason ? ` (${sayReason(reason)})` : "";
  return `No text reaches this number since ${sayWhen(unreachableSince, zone)}${code}: a text from them ends that.`;
}

/** What went wrong with the last text, or goes wrong now. */
function trouble(person: Enrolled, last: Delivery | undefined, now: Temporal.Instant): string | undefined {
  const when = (at: string | Temporal.Instant) => sayWhen(at, person.zone);
  const code = last?.reason ? ` (${sayReason(last.reason)})` : "";
  if (last && isAhead(person.retry?.at, now))
    return `The text ${last.prompt} was refused on ${when(last.at)}${code}: it is tried again on ${when(person.retry.at)}.`;
  if (
    person.nextWakeAt &&
    isAhead(now.subtract(lateAfter).toString(), Temporal.Instant.from(person.nextWakeAt))
  )
    return `A wake that was due on ${when(person.nextWakeAt)} was lost: the sweep sends it within ten minutes, unless it is in trouble itself (docs/runbook.md).`;
  if (last?.status === "failed" || last?.status === "undelivered")
    return `The last text (${last.prompt}, ${when(last.at)}) did not arrive${code}.`;
  if (last?.status === "claimed" || last?.status === "unknown")
    return `Nobody knows yet whether the last text (${last.prompt}, ${when(last.at)}) arrived: it is not sent twice.`;
  const { withheld } = hear(person.heard ?? [], { sid: "", text: "", segments: 1, urgent: false }, now);
  return withheld
    ? "They have used up the budget of answers for now: what they text is done but not answered, and prompts go on."
    : undefined;
}

function sayNext(
  person: Enrolled,
  last: Delivery | undefined,
  next: Step | undefined,
  now: Temporal.Instant,
): string {
  const when = (at: string | Temporal.Instant) => sayWhen(at, person.zone);
  if (!next) return "Their plan is done: nothing is left to send.";
  const { prompt, at } = next;
  const due = Temporal.Instant.compare(prompt.due, now) > 0 ? prompt.due : now;
  const opens = nextOpening(person, due)?.from;
  if (opens && Temporal.Instant.compare(opens, due) > 0)
    return `The next text (${prompt.key}) is due outside their hours and leaves on ${when(at)}.`;
  if (opens && Temporal.Instant.compare(at, opens) > 0)
    return `Three texts have left within 24 hours, the most there are: the next (${prompt.key}) leaves on ${when(at)}.`;
  const before = last ? `the last (${last.prompt}) was ${last.status} on ${when(last.at)}, ` : "";
  return `Nothing holds their texts up: ${before}the next (${prompt.key}) leaves on ${when(at)}.`;
}
