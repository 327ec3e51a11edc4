import { Temporal } from "temporal-polyfill";
import type { Context } from "../../context.ts";
import type { Handler } from "../../conversation/command.ts";
import { tellSituation } from "../../conversation/commands/faq.ts";
import { answer, journaled, marked } from "../../conversation/result.ts";
import { dateProblem } from "../../conversation/sign-up.ts";
import { fill } from "../../copy.ts";
import { quote } from "../../delivery/own-words.ts";
import { type Enrolled, noContactEnded, today } from "../../person/person.ts";
import { noContactUntil } from "../../schedule/no-contact-period.ts";
import { forPerson } from "../../schedule/timeline.ts";

/** Never the next day or the day after (docs/plans.md, section 2). */
const daysBetweenTexts = 3;

/** `CHANGE <text>` names what they are working on, whole; `CHANGE` says what that is. */
export const change: Handler = (person, rest, context, raw) => {
  if (raw === "") return answer(person, sayChange(person, context));
  if (context.language.readSetting("CHANGE", rest) === "setting") {
    return answer(person, context.copy.plans["week-apart"].words.changeSetting);
  }
  const on = person.milestones.change ?? today(person, context.now).toString();
  const changed = marked(person, "change", on, context.now, { change: raw });
  const asked = forPerson(changed).some(({ meaning }) => meaning === "weekly-change");
  const weekly = asked ? context.copy.plans["week-apart"].words.weekly : "";
  const said = quote(raw);
  const reply = said
    ? fill(context.copy.plans["week-apart"].words.changeKept, { change: said, weekly })
    : fill(context.copy.plans["week-apart"].words.changeKeptAsWritten, { weekly });
  return journaled(answer(changed, reply), "change", context.now, { text: raw });
};

function sayChange(person: Enrolled, context: Context): string {
  if (!person.change) return context.copy.plans["week-apart"].words.changeHow;
  const said = quote(person.change);
  return said
    ? fill(context.copy.plans["week-apart"].words.changeIs, { change: said })
    : context.copy.plans["week-apart"].words.changeIsAsWritten;
}

/** `TEXTED`, `TEXTED yesterday`: keeps a contact and says from which day another is fine. */
export const texted: Handler = (person, rest, context) => {
  const said = context.language.readSetting("TEXTED", rest);
  // "Texted me back": it was the other one.
  if (said === "by-them") return tellSituation(person, 1, context);
  const on = today(person, context.now);
  const day =
    said === "now"
      ? on
      : context.language.readDate(rest, { today: on, country: person.country, lean: "past" });
  if (!day) return answer(person, context.copy.plans["week-apart"].words.textedHow);
  const problem = dateProblem(person, day, context);
  if (problem) return answer(person, problem);
  const before = person.lastTexted;
  const lastTexted = before && before > day.toString() ? before : day.toString();
  const over = noContactUntil(person);
  const allowed = over !== undefined && Temporal.PlainDate.compare(day, over) >= 0;
  const noContactEndedOn = noContactEnded(person)?.toString() ?? (allowed ? day.toString() : undefined);
  const kept: Enrolled = { ...person, lastTexted, noContactEndedOn };
  const reply = pace(kept, before, day, on, context);
  return journaled(answer(kept, reply), "texted", context.now, { date: day.toString() });
};

function pace(
  person: Enrolled,
  before: string | undefined,
  day: Temporal.PlainDate,
  on: Temporal.PlainDate,
  { copy, language: { sayDate } }: Context,
): string {
  const { words } = copy.plans["week-apart"];
  const date = day.equals(on) ? copy.phrases.today : sayDate(day, on);
  const end = noContactUntil(person);
  if (!end) return fill(words.textedOnly, { date });
  if (Temporal.PlainDate.compare(day, end) < 0) {
    return fill(words.textedInQuiet, { date, end: sayDate(end, on) });
  }
  const last = Temporal.PlainDate.from(person.lastTexted ?? day.toString());
  const from = sayDate(last.add({ days: daysBetweenTexts }), on);
  const early = before && day.until(before).total("days") > -daysBetweenTexts;
  if (early) return fill(words.textedEarly, { date, day: from });
  const once = person.milestones["reached-out"] !== undefined;
  return fill(once ? words.textedOnce : words.texted, { date, day: from });
}
