import { Temporal } from "temporal-polyfill";
import { errorName } from "../core/errors.ts";
import { isDone, isKeptTooLong } from "../core/person/keeping.ts";
import type { Person, Tombstone } from "../core/person/person.ts";
import { planWake } from "../core/schedule/agenda.ts";
import type { Wake } from "../ports.ts";
import { changePerson } from "./change-person.ts";
import type { Deps } from "./deps.ts";
import { eraseKeptTooLong } from "./end-of-keeping.ts";
import { forgetWhoTheyWere } from "./erase-person.ts";
import { moveWake } from "./move-wake.ts";

type Needs = Pick<
  Deps,
  "clock" | "table" | "scheduler" | "sms" | "log" | "pageSecret" | "keepDays" | "keepProofDays"
>;

const walkEvery = { hours: 1 };
/** Once a day, and no later each day: a metric costs by the hour in which it is published. */
const countEvery = { hours: 23 };
const pageSize = 100;
const maxPages = 20;

/** Where the walks stand: the next page of each, what was counted so far, when they last ran. */
export type Progress = Record<string, string | number>;

/**
 * Walks slowly through everybody and every schedule, some pages an hour, and goes on where it stopped: after each page
 * it hands over to `keep` where it stands, so that a crash or a time-out loses a page at most. It finds what no index
 * shows: people without a wake who should have one (a plan's new template, a mistake of ours), what an ERASE left behind
 * under somebody who is back, people who have been kept for long enough, and schedules that belong to nobody. A round through everybody also counts them by state,
 * told once a day. Each person and each schedule is a try of its own, so that one that fails keeps nobody waiting.
 * Nothing here is urgent, and two at once only do it twice.
 */
export async function sweepWalk(
  deps: Needs,
  deadline: Temporal.Instant,
  last: Progress,
  keep: (progress: Progress) => Promise<void>,
): Promise<void> {
  const now = deps.clock.now();
  if (within(walkEvery, last.walkedAt, now)) return;
  let progress: Progress = { ...last, walkedAt: now.toString() };
  const inTime = () => Temporal.Instant.compare(deps.clock.now(), deadline) < 0;
  for (let page = 1; page <= maxPages && inTime(); page++) {
    progress = await walkPeople(deps, progress, inTime);
    await keep(progress);
    if (progress.people === undefined) break;
  }
  for (let page = 1; page <= maxPages && inTime(); page++) {
    progress = await walkSchedules(deps, progress, inTime);
    await keep(progress);
    if (progress.schedules === undefined) break;
  }
}

const within = (span: { hours: number }, since: string | number | undefined, now: Temporal.Instant) =>
  since !== undefined && Temporal.Instant.compare(Temporal.Instant.from(`${since}`).add(span), now) > 0;

/** One step of a walk: what it throws is logged by id and counted, and the walk goes on (metrics.ts, docs/runbook.md). */
async function attempt(deps: Needs, personId: string, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    deps.log("walk-failed", { personId, error: errorName(error) });
  }
}

/** One page of everybody; once the time is over, the rest of it waits for the next round. */
async function walkPeople(deps: Needs, progress: Progress, inTime: () => boolean): Promise<Progress> {
  const { people, ...rest } = progress;
  const { found, unreadable, next } = await deps.table.walkPeople(pageSize, people?.toString());
  for (const personId of unreadable) deps.log("walk-failed", { personId, error: "unreadable" });
  const counts: Progress = { ...rest };
  for (const person of found) {
    const name = `count-${isDone(person) ? "done" : person.state}`;
    counts[name] = Number(counts[name] ?? 0) + 1;
  }
  for (const person of found) if (inTime()) await attempt(deps, person.id, () => mend(deps, person));
  return next === undefined ? tellCounts(deps, counts) : { ...counts, people: next };
}

/** At the end of a round: logs, once a day, how many people there are in each state, and forgets the counts. */
function tellCounts(deps: Needs, counts: Progress): Progress {
  const count = (state: string) => Number(counts[`count-${state}`] ?? 0);
  const isCount = (name: string) => name.startsWith("count-");
  const uncounted = Object.fromEntries(Object.entries(counts).filter(([name]) => !isCount(name)));
  const now = deps.clock.now();
  const nobody = !Object.keys(counts).some(isCount);
  if (nobody || within(countEvery, counts.countedAt, now)) return uncounted;
  deps.log("people-counted", {
    active: count("active"),
    done: count("done"),
    joining: count("joining"),
    stopped: count("stopped"),
  });
  return { ...uncounted, countedAt: now.toString() };
}

async function mend(deps: Needs, person: Person | Tombstone): Promise<void> {
  if (isKeptTooLong(person, deps.keepDays, deps.clock.now())) return eraseKeptTooLong(deps, person.id);
  if (lacksWake(person)) await giveWake(deps, person.id);
  if (person.state !== "erased" && person.cameBackAt)
    await forgetWhoTheyWere(deps, person, person.cameBackAt);
}

/** Without either, they were written before there was an `idleSince`: it counts from now. An invitation lapses by itself. */
const lacksWake = (person: Person | Tombstone): boolean =>
  person.state !== "erased" &&
  person.nextWakeAt === undefined &&
  person.idleSince === undefined &&
  person.invitation === undefined;

async function giveWake(deps: Needs, id: string): Promise<void> {
  const change = await changePerson(deps, id, (person) =>
    lacksWake(person) ? planWake(person, deps.clock.now()) : person,
  );
  if (!change) return;
  if (change.after.nextWakeAt) deps.log("wake-missing", { personId: id });
  await moveWake(deps, change.before, change.after);
}

/** One page of the schedules: those that no person waits for are dropped. */
async function walkSchedules(deps: Needs, progress: Progress, inTime: () => boolean): Promise<Progress> {
  const { schedules, ...rest } = progress;
  const { found, next } = await deps.scheduler.list(schedules?.toString());
  for (const wake of found) if (inTime()) await attempt(deps, wake.personId, () => dropOrphan(deps, wake));
  return next === undefined ? rest : { ...rest, schedules: next };
}

async function dropOrphan(deps: Needs, wake: Wake): Promise<void> {
  if (await isAwaited(deps, wake)) return;
  deps.log("schedule-orphaned", { ...wake });
  await deps.scheduler.drop(wake);
}

/** Read after the schedule was seen, so a person who has moved on since is seen to have. */
async function isAwaited({ table }: Needs, { personId, wake }: Wake): Promise<boolean> {
  const person = await table.getPerson(personId);
  if (!person || person.state === "erased") return false;
  return person.wake === wake && person.nextWakeAt !== undefined;
}
