import { Temporal } from "temporal-polyfill";
import { type Enrolled, lastContactDate, planOf, silenceEnd } from "./person.ts";
import type { PromptTemplate, When } from "./plan.ts";

/** One prompt of one person. `id` is what is sent at most once; `key` is the template's name, `<plan>/<name>`. */
export type Prompt = {
  id: string;
  key: string;
  due: Temporal.Instant;
  /** When it makes no sense any more, where the template says so. */
  voidAt?: Temporal.Instant | undefined;
  template: PromptTemplate;
};

/** Days after the plan is begun (or its dates changed) on which one of the three is offered once, if it is past already. */
const offeredLate: Record<string, number> = { "no-contact-end": 1, "reach-out": 1, reflection: 7 };

/**
 * Every prompt of a person's plan with the instant at which it is due, earliest first: computed, never stored.
 * It holds what was sent as well as what is ahead, but for the ids in `except`; quiet hours and pauses are not its
 * business (agenda.ts).
 */
export function timeline(person: Enrolled, except: Record<string, unknown> = {}): Prompt[] {
  return forPerson(person)
    .flatMap((template) => occurrences(person, template, except))
    .sort((a, b) => Temporal.Instant.compare(a.due, b.due));
}

/** The templates of their plan that are for them: with a boundary none that suggests contact (G8). */
export function forPerson(person: Enrolled): PromptTemplate[] {
  const others = person.boundary ? "contact" : "self-work";
  return planOf(person).prompts.filter(({ audience }) => audience !== others);
}

function occurrences(person: Enrolled, template: PromptTemplate, except: Record<string, unknown>): Prompt[] {
  const key = `${person.plan}/${template.name}`;
  // The three mean the same in every plan, so that changing plan sends none of them again.
  const meaning = template.name in offeredLate ? template.name : key;
  const [voidOn] = template.before ? dates(person, template.before) : [];
  return dates(person, template.when).flatMap((date) => {
    const id = `${meaning}.${occurrence(person, template.when, date)}`;
    const due = id in except ? undefined : onTime(person, id, template, date);
    return due ? [{ id, key, due, voidAt: voidOn && atTheirHour(person, voidOn), template }] : [];
  });
}

/** The due instant, or nothing for what was past when the plan was begun or changed. */
function onTime(person: Enrolled, id: string, template: PromptTemplate, date: Temporal.PlainDate) {
  const { when, name } = template;
  const plannedAt = Temporal.Instant.from(person.plannedAt);
  const due =
    when.from === "enrolment" && when.days === 0
      ? Temporal.Instant.from(person.enrolledAt)
      : atTheirHour(person, date);
  if (Temporal.Instant.compare(due, plannedAt) >= 0 || person.carried.includes(id)) return due;
  const daysLater = offeredLate[name];
  if (daysLater === undefined) return undefined;
  return atTheirHour(
    person,
    plannedAt.toZonedDateTimeISO(person.zone).toPlainDate().add({ days: daysLater }),
  );
}

/**
 * A local hour that a clock change skips becomes the hour after the gap ("compatible", as RFC 5545 has it).
 * Remembered, as one text asks for the same few many times and time zones are slow to work out.
 */
function atTheirHour({ zone, time }: Enrolled, date: Temporal.PlainDate): Temporal.Instant {
  const key = `${date} ${time} ${zone}`;
  const known = remembered.get(key);
  if (known) return known;
  const at = date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
  if (remembered.size >= maxRemembered) remembered.clear();
  remembered.set(key, at);
  return at;
}

const remembered = new Map<string, Temporal.Instant>();
const maxRemembered = 10_000;

function dates(person: Enrolled, when: When): Temporal.PlainDate[] {
  switch (when.from) {
    case "last-contact":
      return [lastContactDate(person).add({ days: when.days })];
    case "no-contact-end":
      return [silenceEnd(person).add({ days: when.days })];
    case "breakup":
      return [monthsAfterBreakup(person, when.months)];
    case "enrolment": {
      const enrolled = Temporal.Instant.from(person.enrolledAt).toZonedDateTimeISO(person.zone).toPlainDate();
      const first = enrolled.add({ days: when.days });
      return when.everyDays ? everyDays(first, when.everyDays, monthsAfterBreakup(person, 6)) : [first];
    }
  }
}

/** Calendar months: 31 August and six months is the last day of February. */
const monthsAfterBreakup = (person: Enrolled, months: number) =>
  Temporal.PlainDate.from(person.breakupDate).add({ months });

function everyDays(first: Temporal.PlainDate, days: number, until: Temporal.PlainDate) {
  const all: Temporal.PlainDate[] = [];
  for (let date = first; Temporal.PlainDate.compare(date, until) < 0; date = date.add({ days }))
    all.push(date);
  return all;
}

/** What tells one occurrence of a prompt from the next: the stretch of silence, its length for the end, or the date. */
function occurrence(person: Enrolled, when: When, date: Temporal.PlainDate): string {
  if (when.from === "last-contact") return `${person.cycle}`;
  if (when.from === "no-contact-end") return `${person.cycle}w${person.weeks}`;
  if (when.from === "enrolment" && when.everyDays) return date.toString();
  return "1";
}
