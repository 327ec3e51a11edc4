import { Temporal } from "temporal-polyfill";
import { type Enrolled, noContactDays, today } from "../person/person.ts";
import { countSegments } from "./segments.ts";

/** Septets of one segment, and of the two that a message may have at most (docs/rules.md, Segments). */
const limits = { one: 160, two: 306 };
/** As long as the shortest of it gets: ten years in days. */
const leastLength = "3652 days on.".length;

/**
 * A person's months in numbers, what there is of them: days, best stretch, steps, scores then and now, promises. Beside
 * the `rest` of their message there is room for as much as keeps it in one segment: what the plan is about goes first.
 */
export function sayFigures(person: Enrolled, now: Temporal.Instant, rest = ""): string {
  const { units } = countSegments(rest);
  const room = (units + leastLength <= limits.one ? limits.one : limits.two) - units;
  const parts = allFigures(person, now);
  const [always, ...others] = parts;
  const own = others.filter(({ about }) => about === person.plan);
  let kept: Figure[] = [always];
  for (const part of new Set([...own, ...others])) {
    const more = parts.filter((other) => other === part || kept.includes(other));
    if (say(more).length <= room) kept = more;
  }
  return say(kept);
}

type Figure = { text: string; about?: Enrolled["plan"] };

const say = (figures: Figure[]) => `${figures.map(({ text }) => text).join(", ")}.`;

function allFigures(person: Enrolled, now: Temporal.Instant): [Figure, ...Figure[]] {
  const days = Temporal.PlainDate.from(person.breakupDate).until(today(person, now)).days;
  const best = Math.max(person.bestStretchDays, noContactDays(person, now));
  const { steps, scores, promises, rung, plan } = person;
  const figures: [Figure, ...Figure[]] = [{ text: `${days} days on` }, { text: `longest quiet ${best}` }];
  if (steps.total > 0) {
    figures.push({ text: `${steps.total} ${steps.total === 1 ? "step" : "steps"} done`, about: "ladder" });
  }
  if (plan === "ladder" && !person.boundary && rung > 1) {
    figures.push({ text: `rung ${rung}`, about: "ladder" });
  }
  if (scores.first && scores.last) {
    const text = `scores ${scores.first.join("-")} then, ${scores.last.join("-")} now`;
    figures.push({ text, about: "ladder" });
  }
  const made = promises.kept + promises.broken;
  if (made > 0) figures.push({ text: `promises kept ${promises.kept} of ${made}`, about: "six-steps" });
  return figures;
}
