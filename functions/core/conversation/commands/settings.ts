import { Temporal } from "temporal-polyfill";
import type { Context } from "../../context.ts";
import { fill } from "../../copy.ts";
import { type Enrolled, isEnrolled, type Person, today } from "../../person/person.ts";
import { sayZone } from "../../places/zones.ts";
import { asEvening, withinWindow } from "../../schedule/send-window.ts";
import { retimed } from "../../schedule/timeline.ts";
import { exampleDate, sayDay, sayNext, sayNextFor } from "../phrases.ts";
import { answer, type ConversationResult } from "../result.ts";

const maxPauseDays = 180;

const moved = (person: Person, change: Partial<Enrolled>): Person =>
  isEnrolled(person) ? retimed(person, change) : { ...person, ...change };

/** `ZONE <place or zone>`: everything still ahead moves to the same hour there. */
export function zone(person: Person, rest: string, context: Context): ConversationResult {
  const found = context.language.findZone(rest, person.country);
  if (!found) {
    return answer(
      person,
      rest
        ? context.copy.replies.zoneHow
        : fill(context.copy.replies.zoneStands, { zone: sayZone(person.zone) }),
    );
  }
  const changed = moved(person, { zone: found, zoneCandidates: [] });
  const there = context.now
    .toZonedDateTimeISO(found)
    .toPlainTime()
    .round({ smallestUnit: "minute", roundingMode: "floor" });
  return answer(
    changed,
    fill(context.copy.replies.zoneChanged, {
      zone: sayZone(found),
      time: context.language.sayTime(there),
      next: sayNextFor(changed, context),
    }).trim(),
  );
}

/** `TIME <hour>`: the local hour of prompts, within the window of a weekday. */
export function time(person: Person, rest: string, context: Context): ConversationResult {
  const said = context.language.readTime(rest);
  const to = said && asEvening(said);
  if (!to || !withinWindow(to)) return answer(person, context.copy.replies.timeHow);
  const changed = moved(person, { time: to.toString({ smallestUnit: "minute" }) });
  return answer(
    changed,
    fill(context.copy.replies.timeChanged, {
      time: context.language.sayTime(to),
      zone: sayZone(person.zone),
      sundays: to.hour < 12 ? context.copy.replies.sundaysFromNoon : "",
      next: sayNextFor(changed, context),
    }).trim(),
  );
}

/** `PAUSE <n> DAYS`, `PAUSE UNTIL <date>`: what falls inside waits for that day, at the person's hour. */
export function pause(person: Enrolled, rest: string, context: Context): ConversationResult {
  const on = today(person, context.now);
  const days = context.language.readDays(rest);
  const until =
    days === undefined
      ? context.language.readUntil(rest, {
          today: on,
          country: person.country,
          lean: "future",
        })
      : on.add({ days: Math.min(days, maxPauseDays + 1) });
  const length = until ? on.until(until).days : 0;
  if (!until || length < 1 || length > maxPauseDays) {
    return answer(person, fill(context.copy.replies.pauseHow, { example: exampleDate(person, context, 14) }));
  }
  const at = until.toZonedDateTime({
    timeZone: person.zone,
    plainTime: Temporal.PlainTime.from(person.time),
  });
  const changed = { ...person, pausedUntil: at.toInstant().toString(), operatorPause: undefined };
  return answer(changed, fill(context.copy.replies.paused, { date: context.language.sayDate(until, on) }));
}

/** `RESUME`: ends a pause; what waited goes out in the next hours of the window. A hold after danger is not lifted. */
export function resume(person: Enrolled, _: string, context: Context): ConversationResult {
  const { heldUntil } = person;
  const held = heldUntil && Temporal.Instant.compare(heldUntil, context.now) > 0;
  const paused = person.pausedUntil && Temporal.Instant.compare(person.pausedUntil, context.now) > 0;
  const changed: Enrolled = paused
    ? { ...person, pausedUntil: context.now.toString(), operatorPause: undefined }
    : person;
  if (held)
    return answer(
      changed,
      fill(context.copy.replies.resumeWhileHeld, { date: sayDay(changed, heldUntil, context) }),
    );
  return answer(
    changed,
    fill(paused ? context.copy.replies.resumed : context.copy.replies.notPaused, {
      next: sayNext(changed, context),
    }),
  );
}
