import { Temporal } from "temporal-polyfill";
import { ladderWords, rungNames } from "../../../../templates/words/ladder.ts";
import { fill } from "../../copy.ts";
import { sayDate } from "../../language/en/dates/dates.ts";
import { type Enrolled, noContactEnd, noContactEnded, type Person, today } from "../../person/person.ts";
import { isNo, isYes } from "../answers.ts";
import { answer, type ConversationResult, journaled, marked } from "../result.ts";
import type { Handler, PlanAnswer } from "./handler.ts";

export { readScores, score } from "./scores.ts";
export { daily, done, opus } from "./steps.ts";

/** At the earliest a week after the last climb (docs/plans.md, section 3: ours). */
const daysOnRung = 7;

const marks = { 2: "rung-2", 3: "rung-3", 4: "rung-4", 5: "rung-5" } as const;
const guidance = {
  2: ladderWords.rung2,
  3: ladderWords.rung3,
  4: ladderWords.rung4,
  5: ladderWords.rung5,
};
type Climbed = keyof typeof marks;
const isClimbed = (rung: number): rung is Climbed => rung in marks;

/** `NEXT`: up one rung, once the quiet is done and a week has passed; before the fifth come two questions. */
export const next: Handler = (person, _, now) => {
  const refused = noLadder(person, "NEXT");
  if (refused) return refused;
  const on = today(person, now);
  const from = nextFrom(person);
  if (from && Temporal.PlainDate.compare(on, from) < 0 && person.rung < 5) {
    const quiet = person.rung === 1 && from.equals(noContactEnd(person));
    const date = sayDate(from, on);
    return answer(
      person,
      quiet ? fill(ladderWords.quietFirst, { end: date }) : fill(ladderWords.tooSoon, { date }),
    );
  }
  if (person.rung === 4) {
    return answer({ ...person, asking: "ready-steady", askedAt: now.toString() }, ladderWords.askSteady);
  }
  const above = person.rung + 1;
  return isClimbed(above) ? climb(person, above, now) : answer(person, ladderWords.top);
};

/** `BACK`: down one rung, whenever they like. The week that NEXT waits for still counts from the last climb. */
export const back: Handler = (person, _, now) => {
  const refused = noLadder(person, "BACK");
  if (refused) return refused;
  const { rung } = person;
  if (!isClimbed(rung)) return answer(person, ladderWords.lowest);
  const below = marked(person, marks[rung], undefined, now, {
    ...notAsking(person),
    rung: rung - 1,
  });
  const on = today(person, now);
  const from = nextFrom(below);
  const reply = fill(ladderWords.wentBack, {
    rung: below.rung,
    what: rungNames[below.rung - 1] ?? "",
    date: from && Temporal.PlainDate.compare(on, from) < 0 ? sayDate(from, on) : "today",
  });
  return journaled(answer(below, reply), "rung", now, { rung: below.rung });
};

/** The first condition of the ask: in the right place emotionally. Not sure is a no. */
export const readySteady: PlanAnswer = (person, folded, now) => {
  const ready = readReady(person, folded);
  if (ready === undefined) return undefined;
  if (!ready) return answer({ ...person, ...notAsking(person) }, ladderWords.notSteady);
  return answer({ ...person, asking: "ready-value", askedAt: now.toString() }, ladderWords.askValue);
};

/** The second: value has been rebuilt. */
export const readyValue: PlanAnswer = (person, folded, now) => {
  const ready = readReady(person, folded);
  if (ready === undefined) return undefined;
  return ready ? climb(person, 5, now) : answer({ ...person, ...notAsking(person) }, ladderWords.notValue);
};

function climb(person: Enrolled, rung: Climbed, now: Temporal.Instant): ConversationResult {
  const climbedOn = today(person, now).toString();
  const up = marked(person, marks[rung], climbedOn, now, {
    ...notAsking(person),
    rung,
    climbedOn,
    noContactEndedOn: noContactEnded(person)?.toString() ?? climbedOn,
  });
  return journaled(answer(up, guidance[rung]), "rung", now, { rung });
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
function noLadder(person: Enrolled, word: string): ConversationResult | undefined {
  if (person.boundary) return answer(person, ladderWords.boundary);
  if (person.plan !== "ladder") return answer(person, fill(ladderWords.otherPlan, { word }));
  return person.milestones["let-go"] ? answer(person, ladderWords.letGo) : undefined;
}

/** The two questions are closed; another that is open stays so. */
const notAsking = ({ asking }: Person): Partial<Person> =>
  asking?.startsWith("ready-") ? { asking: undefined, askedAt: undefined } : {};

/** Yes or no to a condition; undefined for anything else, and once the fifth rung is not the next any more. */
function readReady(person: Enrolled, folded: string): boolean | undefined {
  if (noLadder(person, "NEXT") || person.rung !== 4) return undefined;
  if (folded.split(" ").length > 6) return undefined;
  const unsure = /^(unsure|maybe|perhaps|idk|(i'm |im )?not\b|(i )?don'?t (know|think so))/.test(folded);
  if (isNo(folded) || unsure || /^(no|nope|nah)\b/.test(folded)) return false;
  const plainly = /^(yes|yeah|yep|yup|i am|i do|i think so)\b(?!.*\b(but|not|no|maybe)\b)/.test(folded);
  return isYes(folded) || plainly ? true : undefined;
}
