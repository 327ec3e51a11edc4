import { Temporal } from "temporal-polyfill";
import type { Enrolled } from "../person/person.ts";
import { planOf } from "../plans/index.ts";
import type { PromptTemplate } from "../plans/prompt.ts";
import { quietOfPlan } from "./no-contact-period.ts";
import { atTheirHour, occurrences } from "./occurrences.ts";

/** One prompt of one person. `id` is what is sent at most once; `key` is the template's name, `<plan>/<name>`. */
export type Prompt = {
  id: string;
  key: string;
  due: Temporal.Instant;
  /** When it makes no sense any more, where the template says so. */
  voidAt?: Temporal.Instant | undefined;
  /** Past already, and offered once all the same. */
  offered: boolean;
  template: PromptTemplate;
};

/** Days after the plan is begun (or its dates changed) on which one of the three is offered once, if it is past already. */
const offeredLate: Record<string, number> = { "no-contact-end": 1, "reach-out": 1, reflection: 7 };

/** The three that the service exists for, whatever the plan. */
export const mainPrompts: readonly string[] = Object.keys(offeredLate);

/**
 * Every prompt of a person's plan with the instant at which it is due, earliest first: computed, never stored.
 * It holds what was sent as well as what is ahead, but for the ids in `except`; quiet hours and pauses are not its
 * business (agenda.ts).
 */
export const timeline = (person: Enrolled, except: Record<string, unknown> = {}): Prompt[] => [
  ...inDueOrder(person, except),
];

/** The timeline as far as it is asked for: of a daily prompt of six months mostly the next one is. */
export function* inDueOrder(person: Enrolled, except: Record<string, unknown>): Generator<Prompt, undefined> {
  // Each template's own prompts are in order, so the earliest of all is the first of one of them.
  const plannedAt = Temporal.Instant.from(person.plannedAt);
  const lines = forPerson(person).map((template) => promptsOf(person, template, plannedAt, except));
  const heads = lines.flatMap((line) => {
    const prompt = line.next().value;
    return prompt ? [{ prompt, line }] : [];
  });
  while (heads.length > 0) {
    const first = heads.reduce((a, b) => (inTurn(b.prompt, a.prompt) < 0 ? b : a));
    yield first.prompt;
    const next = first.line.next().value;
    if (next) first.prompt = next;
    else heads.splice(heads.indexOf(first), 1);
  }
}

const inTurn = (a: Prompt, b: Prompt) => Temporal.Instant.compare(a.due, b.due) || rank(a) - rank(b);

/** Of what is due together the opening goes first, then the three that the service exists for. */
const rank = ({ template }: Prompt) =>
  ["start", ...Object.keys(offeredLate), template.name].indexOf(template.name);

/** The templates of their plan that are for them: with a boundary none that suggests contact (G8). */
export function forPerson(person: Enrolled): PromptTemplate[] {
  const others = person.boundary || person.milestones["let-go"] ? "contact" : "self-work";
  const atStart = quietAtStart(person);
  return planOf(person).prompts.filter(
    ({ audience, unless, quiet = atStart }) =>
      audience !== others && !(unless && person.milestones[unless]) && quiet === atStart,
  );
}

/** Whether the silence of the plan, to its end or for a week, was kept before the plan was begun. */
function quietAtStart(person: Enrolled): "ahead" | "kept" {
  return Temporal.PlainDate.compare(quietOfPlan(person), person.enrolledOn) <= 0 ? "kept" : "ahead";
}

/** What the ids of a template's prompts begin with. The three mean the same in every plan: changing plan sends none again. */
export const meaningOf = ({ plan }: Pick<Enrolled, "plan">, { name, meaning }: PromptTemplate): string =>
  name in offeredLate ? name : (meaning ?? `${plan}/${name}`);

/** What is left of one template, earliest first. */
function* promptsOf(
  person: Enrolled,
  template: PromptTemplate,
  plannedAt: Temporal.Instant,
  except: Record<string, unknown>,
): Generator<Prompt, undefined> {
  const key = `${person.plan}/${template.name}`;
  const meaning = meaningOf(person, template);
  for (const { name, at, next } of occurrences(person, template.when)) {
    const id = `${meaning}.${name}`;
    const due = id in except ? undefined : onTime(person, id, template, plannedAt, at());
    if (!due) continue;
    const voidAt = template.before && occurrences(person, template.before)[0]?.at();
    yield { id, key, ...due, voidAt: voidAt ?? next?.(), template };
  }
}

/**
 * The person after a change of zone or hour: what was ahead, or due and waiting, stays so even where the change moves
 * its hour before the moment the plan was made (G3).
 */
export function retimed(before: Enrolled, change: Partial<Enrolled>): Enrolled {
  const after = { ...before, ...change };
  const kept = idsOnPlan(after);
  const moved = [...idsOnPlan(before)].filter((id) => !kept.has(id));
  return { ...after, carriedOver: [...before.carriedOver, ...moved] };
}

/** Ids of what is not past for the plan, the late offers left out. */
const idsOnPlan = (person: Enrolled): Set<string> =>
  new Set(
    timeline(person, person.dispatchedAt)
      .filter(({ offered }) => !offered)
      .map(({ id }) => id),
  );

/** The due instant, or nothing for what was past when the plan was begun or changed. */
function onTime(
  person: Enrolled,
  id: string,
  { name }: PromptTemplate,
  plannedAt: Temporal.Instant,
  due: Temporal.Instant,
) {
  if (Temporal.Instant.compare(due, plannedAt) >= 0 || person.carriedOver.includes(id))
    return { due, offered: false };
  const daysLater = offeredLate[name];
  if (daysLater === undefined) return undefined;
  const day = plannedAt.toZonedDateTimeISO(person.zone).toPlainDate().add({ days: daysLater });
  return { due: atTheirHour(person, day), offered: true };
}
