import { Temporal } from "temporal-polyfill";
import { meetWords } from "../../../../templates/words/six-steps.ts";
import { fill } from "../../copy.ts";
import { sayMeeting } from "../../delivery/render.ts";
import { sayDate, sayTime } from "../../language/en/dates/dates.ts";
import { readDayAndTime } from "../../language/en/dates/meeting-words.ts";
import { type Enrolled, today } from "../../person/person.ts";
import { sayZone } from "../../places/zones.ts";
import { nextOpening } from "../../schedule/send-window.ts";
import { sayNext } from "../phrases.ts";
import { answer, journaled, marked } from "../result.ts";
import type { Handler } from "./handler.ts";

/** `MEET <day> <time>`: sets it or moves it; `MEET` says when it is; `MEET OFF` drops it. */
export const meet: Handler = (person, rest, now) => {
  const on = today(person, now);
  const example = sayExample(on);
  const stands = person.milestones.meet === undefined ? undefined : sayMeeting(person, on);
  if (/^(off|drop|dropped|cancel|cancelled|canceled|none|no)$/.test(rest)) {
    if (stands === undefined) {
      const nothing = person.boundary
        ? fill(meetWords.boundary, { next: sayNext(person, now) })
        : fill(meetWords.notSet, { example });
      return answer(person, nothing);
    }
    const dropped = marked(person, "meet", undefined, now);
    return journaled(answer(dropped, fill(meetWords.dropped, { meet: stands })), "meet", now, {
      date: "off",
    });
  }
  if (person.boundary) return answer(person, fill(meetWords.boundary, { next: sayNext(person, now) }));
  if (rest === "") {
    if (stands === undefined) return answer(person, fill(meetWords.how, { example }));
    const over = Temporal.Instant.compare(instantOf(person, person.milestones.meet ?? ""), now) <= 0;
    return answer(person, fill(over ? meetWords.was : meetWords.stands, { meet: stands, example }));
  }
  const { date, time, halfDay } = readDayAndTime(rest, {
    today: on,
    country: person.country,
    lean: "future",
  });
  if (!date) return answer(person, fill(meetWords.noDate, { example }));
  if (!time) return answer(person, fill(meetWords.noTime, { date: sayDate(date, on), example }));
  if (halfDay) return answer(person, fill(meetWords.halfDay, { example }));
  return at(person, aheadOf(date, time, rest, person, now), now);
};

/** "Saturday 9 am", said on a Saturday at ten, is the next one. */
function aheadOf(
  date: Temporal.PlainDate,
  time: Temporal.PlainTime,
  said: string,
  person: Enrolled,
  now: Temporal.Instant,
): Temporal.PlainDateTime {
  const there = date.toPlainDateTime(time);
  const weekdayOnly = /\b(mon|tue|wed|thu|fri|sat|sun)/.test(said) && date.equals(today(person, now));
  const over = Temporal.Instant.compare(instantOf(person, there), now) <= 0;
  return weekdayOnly && over && !/\btoday|tonight|\d{4}/.test(said) ? there.add({ days: 7 }) : there;
}

function at(person: Enrolled, there: Temporal.PlainDateTime, now: Temporal.Instant) {
  const on = today(person, now);
  const example = sayExample(on);
  const moment = instantOf(person, there);
  const latest = now.toZonedDateTimeISO(person.zone).add({ years: 1 }).toInstant();
  const meet = `${sayDate(there.toPlainDate(), on)}, ${sayTime(there.toPlainTime())}`;
  if (Temporal.Instant.compare(moment, now) <= 0) {
    return answer(person, fill(meetWords.past, { meet, example }));
  }
  if (Temporal.Instant.compare(moment, latest) > 0) {
    return answer(person, fill(meetWords.far, { meet, example }));
  }
  const mark = there.toString({ smallestUnit: "minute" });
  const { "let-go": _, ...marks } = person.milestones;
  const changed = marked({ ...person, milestones: marks }, "meet", mark, now);
  const zone = person.zoneCandidates.length > 1 ? fill(meetWords.zone, { zone: sayZone(person.zone) }) : "";
  const reply = fill(meetWords.set, { meet, zone, about: about(changed, there, now) });
  return journaled(answer(changed, reply), "meet", now, { date: mark });
}

/** Which of the two texts before it will still come. */
function about(person: Enrolled, there: Temporal.PlainDateTime, now: Temporal.Instant): string {
  if (person.plan !== "six-steps") return meetWords.elsewhere;
  const eve = there.toPlainDate().subtract({ days: 1 }).toPlainDateTime("19:00");
  const evening = comes(person, instantOf(person, eve), now);
  const hour = comes(person, instantOf(person, there).subtract({ hours: 1 }), now);
  if (evening) return hour ? meetWords.both : meetWords.eveningOnly;
  return hour ? meetWords.hourOnly : meetWords.neither;
}

/** Whether a prompt that is due then may leave then: it is ahead, and in the window. */
function comes(person: Enrolled, due: Temporal.Instant, now: Temporal.Instant): boolean {
  if (Temporal.Instant.compare(due, now) < 0) return false;
  return nextOpening(person, due)?.from.equals(due) ?? false;
}

const instantOf = (person: Enrolled, there: string | Temporal.PlainDateTime): Temporal.Instant =>
  Temporal.PlainDateTime.from(there).toZonedDateTime(person.zone).toInstant();

/** A day and time to copy, ten days ahead. */
const sayExample = (on: Temporal.PlainDate): string =>
  `${sayDate(on.add({ days: 10 }), on)
    .split(" ")
    .slice(1, 3)
    .join(" ")} 6 pm`;
