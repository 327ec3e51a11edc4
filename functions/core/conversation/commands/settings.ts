import { Temporal } from "temporal-polyfill";
import { replies } from "../../../../templates/replies.ts";
import { fill } from "../../copy.ts";
import { readDate, readDays, readTime, sayDate, sayTime } from "../../language/en/dates/dates.ts";
import { type Enrolled, isEnrolled, type Person, today } from "../../person/person.ts";
import { findZone, sayZone } from "../../places/zones.ts";
import { withinWindow } from "../../schedule/send-window.ts";
import { retimed } from "../../schedule/timeline.ts";
import { exampleDate, sayDay, sayNext, sayNextFor } from "../phrases.ts";
import { answer, type ConversationResult } from "../result.ts";

const maxPauseDays = 180;

const moved = (person: Person, change: Partial<Enrolled>): Person =>
  isEnrolled(person) ? retimed(person, change) : { ...person, ...change };

/** `ZONE <place or zone>`: everything still ahead moves to the same hour there. */
export function zone(person: Person, rest: string, now: Temporal.Instant): ConversationResult {
  const found = findZone(rest);
  if (!found) {
    return answer(person, rest ? replies.zoneHow : fill(replies.zoneStands, { zone: sayZone(person.zone) }));
  }
  const changed = moved(person, { zone: found, zoneCandidates: [] });
  const there = now
    .toZonedDateTimeISO(found)
    .toPlainTime()
    .round({ smallestUnit: "minute", roundingMode: "floor" });
  return answer(
    changed,
    fill(replies.zoneChanged, {
      zone: sayZone(found),
      time: sayTime(there),
      next: sayNextFor(changed, now),
    }).trim(),
  );
}

/** `TIME <hour>`: the local hour of prompts, within the window of a weekday. */
export function time(person: Person, rest: string, now: Temporal.Instant): ConversationResult {
  const to = readTime(rest);
  if (!to || !withinWindow(to)) return answer(person, replies.timeHow);
  const changed = moved(person, { time: to.toString({ smallestUnit: "minute" }) });
  return answer(
    changed,
    fill(replies.timeChanged, {
      time: sayTime(to),
      zone: sayZone(person.zone),
      sundays: to.hour < 12 ? replies.sundaysFromNoon : "",
      next: sayNextFor(changed, now),
    }).trim(),
  );
}

/** `PAUSE <n> DAYS`, `PAUSE UNTIL <date>`: what falls inside waits for that day, at the person's hour. */
export function pause(person: Enrolled, rest: string, now: Temporal.Instant): ConversationResult {
  const on = today(person, now);
  const days = readDays(rest.replace(/^for /, ""));
  const until =
    days === undefined
      ? readDate(rest.replace(/^(until|till|to) /, ""), {
          today: on,
          country: person.country,
          lean: "future",
        })
      : on.add({ days: Math.min(days, maxPauseDays + 1) });
  const length = until ? on.until(until).days : 0;
  if (!until || length < 1 || length > maxPauseDays) {
    return answer(person, fill(replies.pauseHow, { example: exampleDate(person, now, 14) }));
  }
  const at = until.toZonedDateTime({
    timeZone: person.zone,
    plainTime: Temporal.PlainTime.from(person.time),
  });
  const changed = { ...person, pausedUntil: at.toInstant().toString() };
  return answer(changed, fill(replies.paused, { date: sayDate(until, on) }));
}

/** `RESUME`: ends a pause; what waited goes out in the next hours of the window. A hold after danger is not lifted. */
export function resume(person: Enrolled, _: string, now: Temporal.Instant): ConversationResult {
  const { heldUntil } = person;
  const held = heldUntil && Temporal.Instant.compare(heldUntil, now) > 0;
  const paused = person.pausedUntil && Temporal.Instant.compare(person.pausedUntil, now) > 0;
  const changed: Enrolled = paused ? { ...person, pausedUntil: now.toString() } : person;
  if (held) return answer(changed, fill(replies.resumeWhileHeld, { date: sayDay(changed, heldUntil, now) }));
  return answer(changed, fill(paused ? replies.resumed : replies.notPaused, { next: sayNext(changed, now) }));
}
