import { Temporal } from "temporal-polyfill";
import type { Context } from "../../context.ts";
import { fill } from "../../copy.ts";
import { type Enrolled, lastContactDate, today } from "../../person/person.ts";
import { roomOf, rooms } from "../../plans/rooms.ts";
import { beforeBreakup } from "../answers.ts";
import { exampleDate, sayBest, sayNext, sayProgress } from "../phrases.ts";
import { answer, type ConversationResult, replanned } from "../result.ts";
import { dateProblem } from "../sign-up.ts";

const readPast = (person: Enrolled, text: string, context: Context) =>
  context.language.readDate(text, {
    today: today(person, context.now),
    country: person.country,
    lean: "past",
  });

/** `DATE <date>`: corrects the breakup date, and with it a last contact that was the same day or would now lie before. */
export function date(person: Enrolled, rest: string, context: Context): ConversationResult {
  const on = today(person, context.now);
  const to = readPast(person, rest, context);
  if (!to) {
    const stands = context.language.sayDate(Temporal.PlainDate.from(person.breakupDate), on);
    return answer(
      person,
      fill(context.copy.replies.dateHow, { date: stands, example: exampleDate(person, context) }),
    );
  }
  const problem = dateProblem(person, to, context);
  if (problem) return answer(person, problem);
  const breakupDate = to.toString();
  const lastContact = person.lastContact < breakupDate ? "same" : person.lastContact;
  const changed = { ...person, ...replanned(person, { breakupDate, lastContact }, context.now) };
  return answer(
    changed,
    fill(context.copy.replies.dateChanged, {
      date: context.language.sayDate(to, on),
      progress: sayProgress(changed, context),
      next: sayNext(changed, context),
    }),
  );
}

/** `CONTACT <date>`: corrects the last contact without starting a new stretch. */
export function contact(person: Enrolled, rest: string, context: Context): ConversationResult {
  const on = today(person, context.now);
  const isSame = context.language.readSetting("CONTACT", rest) === "same";
  const to = isSame ? Temporal.PlainDate.from(person.breakupDate) : readPast(person, rest, context);
  if (!to) {
    const stands = context.language.sayDate(lastContactDate(person), on);
    return answer(
      person,
      fill(context.copy.replies.contactHow, { date: stands, example: exampleDate(person, context) }),
    );
  }
  const problem = dateProblem(person, to, context) ?? beforeBreakup(person, to, context);
  if (problem) return answer(person, problem);
  const lastContact = isSame ? "same" : to.toString();
  const cycle = person.cycle + (endsAgain(person, to) ? 1 : 0);
  const changed = replanned(person, { lastContact, cycle }, context.now);
  return answer(
    changed,
    fill(context.copy.replies.contactChanged, {
      date: context.language.sayDate(to, on),
      progress: sayProgress(changed, context),
      next: sayNext(changed, context),
    }),
  );
}

/**
 * Whether silence from `to` on is another stretch than the one whose end or reach-out they have had: then these are due
 * again, as after a slip. (An apology that the plan asks for is such a contact.)
 */
function endsAgain(person: Enrolled, to: Temporal.PlainDate): boolean {
  if (person.rung > 1) return false;
  const had = new RegExp(`^(reach-out\\.${person.cycle}$|no-contact-end\\.${person.cycle}w)`);
  const later = Temporal.PlainDate.compare(to, lastContactDate(person)) > 0;
  return later && Object.keys(person.dispatchedAt).some((id) => had.test(id));
}

/** `SLIP`, `SLIP yesterday`: a new stretch of silence from that day; the best one so far stays on record. */
export function slip(person: Enrolled, rest: string, context: Context): ConversationResult {
  const partOfThePlan = roomOf(person).slip?.(person, context);
  if (partOfThePlan) return partOfThePlan;
  const on = today(person, context.now);
  const day = rest === "" ? on : readPast(person, rest, context);
  if (!day) return answer(person, context.copy.replies.slipHow);
  const problem = dateProblem(person, day, context);
  if (problem) return answer(person, problem);
  const before = lastContactDate(person);
  if (Temporal.PlainDate.compare(day, before) < 0) {
    return answer(
      person,
      fill(context.copy.replies.slipBefore, { date: context.language.sayDate(before, on) }),
    );
  }
  const days = before.until(day).days;
  const changed = replanned(
    person,
    {
      lastContact: day.toString(),
      ...Object.assign({}, ...Object.values(rooms).map(({ newStretch }) => newStretch?.(person))),
      cycle: person.cycle + 1,
      bestStretchDays: Math.max(person.bestStretchDays, days),
    },
    context.now,
  );
  const reply = fill(context.copy.replies.slipped, {
    date: day.equals(on) ? context.copy.phrases.today : context.language.sayDate(day, on),
    best: sayBest(changed, context),
    progress: sayProgress(changed, context),
    next: sayNext(changed, context),
  });
  return {
    ...answer(changed, reply.replace(/ {2,}/g, " ")),
    journal: [{ kind: "slip", at: context.now.toString(), date: day.toString(), days }],
  };
}
