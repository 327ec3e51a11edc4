import { Temporal } from "temporal-polyfill";
import type { Context } from "../../context.ts";
import type { Handler, PlanAnswer } from "../../conversation/command.ts";
import { answer, type ConversationResult, journaled, marked } from "../../conversation/result.ts";
import { fill } from "../../copy.ts";
import { type Enrolled, noContactEnd, noContactEnded, type Person, today } from "../../person/person.ts";

/** At the earliest a week after the last climb (docs/plans.md, section 3: ours). */
const daysOnRung = 7;

const marks = { 2: "rung-2", 3: "rung-3", 4: "rung-4", 5: "rung-5" } as const;
type Climbed = keyof typeof marks;
const isClimbed = (rung: number): rung is Climbed => rung in marks;

/** `NEXT`: up one rung, once the quiet is done and a week has passed; before the fifth come two questions. */
export const next: Handler = (person, _, context) => {
  const refused = noLadder(person, "NEXT", context);
  if (refused) return refused;
  const on = today(person, context.now);
  const from = nextFrom(person);
  if (from && Temporal.PlainDate.compare(on, from) < 0 && person.rung < 5) {
    const quiet = person.rung === 1 && from.equals(noContactEnd(person));
    const date = context.language.sayDate(from, on);
    return answer(
      person,
      quiet
        ? fill(context.copy.plans.ladder.words.quietFirst, { end: date })
        : fill(context.copy.plans.ladder.words.tooSoon, { date }),
    );
  }
  if (person.rung === 4) {
    return answer(
      { ...person, asking: "ready-steady", askedAt: context.now.toString() },
      context.copy.plans.ladder.words.askSteady,
    );
  }
  const above = person.rung + 1;
  return isClimbed(above)
    ? climb(person, above, context)
    : answer(person, context.copy.plans.ladder.words.top);
};

/** `BACK`: down one rung, whenever they like. The week that NEXT waits for still counts from the last climb. */
export const back: Handler = (person, _, context) => {
  const refused = noLadder(person, "BACK", context);
  if (refused) return refused;
  const { rung } = person;
  if (!isClimbed(rung)) return answer(person, context.copy.plans.ladder.words.lowest);
  const below = marked(person, marks[rung], undefined, context.now, {
    ...notAsking(person),
    rung: rung - 1,
  });
  const on = today(person, context.now);
  const from = nextFrom(below);
  const reply = fill(context.copy.plans.ladder.words.wentBack, {
    rung: below.rung,
    what: context.copy.rungNames[below.rung - 1] ?? "",
    date:
      from && Temporal.PlainDate.compare(on, from) < 0
        ? context.language.sayDate(from, on)
        : context.copy.phrases.today,
  });
  return journaled(answer(below, reply), "rung", context.now, { rung: below.rung });
};

/** A new stretch of quiet starts the ladder again as well, in whichever plan it is. */
export function atTheFoot({ milestones }: Enrolled): Partial<Enrolled> {
  const kept = Object.entries(milestones).filter(([mark]) => !mark.startsWith("rung-"));
  return { rung: 1, climbedOn: undefined, milestones: Object.fromEntries(kept) };
}

/** The first condition of the ask: in the right place emotionally. Not sure is a no. */
export const readySteady: PlanAnswer = (person, folded, context) => {
  const ready = readReady(person, folded, context);
  if (ready === undefined) return undefined;
  if (!ready) return answer({ ...person, ...notAsking(person) }, context.copy.plans.ladder.words.notSteady);
  return answer(
    { ...person, asking: "ready-value", askedAt: context.now.toString() },
    context.copy.plans.ladder.words.askValue,
  );
};

/** The second: value has been rebuilt. */
export const readyValue: PlanAnswer = (person, folded, context) => {
  const ready = readReady(person, folded, context);
  if (ready === undefined) return undefined;
  return ready
    ? climb(person, 5, context)
    : answer({ ...person, ...notAsking(person) }, context.copy.plans.ladder.words.notValue);
};

function guidanceFor(rung: Climbed, { copy }: Context): string {
  const { rung2, rung3, rung4, rung5 } = copy.plans.ladder.words;
  return { 2: rung2, 3: rung3, 4: rung4, 5: rung5 }[rung];
}

function climb(person: Enrolled, rung: Climbed, context: Context): ConversationResult {
  const climbedOn = today(person, context.now).toString();
  const up = marked(person, marks[rung], climbedOn, context.now, {
    ...notAsking(person),
    rung,
    climbedOn,
    noContactEndedOn: noContactEnded(person)?.toString() ?? climbedOn,
  });
  return journaled(answer(up, guidanceFor(rung, context)), "rung", context.now, { rung });
}

/** The day from which NEXT climbs; undefined when nothing holds it. */
function nextFrom(person: Enrolled): Temporal.PlainDate | undefined {
  return [
    ...(person.climbedOn ? [Temporal.PlainDate.from(person.climbedOn).add({ days: daysOnRung })] : []),
    ...(person.rung === 1 ? [noContactEnd(person)] : []),
  ]
    .sort(Temporal.PlainDate.compare)
    .at(-1);
}

/** With a boundary no rung is spoken of (G8), nor after letting go; and other plans have none. */
function noLadder(person: Enrolled, word: string, context: Context): ConversationResult | undefined {
  if (person.boundary) return answer(person, context.copy.plans.ladder.words.boundary);
  if (person.plan !== "ladder")
    return answer(person, fill(context.copy.plans.ladder.words.otherPlan, { word }));
  return person.milestones["let-go"] ? answer(person, context.copy.plans.ladder.words.letGo) : undefined;
}

/** The two questions are closed; another that is open stays so. */
const notAsking = ({ asking }: Person): Partial<Person> =>
  asking?.startsWith("ready-") ? { asking: undefined, askedAt: undefined } : {};

/** Yes or no to a condition; undefined for anything else, and once the fifth rung is not the next any more. */
function readReady(person: Enrolled, folded: string, context: Context): boolean | undefined {
  if (noLadder(person, "NEXT", context) || person.rung !== 4) return undefined;
  if (folded.split(" ").length > 6) return undefined;
  const ready = context.language.readAnswer("ready", folded);
  return ready && ready === "yes";
}
