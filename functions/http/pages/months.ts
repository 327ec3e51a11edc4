import { Temporal } from "temporal-polyfill";
import { attemptOf, type Delivery } from "../../core/delivery/delivery.ts";
import type { Enrolled } from "../../core/person/person.ts";
import { nextStep, pending } from "../../core/schedule/agenda.ts";
import { mainPrompts } from "../../core/schedule/timeline.ts";

/** One prompt on the timeline of a person. */
export type Mark = {
  at: Temporal.Instant;
  /** The template's name. */
  name: string;
  kind: "sent" | "skipped" | "ahead";
  main: boolean;
};

/**
 * Every prompt that left, was skipped, or is to come, earliest first. What is to come stands where the plan has it; the
 * first of it where quiet hours, a pause or a hold let it go.
 */
export function marksOf(person: Enrolled, deliveries: readonly Delivery[], now: Temporal.Instant): Mark[] {
  const latest = new Map(deliveries.map((delivery) => [attemptOf(delivery.id).promptId, delivery]));
  const past = Object.entries(person.dispatchedAt).map(([id, sent]): Mark => {
    const delivery = latest.get(id);
    const name = delivery?.prompt.split("/").at(-1) ?? id.split(".")[0]?.split("/").at(-1) ?? id;
    const at = sent === "skipped" ? (delivery?.at ?? person.enrolledAt) : sent;
    const kind = sent === "skipped" ? "skipped" : "sent";
    return { at: Temporal.Instant.from(at), name, kind, main: mainPrompts.includes(name) };
  });
  if (person.state !== "active") return past.sort(byTime);
  const next = nextStep(person, now);
  const ahead = pending(person).map(({ id, due, template: { name } }): Mark => {
    const at = next?.prompt.id === id ? next.at : due;
    const late = Temporal.Instant.compare(at, now) < 0 ? now : at;
    return { at: late, name, kind: "ahead", main: mainPrompts.includes(name) };
  });
  return [...past, ...ahead].sort(byTime);
}

const byTime = (a: Mark, b: Mark) => Temporal.Instant.compare(a.at, b.at);
