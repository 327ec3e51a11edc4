import { Temporal } from "temporal-polyfill";
import type { Context } from "../../context.ts";
import type { Handler, PlanAnswer } from "../../conversation/command.ts";
import { freshLine } from "../../conversation/fresh-line.ts";
import { sayNext } from "../../conversation/phrases.ts";
import { answer, journaled, marked } from "../../conversation/result.ts";
import { fill } from "../../copy.ts";
import { quote } from "../../delivery/own-words.ts";
import { type Person, today } from "../../person/person.ts";

/** Whether anything but signs was said: "OPUS?" asks, while an emoji is somebody's answer. */
const saysSomething = (raw: string) => /[^\p{P}\s]/u.test(raw);

/** `OPUS <text>`: the one thing they would be remembered for, whole; alone it says what is kept. */
export const opus: Handler = (person, _, context, raw) => {
  if (!saysSomething(raw)) {
    if (person.opus === undefined) return answer(person, context.copy.plans.ladder.words.opusHow);
    const quoted = quote(person.opus);
    return answer(
      person,
      quoted
        ? fill(context.copy.plans.ladder.words.opusStands, { opus: quoted })
        : context.copy.plans.ladder.words.opusStandsUnquoted,
    );
  }
  const quoted = quote(raw);
  const reply = quoted
    ? fill(context.copy.plans.ladder.words.opusKept, { opus: quoted })
    : context.copy.plans.ladder.words.opusKeptUnquoted;
  return journaled(answer({ ...person, opus: raw }, reply), "opus", context.now, { text: raw });
};

/** `DONE`, `DONE <what>`: one more step, and the days in a row. A gap starts them again and is not spoken of. */
export const done: Handler = (person, _, context, raw) => {
  const said = saysSomething(raw) ? raw : undefined;
  const steps = stepped(person.steps, today(person, context.now));
  const quoted = quote(said);
  const reply = fill(wordsFor(person.steps, steps, context), {
    ...steps,
    what: quoted ? `: "${quoted}"` : "",
  });
  return journaled(
    answer({ ...person, steps }, reply),
    "step",
    context.now,
    said === undefined ? {} : { what: said },
  );
};

/** A reply to the daily prompt: what they did, in their own words. Not today is fine. */
export const stepIn: PlanAnswer = (person, folded, context, raw) => {
  const did = context.language.readDone(folded);
  if (did === "yes") return done(person, folded, context, saysWhat(folded, context) ? raw : "");
  if (did === undefined) return undefined;
  const { person: told, line } = freshLine(person, "not-done", context.copy.human["not-done"].any, context);
  return answer(told, line);
};

/** More than a yes: what was done is kept. */
const saysWhat = (folded: string, { language }: Context) =>
  !language.isYes(folded) && folded.split(" ").length > 2;

/** A reply to the question of the second day: a few words that name something. */
export const opusIn: PlanAnswer = (person, folded, context, raw) => {
  const isShort = folded.split(" ").length <= 12;
  if (person.opus !== undefined || !isShort || context.language.isQuestion(folded)) return undefined;
  if (context.language.readAnswer("opus", folded) === "unsure") return undefined;
  return opus(person, folded, context, raw);
};

type Steps = Person["steps"];

/** Days count in the person's zone; one who has moved west may be on a day before the last. */
function stepped({ total, streak, last }: Steps, on: Temporal.PlainDate): Required<Steps> & { last: string } {
  if (last !== undefined && on.toString() <= last) return { total: total + 1, streak, last };
  const dayAfter = last && Temporal.PlainDate.from(last).add({ days: 1 }).equals(on);
  return { total: total + 1, streak: dayAfter ? streak + 1 : 1, last: on.toString() };
}

function wordsFor(before: Steps, { total, streak, last }: Steps, { copy }: Context) {
  const { words } = copy.plans.ladder;
  if (total === 1) return words.firstStep;
  const again = before.last === last;
  if (streak > 1) return again ? words.anotherInRow : words.stepInRow;
  return again ? words.anotherToday : words.stepToday;
}

/** `DAILY ON`, `DAILY OFF`: the daily prompt of plan 3; alone it tells which. */
export const daily: Handler = (person, rest, context) => {
  if (person.plan !== "ladder")
    return answer(person, fill(context.copy.plans.ladder.words.otherPlan, { word: "DAILY" }));
  const isOn = person.milestones["no-daily"] === undefined;
  const wanted = context.language.readSetting("DAILY", rest);
  const changes = wanted !== undefined && (wanted === "on") !== isOn;
  const mark = wanted === "off" ? today(person, context.now).toString() : undefined;
  const changed = changes ? marked(person, "no-daily", mark, context.now) : person;
  return answer(
    changed,
    changed.milestones["no-daily"] === undefined
      ? fill(context.copy.plans.ladder.words.dailyOn, { next: sayNext(changed, context) })
      : context.copy.plans.ladder.words.dailyOff,
  );
};
