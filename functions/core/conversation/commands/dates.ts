import { Temporal } from "temporal-polyfill";
import { replies } from "../../../../templates/replies.ts";
import { fill } from "../../copy.ts";
import { readDate, sayDate } from "../../language/en/dates/dates.ts";
import { type Enrolled, lastContactDate, today } from "../../person/person.ts";
import { beforeBreakup } from "../answers.ts";
import { exampleDate, sayBest, sayNext, sayProgress } from "../phrases.ts";
import { answer, type ConversationResult, replanned } from "../result.ts";
import { dateProblem } from "../sign-up.ts";

const readPast = (person: Enrolled, text: string, now: Temporal.Instant) =>
  readDate(text, { today: today(person, now), country: person.country, lean: "past" });

/** `DATE <date>`: corrects the breakup date, and with it a last contact that was the same day or would now lie before. */
export function date(person: Enrolled, rest: string, now: Temporal.Instant): ConversationResult {
  const on = today(person, now);
  const to = readPast(person, rest, now);
  if (!to) {
    const stands = sayDate(Temporal.PlainDate.from(person.breakupDate), on);
    return answer(person, fill(replies.dateHow, { date: stands, example: exampleDate(person, now) }));
  }
  const problem = dateProblem(person, to, now);
  if (problem) return answer(person, problem);
  const breakupDate = to.toString();
  const lastContact = person.lastContact < breakupDate ? "same" : person.lastContact;
  const changed = { ...person, ...replanned(person, { breakupDate, lastContact }, now) };
  return answer(
    changed,
    fill(replies.dateChanged, {
      date: sayDate(to, on),
      progress: sayProgress(changed, now),
      next: sayNext(changed, now),
    }),
  );
}

/** `CONTACT <date>`: corrects the last contact without starting a new stretch. */
export function contact(person: Enrolled, rest: string, now: Temporal.Instant): ConversationResult {
  const on = today(person, now);
  const to = rest === "same" ? Temporal.PlainDate.from(person.breakupDate) : readPast(person, rest, now);
  if (!to) {
    const stands = sayDate(lastContactDate(person), on);
    return answer(person, fill(replies.contactHow, { date: stands, example: exampleDate(person, now) }));
  }
  const problem = dateProblem(person, to, now) ?? beforeBreakup(person, to, now);
  if (problem) return answer(person, problem);
  const lastContact = rest === "same" ? "same" : to.toString();
  const cycle = person.cycle + (endsAgain(person, to) ? 1 : 0);
  const changed = replanned(person, { lastContact, cycle }, now);
  return answer(
    changed,
    fill(replies.contactChanged, {
      date: sayDate(to, on),
      progress: sayProgress(changed, now),
      next: sayNext(changed, now),
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

/** A new silence starts the ladder again as well, in whichever plan it is. */
function atTheFoot({ milestones: marks }: Enrolled): Partial<Enrolled> {
  const kept = Object.entries(marks).filter(([mark]) => !mark.startsWith("rung-"));
  return { rung: 1, climbedOn: undefined, milestones: Object.fromEntries(kept) };
}

/** `SLIP`, `SLIP yesterday`: a new stretch of silence from that day; the best one so far stays on record. */
export function slip(person: Enrolled, rest: string, now: Temporal.Instant): ConversationResult {
  if (person.plan === "ladder" && person.rung > 1 && !person.boundary) {
    return answer(person, fill(replies.slipOnRung, { rung: person.rung }));
  }
  const on = today(person, now);
  const day = rest === "" ? on : readPast(person, rest, now);
  if (!day) return answer(person, replies.slipHow);
  const problem = dateProblem(person, day, now);
  if (problem) return answer(person, problem);
  const before = lastContactDate(person);
  if (Temporal.PlainDate.compare(day, before) < 0) {
    return answer(person, fill(replies.slipBefore, { date: sayDate(before, on) }));
  }
  const days = before.until(day).days;
  const changed = replanned(
    person,
    {
      lastContact: day.toString(),
      ...atTheFoot(person),
      cycle: person.cycle + 1,
      bestStretchDays: Math.max(person.bestStretchDays, days),
    },
    now,
  );
  const reply = fill(replies.slipped, {
    date: day.equals(on) ? "today" : sayDate(day, on),
    best: sayBest(changed, now),
    progress: sayProgress(changed, now),
    next: sayNext(changed, now),
  });
  return {
    ...answer(changed, reply.replace(/ {2,}/g, " ")),
    journal: [{ kind: "slip", at: now.toString(), date: day.toString(), days }],
  };
}
