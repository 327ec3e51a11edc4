import { Temporal } from "temporal-polyfill";
import { weekApartWords as words } from "../../../../templates/words/week-apart.ts";
import { fill } from "../../copy.ts";
import { quote } from "../../delivery/own-words.ts";
import { readDate, sayDate } from "../../language/en/dates/dates.ts";
import { type Enrolled, noContactEnded, today } from "../../person/person.ts";
import { noContactUntil } from "../../schedule/no-contact-period.ts";
import { forPerson } from "../../schedule/timeline.ts";
import { answer, journaled, marked } from "../result.ts";
import { dateProblem } from "../sign-up.ts";
import { tellSituation } from "./faq.ts";
import type { Handler } from "./handler.ts";

/** Never the next day or the day after (docs/plans.md, section 2). */
const daysBetweenTexts = 3;

/** `CHANGE <text>` names what they are working on, whole; `CHANGE` says what that is. */
export const change: Handler = (person, rest, now, raw) => {
  if (raw === "") return answer(person, sayChange(person));
  if (/^(my |the )?(plan|time|hour|zone|city|date|number|settings?)( to .{1,20})?$/.test(rest)) {
    return answer(person, words.changeSetting);
  }
  const on = person.milestones.change ?? today(person, now).toString();
  const changed = marked(person, "change", on, now, { change: raw });
  const asked = forPerson(changed).some(({ meaning }) => meaning === "weekly-change");
  const weekly = asked ? words.weekly : "";
  const said = quote(raw);
  const reply = said
    ? fill(words.changeKept, { change: said, weekly })
    : fill(words.changeKeptAsWritten, { weekly });
  return journaled(answer(changed, reply), "change", now, { text: raw });
};

function sayChange(person: Enrolled): string {
  if (!person.change) return words.changeHow;
  const said = quote(person.change);
  return said ? fill(words.changeIs, { change: said }) : words.changeIsAsWritten;
}

/** `TEXTED`, `TEXTED yesterday`: keeps a contact and says from which day another is fine. */
export const texted: Handler = (person, rest, now) => {
  // "Texted me back": it was the other one.
  if (/^(me|me back)\b/.test(rest)) return tellSituation(person, 1, now);
  const on = today(person, now);
  const when = rest.replace(/\b(to|him|her|them|my ex|back|again|already|just now|now|today)\b/g, "").trim();
  const day = when === "" ? on : readDate(when, { today: on, country: person.country, lean: "past" });
  if (!day) return answer(person, words.textedHow);
  const problem = dateProblem(person, day, now);
  if (problem) return answer(person, problem);
  const before = person.lastTexted;
  const lastTexted = before && before > day.toString() ? before : day.toString();
  const over = noContactUntil(person);
  const allowed = over !== undefined && Temporal.PlainDate.compare(day, over) >= 0;
  const noContactEndedOn = noContactEnded(person)?.toString() ?? (allowed ? day.toString() : undefined);
  const kept: Enrolled = { ...person, lastTexted, noContactEndedOn };
  const reply = pace(kept, before, day, on);
  return journaled(answer(kept, reply), "texted", now, { date: day.toString() });
};

function pace(
  person: Enrolled,
  before: string | undefined,
  day: Temporal.PlainDate,
  on: Temporal.PlainDate,
): string {
  const date = day.equals(on) ? "today" : sayDate(day, on);
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
