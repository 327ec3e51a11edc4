import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { mersenne } from "pure-rand/generator/mersenne";
import { Temporal } from "temporal-polyfill";
import { newPerson, type Person } from "../../functions/core/person/person.ts";
import { plans } from "../../scripts/plans.ts";
import type { Mix } from "./day.ts";

const firstDay = Temporal.PlainDate.from("2026-01-05");

/** One after another, never all at once: people of any plan, day and hour, in the zones of the mix; the same for a seed. */
export function* people(
  mix: Mix,
  count: number,
  seed: number,
): Generator<{ person: Person; now: Temporal.Instant }> {
  const random = mersenne(seed);
  const draw = () => uniformFloat64(random);
  const zones = [...mix.keys()];
  const reached = zones.map((_, i) =>
    [...mix.values()].slice(0, i + 1).reduce((all, share) => all + share, 0),
  );
  const begins = Array.from({ length: 365 }, (_, day) => firstDay.add({ days: day }).toString());
  for (let i = 0; i < count; i++) {
    const drawn = draw();
    const zone = zones[reached.findIndex((upTo) => drawn < upTo)] ?? "America/New_York";
    const begin = begins[Math.floor(draw() * begins.length)] ?? firstDay.toString();
    const now = Temporal.Instant.from(
      `${begin}T${String(12 + Math.floor(draw() * 11)).padStart(2, "0")}:30:00Z`,
    );
    const plan = plans[Math.floor(draw() * plans.length)] ?? plans[0];
    const who = { id: `${i}`, phone: "+12025550143", country: "US", zone, zoneCandidates: [] };
    const person = {
      ...newPerson(who, now),
      state: "active" as const,
      plan: plan?.id,
      breakupDate: begin,
      lastContact: "same",
      boundary: draw() < 0.2,
      enrolledAt: now.toString(),
      enrolledOn: begin,
      plannedAt: now.toString(),
      // The opening has left: the next is some days ahead, at their hour.
      sent: plan ? { [`${plan.id}/start.1`]: now.toString() } : {},
    };
    yield { person, now };
  }
}
