import { Temporal } from "temporal-polyfill";
import { StaleWriteError } from "../../functions/core/errors.ts";
import { personId } from "../../functions/core/person/id.ts";
import type { Person } from "../../functions/core/person/person.ts";
import type { Email, Log } from "../../functions/ports.ts";
import { confirmEmail } from "../../functions/services/confirm-email.ts";
import { deliverDue } from "../../functions/services/deliver-due.ts";
import { type InboundSms, receiveSms } from "../../functions/services/receive-sms.ts";
import { unsubscribe } from "../../functions/services/stop-email.ts";
import { sweep } from "../../functions/services/sweep.ts";
import { memoryScheduler, memorySms, memoryTable } from "./memory.ts";
import { memoryEmail } from "./memory-email.ts";

export const idSecret = "test-id-secret-0123456789";

/** One phone with the whole service behind it, in memory, under a clock that only moves when told to. */
export function life(phone: string, startAt: string) {
  let now = Temporal.Instant.from(startAt);
  let texts = 0;
  const table = memoryTable();
  const scheduler = memoryScheduler();
  const sms = memorySms(() => now);
  const email = memoryEmail(() => now);
  const logged: { event: string; fields: Record<string, unknown> }[] = [];
  const log: Log = (event, fields?) => void logged.push({ event, fields: { ...fields } });
  const deps = {
    clock: { now: () => now },
    table,
    scheduler,
    sms,
    email: email as Email | undefined,
    log,
    publicUrl: "https://texts.example.org",
    idSecret,
    pageSecret: "test-page-secret-0123456789",
    serviceNumber: "+15005550006",
    hasEmail: true,
    keepDays: 180,
    keepProofDays: 0,
    signUpsPerDay: 200,
  };
  const id = personId(idSecret, phone);
  const link = (name: string) => {
    const [, token] = new RegExp(`/email/${name}/(\\S+)`).exec(email.sent.at(-1)?.text ?? "") ?? [];
    return token ?? "none";
  };

  /** Moves the clock through every wake up to then. */
  async function until(to: Temporal.Instant | string): Promise<void> {
    const target = Temporal.Instant.from(to);
    for (let next = scheduler.take(target); next; next = scheduler.take(target)) {
      if (Temporal.Instant.compare(next.at, now) > 0) now = next.at;
      await deliverDue(deps, next.wake);
    }
    now = target;
  }

  return {
    deps,
    table,
    scheduler,
    sms,
    email,
    logged,
    id,
    now: () => now,
    /** The person as stored; throws when there is none. */
    person: (): Person => {
      const found = table.people.get(id);
      if (!found || found.state === "erased") throw new Error("nobody is stored");
      return found;
    },
    /** Texts the service and gives its replies. */
    says: (body: string, more: Partial<InboundSms> = {}) =>
      receiveSms(deps, { from: phone, body, sid: `SM-in-${++texts}`, ...more }),
    until,
    sweep: () => sweep(deps, now.add({ minutes: 4 })),
    /** The next write of a person goes through, and then the function dies. */
    crashAfterPut() {
      const { putPerson } = table;
      deps.table.putPerson = async (person) => {
        deps.table.putPerson = putPerson;
        await putPerson(person);
        throw new Error("crash");
      };
    },
    /** Moves the clock and nothing else: wakes are lost. */
    sleepThrough: (to: string) => {
      now = Temporal.Instant.from(to);
      scheduler.planned.clear();
    },
    /** The token of a link in the last email. */
    link,
    /** Two minutes on the link has come, and the person presses the button behind it; whether it was good. */
    async confirms(boundary = false) {
      await until(now.add({ minutes: 2 }));
      return confirmEmail(deps, link("confirm"), boundary);
    },
    unsubscribes: () => unsubscribe(deps, link("unsubscribe")),
    /** What was emailed, as `local date time, prompt by email`. */
    mailed: (zone: string) =>
      email.sent
        .filter(({ prompt }) => prompt)
        .map(({ at, prompt }) => `${sayAt(at, zone)} ${prompt} by email`),
    /** What was sent, as `local date time, prompt`. */
    timeline: (zone: string) => sms.sent.map(({ at, prompt }) => `${sayAt(at, zone)} ${prompt}`),
  };
}

/** The next write of a person goes through; its answer is lost, so that the SDK's own retry finds it stale. */
export function losesAnswer({ deps }: Life): void {
  const { putPerson } = deps.table;
  deps.table.putPerson = async (person) => {
    deps.table.putPerson = putPerson;
    await putPerson(person);
    throw new StaleWriteError();
  };
}

function sayAt(at: Temporal.Instant, zone: string): string {
  const local = at.toZonedDateTimeISO(zone);
  return `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: "minute" })}`;
}

export type Life = ReturnType<typeof life>;

/** Ann, +1 202, New York; Saturday 21 November 2026, ten in the morning there. */
export const ann = (startAt = "2026-11-21T15:00:00Z") => life("+12025550143", startAt);
/** Ben, a British mobile, London. */
export const ben = (startAt = "2026-11-21T10:00:00Z") => life("+447700900123", startAt);

/** Ann, signed up for four quiet weeks on 21 November, with the opening sent: the next is hard-day-1 on Sunday noon. */
export async function annSignedUp(): Promise<Life> {
  const her = ann();
  await her.says("JOIN 1 2026-11-21");
  await her.says("N");
  await her.until("2026-11-21T16:00:00Z");
  return her;
}
