import { Temporal } from "temporal-polyfill";
import type { Context } from "../../context.ts";
import type { Handler } from "../../conversation/command.ts";
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
  const wanted = /^(on|off)\b/.exec(rest)?.[1];
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
