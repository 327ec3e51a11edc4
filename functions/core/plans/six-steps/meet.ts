import { Temporal } from "temporal-polyfill";
import type { Context } from "../../context.ts";
import type { Handler, PlanAnswer } from "../../conversation/command.ts";
import { exampleDate, sayMeeting, sayNext } from "../../conversation/phrases.ts";
import { answerRequest } from "../../conversation/requests.ts";
import { answer, journaled, marked } from "../../conversation/result.ts";
import { fill } from "../../copy.ts";
import { type Enrolled, today } from "../../person/person.ts";
import { sayZone } from "../../places/zones.ts";
import { nextOpening } from "../../schedule/send-window.ts";

/** `MEET <day> <time>`: sets it or moves it; `MEET` says when it is; `MEET OFF` drops it. */
export const meet: Handler = (person, rest, context) => {
  const on = today(person, context.now);
  const example = sayExample(person, context);
  const stands = person.milestones.meet === undefined ? undefined : sayMeeting(person, context);
  if (context.language.readSetting("MEET", rest) === "off") {
    if (stands === undefined) {
      const nothing = person.boundary
        ? fill(context.copy.plans["six-steps"].words.meet.boundary, { next: sayNext(person, context) })
        : fill(context.copy.plans["six-steps"].words.meet.notSet, { example });
      return answer(person, nothing);
    }
    const dropped = marked(person, "meet", undefined, context.now);
    return journaled(
      answer(dropped, fill(context.copy.plans["six-steps"].words.meet.dropped, { meet: stands })),
      "meet",
      context.now,
      {
        date: "off",
      },
    );
  }
  if (person.boundary)
    return answer(
      person,
      fill(context.copy.plans["six-steps"].words.meet.boundary, { next: sayNext(person, context) }),
    );
  if (rest === "") {
    if (stands === undefined)
      return answer(person, fill(context.copy.plans["six-steps"].words.meet.how, { example }));
    const over = Temporal.Instant.compare(instantOf(person, person.milestones.meet ?? ""), context.now) <= 0;
    return answer(
      person,
      fill(
        over
          ? context.copy.plans["six-steps"].words.meet.was
          : context.copy.plans["six-steps"].words.meet.stands,
        { meet: stands, example },
      ),
    );
  }
  const { date, time, halfDay } = context.language.readDayAndTime(rest, {
    today: on,
    country: person.country,
    lean: "future",
  });
  if (!date) return answer(person, fill(context.copy.plans["six-steps"].words.meet.noDate, { example }));
  if (!time)
    return answer(
      person,
      fill(context.copy.plans["six-steps"].words.meet.noTime, {
        date: context.language.sayDate(date, on),
        example,
      }),
    );
  if (halfDay) return answer(person, fill(context.copy.plans["six-steps"].words.meet.halfDay, { example }));
  return at(person, aheadOf(date, time, rest, person, context), context);
};

/** A reply to the prompt that suggests to meet, where it says when. */
export const meetingIn: PlanAnswer = (person, folded, context) => {
  const request = context.language.readRequest(folded, {
    today: today(person, context.now),
    country: person.country,
    lean: "future",
  });
  return request?.intent === "meet" || request?.intent === "meet-off"
    ? answerRequest(person, request, context)
    : undefined;
};

/** "Saturday 9 am", said on a Saturday at ten, is the next one. */
function aheadOf(
  date: Temporal.PlainDate,
  time: Temporal.PlainTime,
  said: string,
  person: Enrolled,
  context: Context,
): Temporal.PlainDateTime {
  const there = date.toPlainDateTime(time);
  const isThisWeekday =
    context.language.readSetting("MEET", said) === "weekday" && date.equals(today(person, context.now));
  const over = Temporal.Instant.compare(instantOf(person, there), context.now) <= 0;
  return isThisWeekday && over ? there.add({ days: 7 }) : there;
}

function at(person: Enrolled, there: Temporal.PlainDateTime, context: Context) {
  const on = today(person, context.now);
  const example = sayExample(person, context);
  const moment = instantOf(person, there);
  const latest = context.now.toZonedDateTimeISO(person.zone).add({ years: 1 }).toInstant();
  const meet = `${context.language.sayDate(there.toPlainDate(), on)}, ${context.language.sayTime(there.toPlainTime())}`;
  if (Temporal.Instant.compare(moment, context.now) <= 0) {
    return answer(person, fill(context.copy.plans["six-steps"].words.meet.past, { meet, example }));
  }
  if (Temporal.Instant.compare(moment, latest) > 0) {
    return answer(person, fill(context.copy.plans["six-steps"].words.meet.far, { meet, example }));
  }
  const mark = there.toString({ smallestUnit: "minute" });
  const { "let-go": _, ...marks } = person.milestones;
  const changed = marked({ ...person, milestones: marks }, "meet", mark, context.now);
  const zone =
    person.zoneCandidates.length > 1
      ? fill(context.copy.plans["six-steps"].words.meet.zone, { zone: sayZone(person.zone) })
      : "";
  const reply = fill(context.copy.plans["six-steps"].words.meet.set, {
    meet,
    zone,
    about: about(changed, there, context),
  });
  return journaled(answer(changed, reply), "meet", context.now, { date: mark });
}

/** Which of the two texts before it will still come. */
function about(person: Enrolled, there: Temporal.PlainDateTime, context: Context): string {
  if (person.plan !== "six-steps") return context.copy.plans["six-steps"].words.meet.elsewhere;
  const eve = there.toPlainDate().subtract({ days: 1 }).toPlainDateTime("19:00");
  const evening = comes(person, instantOf(person, eve), context);
  const hour = comes(person, instantOf(person, there).subtract({ hours: 1 }), context);
  if (evening)
    return hour
      ? context.copy.plans["six-steps"].words.meet.both
      : context.copy.plans["six-steps"].words.meet.eveningOnly;
  return hour
    ? context.copy.plans["six-steps"].words.meet.hourOnly
    : context.copy.plans["six-steps"].words.meet.neither;
}

/** Whether a prompt that is due then may leave then: it is ahead, and in the window. */
function comes(person: Enrolled, due: Temporal.Instant, context: Context): boolean {
  if (Temporal.Instant.compare(due, context.now) < 0) return false;
  return nextOpening(person, due)?.from.equals(due) ?? false;
}

const instantOf = (person: Enrolled, there: string | Temporal.PlainDateTime): Temporal.Instant =>
  Temporal.PlainDateTime.from(there).toZonedDateTime(person.zone).toInstant();

/** A day and time to copy, ten days ahead. */
const sayExample = (person: Enrolled, context: Context): string =>
  `${exampleDate(person, context, 10)} ${context.language.sayTime(Temporal.PlainTime.from("18:00"))}`;
