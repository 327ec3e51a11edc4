import { Temporal } from "temporal-polyfill";
import { personId } from "../../functions/core/id.ts";
import type { Person } from "../../functions/core/person.ts";
import type { Log } from "../../functions/ports.ts";
import { deliverDue } from "../../functions/services/deliver-due.ts";
import { type InboundSms, receiveSms } from "../../functions/services/receive-sms.ts";
import { sweep } from "../../functions/services/sweep.ts";
import { memoryScheduler, memorySms, memoryTable } from "./memory.ts";

export const idSecret = "test-id-secret-0123456789";

/** One phone with the whole service behind it, in memory, under a clock that only moves when told to. */
export function life(phone: string, startAt: string) {
  let now = Temporal.Instant.from(startAt);
  let texts = 0;
  const table = memoryTable();
  const scheduler = memoryScheduler();
  const sms = memorySms(() => now);
  const logged: { event: string; fields: Record<string, unknown> }[] = [];
  const log: Log = (event, fields = {}) => void logged.push({ event, fields });
  const deps = {
    clock: { now: () => now },
    table,
    scheduler,
    sms,
    log,
    publicUrl: "https://texts.example.org",
    idSecret,
    pageSecret: "test-page-secret-0123456789",
    serviceNumber: "+15005550006",
    supportContact: "help@example.org",
  };
  const id = personId(idSecret, phone);

  return {
    deps,
    table,
    scheduler,
    sms,
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
    /** Moves the clock through every wake up to then. */
    async until(to: Temporal.Instant | string) {
      const target = Temporal.Instant.from(to);
      for (let next = scheduler.take(target); next; next = scheduler.take(target)) {
        if (Temporal.Instant.compare(next.at, now) > 0) now = next.at;
        await deliverDue(deps, next.wake);
      }
      now = target;
    },
    sweep: () => sweep(deps, now.add({ minutes: 4 })),
    /** Moves the clock and nothing else: wakes are lost. */
    sleepThrough: (to: string) => {
      now = Temporal.Instant.from(to);
      scheduler.planned.clear();
    },
    /** What was sent, as `local date time, prompt`. */
    timeline: (zone: string) =>
      sms.sent.map(({ at, prompt }) => {
        const local = at.toZonedDateTimeISO(zone);
        return `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: "minute" })} ${prompt}`;
      }),
  };
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
