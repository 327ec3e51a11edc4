import { Temporal } from "temporal-polyfill";
import { canMove, type Delivery, type DeliveryStatus } from "../../functions/core/delivery.ts";
import { StaleWriteError } from "../../functions/core/errors.ts";
import type { Person, Tombstone } from "../../functions/core/person.ts";
import type { LogEntry } from "../../functions/core/turn.ts";
import type { Scheduler, Sms, Table, Wake } from "../../functions/ports.ts";

/** The table in memory. It passes the same contract as the real one (test/contract/table.test.ts). */
export function memoryTable() {
  const people = new Map<string, Person | Tombstone>();
  const rest = new Map<string, Map<string, Delivery | LogEntry>>();
  const strangers = new Map<string, { day: string; count: number }>();
  const of = (id: string) => rest.get(id) ?? rest.set(id, new Map()).get(id) ?? new Map();

  let progress: Record<string, string | number> = {};

  const table: Table = {
    getPerson: async (id) => people.get(id),
    putPerson: async (person) => {
      if ((people.get(person.id)?.version ?? 0) !== person.version) throw new StaleWriteError();
      const next = { ...person, version: person.version + 1 };
      people.set(person.id, stored(next));
      return next;
    },
    putLog: async (id, sid, entry) => void of(id).set(`log#${entry.kind}#${sid}`, entry),
    deleteRest: async (id) => {
      rest.delete(id);
      strangers.delete(id);
    },
    claim: async (id, delivery, abandonedBefore) => {
      const held = of(id).get(delivery.id) as Delivery | undefined;
      const abandoned =
        held?.status === "claimed" &&
        (held.wake < delivery.wake || Temporal.Instant.compare(held.at, abandonedBefore) < 0);
      if (held && !abandoned) return false;
      of(id).set(delivery.id, stored(delivery));
      return true;
    },
    getDelivery: async (id, deliveryId) => {
      const held = of(id).get(deliveryId) as Delivery | undefined;
      return held && stored(held);
    },
    moveDelivery: async (id, deliveryId, to) => {
      const held = of(id).get(deliveryId) as Delivery | undefined;
      if (!held || !canMove(held.status, to.status)) return false;
      if (to.sid !== undefined && held.sid !== undefined && held.sid !== to.sid) return false;
      const { nextWakeAt: _, ...settled } = held;
      of(id).set(deliveryId, stored({ ...settled, ...to }));
      return true;
    },
    lookAgain: async (id, deliveryId, at) => {
      const held = of(id).get(deliveryId) as Delivery | undefined;
      if (held?.status === "claimed") of(id).set(deliveryId, stored({ ...held, nextWakeAt: at.toString() }));
    },
    overdue: async (before, limit, after) => {
      const late = ({ nextWakeAt }: { nextWakeAt?: string | undefined }) =>
        nextWakeAt !== undefined && nextWakeAt < before.toString();
      const wakes = [...people.values()].filter(late).map((person) => ({
        id: person.id,
        wake: "wake" in person ? person.wake : undefined,
        dueAt: person.nextWakeAt ?? "",
      }));
      const claims = [...rest].flatMap(([id, items]) =>
        [...items.values()].flatMap((item) =>
          "wake" in item && late(item as Delivery)
            ? [{ id, delivery: (item as Delivery).id, dueAt: (item as Delivery).nextWakeAt ?? "" }]
            : [],
        ),
      );
      return page(
        [...wakes, ...claims].sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1)),
        limit,
        after,
      );
    },
    walkPeople: async (limit, after) => page([...people.values()], limit, after),
    getProgress: async () => progress,
    putProgress: async (next) => {
      progress = next;
    },
    countStranger: async (id, now) => {
      const day = now.toString().slice(0, 10);
      const { count } = strangers.get(id)?.day === day ? (strangers.get(id) ?? { count: 0 }) : { count: 0 };
      strangers.set(id, { day, count: count + 1 });
      return count + 1;
    },
  };
  return { ...table, people, rest: (id: string) => [...of(id).values()] };
}

function page<T>(all: T[], limit: number, after = "0") {
  const end = Number(after) + limit;
  return { found: all.slice(Number(after), end), ...(end < all.length ? { next: `${end}` } : {}) };
}

/** What `stored` has made: what of a person did not change since they were read need not be copied again. */
const alreadyStored = new WeakSet<object>();

/** A value as a table gives it back: without what is undefined, and frozen, so that only a put can change it. */
function stored<T>(value: T): T {
  if (typeof value !== "object" || value === null || alreadyStored.has(value)) return value;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  for (const key of Object.keys(copy)) {
    if (copy[key] === undefined) delete copy[key];
    else copy[key] = stored(copy[key]);
  }
  alreadyStored.add(Object.freeze(copy));
  return copy as T;
}

/** The alarm clock in memory: what is planned, by name. */
export function memoryScheduler() {
  const planned = new Map<string, { wake: Wake; at: Temporal.Instant }>();
  const name = ({ personId, wake }: Wake) => `${personId}-${wake}`;
  const scheduler: Scheduler = {
    plan: async (wake, at) => void planned.set(name(wake), { wake, at }),
    drop: async (wake) => void planned.delete(name(wake)),
    list: async (after) =>
      page(
        [...planned.values()].map(({ wake }) => wake),
        100,
        after,
      ),
  };
  return {
    ...scheduler,
    planned,
    /** When the earliest wake is due. */
    nextDue: () =>
      [...planned.values()].reduce<Temporal.Instant | undefined>(
        (first, { at }) => (first && Temporal.Instant.compare(first, at) <= 0 ? first : at),
        undefined,
      ),
    /** Takes the earliest wake that is due by `until`. */
    take: (until: Temporal.Instant) => {
      const [first] = [...planned.values()].sort((a, b) => Temporal.Instant.compare(a.at, b.at));
      if (!first || Temporal.Instant.compare(first.at, until) > 0) return undefined;
      planned.delete(name(first.wake));
      return first;
    },
  };
}

export type MemoryMessage = {
  sid: string;
  to: string;
  body: string;
  /** From the address for status callbacks. */
  person: string;
  prompt: string;
  delivery: string;
  at: Temporal.Instant;
  status: DeliveryStatus;
  errorCode?: number;
};

/** A phone network in memory: every message that left, and when. */
export function memorySms(now: () => Temporal.Instant) {
  const sent: MemoryMessage[] = [];
  const sms: Sms = {
    send: async ({ to, body, statusCallback }) => {
      const query = new URL(statusCallback).searchParams;
      const of = (name: string) => query.get(name) ?? "";
      const sid = `SM${sent.length + 1}`;
      const address = { person: of("person"), prompt: of("prompt"), delivery: of("delivery") };
      sent.push({ sid, to, body, ...address, at: now(), status: "queued" });
      return { sid, status: "queued" };
    },
    find: async ({ to, from, until }) =>
      sent
        .filter(
          (message) =>
            message.to === to &&
            Temporal.Instant.compare(message.at, from) >= 0 &&
            Temporal.Instant.compare(message.at, until) <= 0,
        )
        .map(({ sid, status, errorCode }) => ({ sid, status, ...(errorCode ? { errorCode } : {}) })),
  };
  return { ...sms, sent };
}
