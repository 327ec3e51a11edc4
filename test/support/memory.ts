import { Temporal } from "temporal-polyfill";
import type { JournalEntry } from "../../functions/core/conversation/result.ts";
import { canMove, type Delivery, type DeliveryStatus } from "../../functions/core/delivery/delivery.ts";
import { StaleWriteError } from "../../functions/core/errors.ts";
import { type Consent, splitConsents } from "../../functions/core/person/consent.ts";
import type { Person, Tombstone } from "../../functions/core/person/person.ts";
import {
  type Overdue,
  type Scheduler,
  SendError,
  type Sms,
  type Table,
  type Wake,
} from "../../functions/ports.ts";
import { TwilioError } from "../../local/twilio/errors.ts";
import { losesAnswer, outcome, refusal } from "../../local/twilio/magic.ts";

/** The table in memory. It passes the same contract as the real one (test/contract/table.test.ts). */
export function memoryTable() {
  const people = new Map<string, Person | Tombstone>();
  const rest = new Map<string, Map<string, Delivery | JournalEntry | Consent>>();
  const wordings = new Map<string, string>();
  const cohorts = new Set<string>();
  const strangers = new Map<string, { day: string; count: number }>();
  const of = (id: string) => rest.get(id) ?? rest.set(id, new Map()).get(id) ?? new Map();
  const key = (id: string) => `delivery#${id}`;
  const get = (id: string, deliveryId: string) => of(id).get(key(deliveryId)) as Delivery | undefined;

  let progress: Record<string, string | number> = {};

  const table: Table = {
    getPerson: async (id) => people.get(id),
    putPerson: async (person) => {
      if ((people.get(person.id)?.version ?? 0) !== person.version) throw new StaleWriteError();
      const { kept, settled } = splitConsents("consents" in person ? person : { version: person.version });
      for (const entry of settled)
        of(person.id).set(`consent#${entry.at}#${entry.version}#${entry.kind}`, stored(entry));
      const consents = kept.length > 0 ? { consents: kept } : {};
      const next = { ...person, ...consents, version: person.version + 1 };
      people.set(person.id, stored(next));
      return next;
    },
    putJournalEntry: async (id, sid, entry) => void of(id).set(`log#${entry.kind}#${sid}`, stored(entry)),
    listRest: async (id) => {
      const items = [...of(id)].sort(([, a], [, b]) => Temporal.Instant.compare(a.at, b.at));
      const named = (prefix: string) =>
        items.filter(([key]) => key.startsWith(prefix)).map(([, item]) => item);
      return {
        journal: named("log#") as JournalEntry[],
        deliveries: named("delivery#") as Delivery[],
        consents: named("consent#") as Consent[],
      };
    },
    deleteRest: async (id, until) => {
      for (const [key, { at }] of of(id)) if (!(Date.parse(at) > until.epochMilliseconds)) of(id).delete(key);
      strangers.delete(id);
    },
    claim: async (id, delivery, abandonedBefore) => {
      const held = get(id, delivery.id);
      const abandoned =
        held?.status === "claimed" && (held.wake < delivery.wake || held.at < abandonedBefore.toString());
      if (held && !abandoned) return false;
      of(id).set(key(delivery.id), stored(delivery));
      return true;
    },
    getDelivery: async (id, deliveryId) => {
      const held = get(id, deliveryId);
      return held && stored(held);
    },
    moveDelivery: async (id, deliveryId, to) => {
      const held = get(id, deliveryId);
      if (!held || !canMove(held.status, to.status)) return false;
      if (to.sid !== undefined && held.sid !== undefined && held.sid !== to.sid) return false;
      const { nextWakeAt: _, ...settled } = held;
      of(id).set(key(deliveryId), stored({ ...settled, ...to }));
      return true;
    },
    postponeCheck: async (id, deliveryId, at) => {
      const held = get(id, deliveryId);
      if (held?.status === "claimed")
        of(id).set(key(deliveryId), stored({ ...held, nextWakeAt: at.toString() }));
    },
    overdue: async (before, limit, after) => {
      const late = ({ nextWakeAt }: { nextWakeAt?: string | undefined }) =>
        nextWakeAt !== undefined && nextWakeAt < before.toString();
      const wakes: Overdue[] = [...people.values()].filter(late).map((person) => ({
        id: person.id,
        wake: "wake" in person ? person.wake : undefined,
        dueAt: person.nextWakeAt ?? "",
      }));
      const claims: Overdue[] = [...rest].flatMap(([id, items]) =>
        [...items.values()].flatMap((item) =>
          "wake" in item && late(item as Delivery)
            ? [{ id, delivery: (item as Delivery).id, dueAt: (item as Delivery).nextWakeAt ?? "" }]
            : [],
        ),
      );
      const mark = ({ dueAt, id, delivery = "" }: Overdue) => `${dueAt} ${id} ${delivery}`;
      return page([...wakes, ...claims], mark, limit, after);
    },
    walkPeople: async (limit, after) => ({
      ...page([...people.values()], ({ id }) => id, limit, after),
      unreadable: [],
    }),
    getProgress: async () => stored(progress),
    putProgress: async (next) => {
      progress = stored(next);
    },
    putWording: async (hash, words) => void (wordings.has(hash) || wordings.set(hash, words)),
    getWording: async (hash) => wordings.get(hash),
    addCohort: async (name) => void cohorts.add(name),
    isCohort: async (name) => cohorts.has(name),
    countUnknownSender: async (id, now) => {
      const day = now.toString().slice(0, 10);
      const { count } = strangers.get(id)?.day === day ? (strangers.get(id) ?? { count: 0 }) : { count: 0 };
      strangers.set(id, { day, count: count + 1 });
      return count + 1;
    },
  };
  return { ...table, people, rest: (id: string) => [...of(id).values()] };
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

/** A page in the order of the items' marks. It goes on after a mark, whatever has gone since: as an index does. */
function page<T>(all: T[], mark: (item: T) => string, limit: number, after = "") {
  const ahead = all
    .map((item) => ({ item, at: mark(item) }))
    .filter(({ at }) => at > after)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const found = ahead.slice(0, limit);
  return {
    found: found.map(({ item }) => item),
    ...(ahead.length > limit ? { next: found.at(-1)?.at } : {}),
  };
}

const isName = /^[a-z2-7]{26}-\d+$/;

/** The alarm clock in memory: what is planned, by name. */
export function memoryScheduler() {
  const planned = new Map<string, { wake: Wake; at: Temporal.Instant }>();
  const name = ({ personId, wake }: Wake) => `${personId}-${wake}`;
  const scheduler: Scheduler = {
    // A name is planned once: the same again is taken for a retry, whatever else it says.
    plan: async (wake, at) => void (planned.has(name(wake)) || planned.set(name(wake), { wake, at })),
    drop: async (wake) => void planned.delete(name(wake)),
    list: async (after) => {
      const wakes = [...planned.values()].map(({ wake }) => wake);
      return page(wakes, name, 100, after !== undefined && isName.test(after) ? after : undefined);
    },
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

/** A phone network in memory: every message that left, and when. Numbers fail as they do at the Twilio stand-in. */
export function memorySms(now: () => Temporal.Instant) {
  const sent: MemoryMessage[] = [];
  /** Of which the provider has no copy any more. */
  const deleted = new Set<MemoryMessage>();
  const sms: Sms = {
    send: async ({ to, body, statusCallback }) => {
      const code = refusal(to);
      if (code !== undefined) throw new SendError(code, new TwilioError(code).status);
      const query = new URL(statusCallback).searchParams;
      const of = (name: string) => query.get(name) ?? "";
      const sid = `SM${sent.length + 1}`;
      const address = { person: of("person"), prompt: of("prompt"), delivery: of("delivery") };
      sent.push({ sid, to, body, ...address, at: now(), status: "queued" });
      if (losesAnswer(to)) throw new Error("the answer was lost");
      return { sid, status: "queued" };
    },
    find: async ({ to, from, until }) =>
      sent
        .filter(
          (message) =>
            message.to === to &&
            !deleted.has(message) &&
            Temporal.Instant.compare(message.at, from) >= 0 &&
            Temporal.Instant.compare(message.at, until) <= 0,
        )
        .map(({ sid, status, errorCode }) => ({ sid, status, ...(errorCode ? { errorCode } : {}) })),
    deleteMessages: async ({ number, until }) => {
      const copies = sent.filter(
        (message) =>
          message.to === number && !deleted.has(message) && Temporal.Instant.compare(message.at, until) <= 0,
      );
      const ended = copies.filter(({ status }) => status !== "queued");
      for (const message of ended) deleted.add(message);
      return copies.length - ended.length;
    },
  };
  return {
    ...sms,
    sent,
    /** What the provider still has. */
    copies: () => sent.filter((message) => !deleted.has(message)),
    /** Every message that is still on its way ends as its number has it. */
    settled: async () => {
      for (const message of sent)
        if (message.status === "queued") Object.assign(message, outcome(message.to));
    },
  };
}
