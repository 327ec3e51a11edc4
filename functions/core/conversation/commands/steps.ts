import { Temporal } from "temporal-polyfill";
import { ladderWords } from "../../../../templates/words/ladder.ts";
import { fill } from "../../copy.ts";
import { quote } from "../../delivery/own-words.ts";
import { type Person, today } from "../../person/person.ts";
import { sayNext } from "../phrases.ts";
import { answer, journaled, marked } from "../result.ts";
import type { Handler } from "./handler.ts";

/** Whether anything but signs was said: "OPUS?" asks, while an emoji is somebody's answer. */
const saysSomething = (raw: string) => /[^\p{P}\s]/u.test(raw);

/** `OPUS <text>`: the one thing they would be remembered for, whole; alone it says what is kept. */
export const opus: Handler = (person, _, now, raw) => {
  if (!saysSomething(raw)) {
    if (person.opus === undefined) return answer(person, ladderWords.opusHow);
    const quoted = quote(person.opus);
    return answer(
      person,
      quoted ? fill(ladderWords.opusStands, { opus: quoted }) : ladderWords.opusStandsUnquoted,
    );
  }
  const quoted = quote(raw);
  const reply = quoted ? fill(ladderWords.opusKept, { opus: quoted }) : ladderWords.opusKeptUnquoted;
  return journaled(answer({ ...person, opus: raw }, reply), "opus", now, { text: raw });
};

/** `DONE`, `DONE <what>`: one more step, and the days in a row. A gap starts them again and is not spoken of. */
export const done: Handler = (person, _, now, raw) => {
  const said = saysSomething(raw) ? raw : undefined;
  const steps = stepped(person.steps, today(person, now));
  const quoted = quote(said);
  const reply = fill(wordsFor(person.steps, steps), {
    ...steps,
    what: quoted ? `: "${quoted}"` : "",
  });
  return journaled(
    answer({ ...person, steps }, reply),
    "step",
    now,
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

function wordsFor(before: Steps, { total, streak, last }: Steps) {
  if (total === 1) return ladderWords.firstStep;
  const again = before.last === last;
  if (streak > 1) return again ? ladderWords.anotherInRow : ladderWords.stepInRow;
  return again ? ladderWords.anotherToday : ladderWords.stepToday;
}

/** `DAILY ON`, `DAILY OFF`: the daily prompt of plan 3; alone it tells which. */
export const daily: Handler = (person, rest, now) => {
  if (person.plan !== "ladder") return answer(person, fill(ladderWords.otherPlan, { word: "DAILY" }));
  const isOn = person.milestones["no-daily"] === undefined;
  const wanted = /^(on|off)\b/.exec(rest)?.[1];
  const changes = wanted !== undefined && (wanted === "on") !== isOn;
  const mark = wanted === "off" ? today(person, now).toString() : undefined;
  const changed = changes ? marked(person, "no-daily", mark, now) : person;
  return answer(
    changed,
    changed.milestones["no-daily"] === undefined
      ? fill(ladderWords.dailyOn, { next: sayNext(changed, now) })
      : ladderWords.dailyOff,
  );
};
