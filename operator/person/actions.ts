import { AppError } from "../../functions/core/errors.ts";
import { type Enrolled, isEnrolled, type Person, today } from "../../functions/core/person/person.ts";
import { planWake } from "../../functions/core/schedule/agenda.ts";
import { changePerson } from "../../functions/services/change-person.ts";
import { erasePerson } from "../../functions/services/erase-person.ts";
import { moveWake } from "../../functions/services/move-wake.ts";
import { untilWritten } from "../../functions/services/until-written.ts";
import { sayWhen } from "../say-when.ts";
import type { Session } from "../session.ts";
import { isAhead } from "./why.ts";

type Needs = Pick<Session, "deps">;

/** As long as a person's own PAUSE may be. */
const maxPauseDays = 180;

/** Writes what `make` makes of them and moves the alarm clock; throws AppError where `make` refuses. */
async function change({ deps }: Needs, id: string, make: (person: Person) => Person): Promise<Person> {
  const changed = await changePerson(deps, id, (person) => planWake(make(person), deps.clock.now()), {
    by: "operator",
  });
  if (!changed) throw new AppError("conflict", "they were erased meanwhile: nothing was changed");
  await moveWake(deps, changed.before, changed.after);
  return changed.after;
}

/** Opts them out as STOP by text does, in silence. START by text, and nothing else, brings them back (G1). */
export async function stop(session: Needs, { id }: Person): Promise<string> {
  await change(session, id, (person) => {
    if (person.state === "stopped" && person.asking !== "restart")
      throw new AppError("conflict", "they have opted out already: nothing was changed");
    return { ...person, state: "stopped", asking: undefined, confirming: undefined, invitation: undefined };
  });
  return "Opted out. Nothing more is sent, and no text confirms it; START from their phone brings them back.";
}

/** Reads `7d`, `7 days` or `2 weeks`. Throws AppError for anything else, and for more than half a year. */
export function readLength(text: string): number {
  const [, count = "", unit = ""] = /^(\d{1,3})\s*(d|days?|w|weeks?)?$/i.exec(text.trim()) ?? [];
  const days = Number(count) * (/^w/i.test(unit) ? 7 : 1);
  if (!count || days < 1 || days > maxPauseDays)
    throw new AppError("bad-request", `say how long, in days or weeks: pause 7d, at most ${maxPauseDays}d`);
  return days;
}

function enrolled(person: Person): Enrolled {
  if (person.state === "stopped")
    throw new AppError("conflict", "they have opted out: there is nothing to pause or resume");
  if (person.state !== "active" || !isEnrolled(person))
    throw new AppError("conflict", "they are not signed up yet: there is nothing to pause or resume");
  return person;
}

/** What falls due meanwhile waits, as with their own PAUSE. A longer pause of their own stands. */
export async function pause(session: Needs, { id }: Person, days: number): Promise<string> {
  const now = session.deps.clock.now();
  const paused = await change(session, id, (given) => {
    const person = enrolled(given);
    const until = today(person, now)
      .add({ days })
      .toZonedDateTime({ timeZone: person.zone, plainTime: person.time })
      .toInstant()
      .toString();
    const own = person.operatorPause ? person.operatorPause.own : person.pausedUntil;
    if (isAhead(own, now) && own >= until)
      throw new AppError(
        "conflict",
        `they have paused until ${sayWhen(own, person.zone)} themselves: nothing was changed`,
      );
    return { ...person, pausedUntil: until, operatorPause: isAhead(own, now) ? { own } : {} };
  });
  return `Paused until ${sayWhen(`${paused.pausedUntil}`, paused.zone)}.`;
}

/** Ends a pause that an operator set, and nothing else: their own pause and a hold after words of danger stand. */
export async function resume(session: Needs, { id }: Person): Promise<string> {
  const now = session.deps.clock.now();
  const resumed = await change(session, id, (given) => {
    const person = enrolled(given);
    const { pausedUntil, operatorPause } = person;
    if (!isAhead(pausedUntil, now))
      throw new AppError("conflict", "they are not paused: nothing was changed");
    if (!operatorPause)
      throw new AppError(
        "conflict",
        "the pause is their own, and only RESUME from them ends it: nothing was changed",
      );
    const { own } = operatorPause;
    return { ...person, pausedUntil: isAhead(own, now) ? own : now.toString(), operatorPause: undefined };
  });
  const { pausedUntil, zone } = resumed;
  return isAhead(pausedUntil, now)
    ? `Your pause is over; their own stands until ${sayWhen(pausedUntil, zone)}.`
    : "Resumed: what waited goes out in the next hours of their day.";
}

/** Erases them as ERASE by text does (G7). */
export async function erase({ deps }: Needs, { id }: Person): Promise<string> {
  await untilWritten(async () => {
    const person = await deps.table.getPerson(id);
    if (!person || person.state === "erased") return;
    await erasePerson(deps, person, deps.clock.now());
    await moveWake(deps, person, undefined);
  });
  return "Erased. What remains is a keyed hash and the date. Twilio's copies go within 72 hours, backups within 14 days.";
}
