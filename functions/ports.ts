import type { Temporal } from "temporal-polyfill";
import type { Delivery, DeliveryStatus } from "./core/delivery.ts";
import type { Person, Tombstone } from "./core/person.ts";
import type { LogEntry } from "./core/turn.ts";

/** Where time comes from. Nothing else asks what time it is. */
export type Clock = { now: () => Temporal.Instant };

/** The one table: the only truth. */
export type Table = {
  /** One strongly consistent read. */
  getPerson: (id: string) => Promise<Person | Tombstone | undefined>;
  /**
   * Writes the person over the version they hold and gives them back with the next one; version 0 must not exist yet.
   * Throws StaleWriteError when someone else wrote first.
   */
  putPerson: <P extends Person | Tombstone>(person: P) => Promise<P>;
  /** Kept under the message it came with, so that a retry writes it over itself. */
  putLog: (personId: string, sid: string, entry: LogEntry) => Promise<void>;
  /** Removes everything of a person but the person's own item. */
  deleteRest: (personId: string) => Promise<void>;
  /**
   * Claims a prompt by writing its delivery item if there is none, or one that was left `claimed` by an earlier wake
   * or before `abandonedBefore`. False when it is taken.
   */
  claim: (personId: string, delivery: Delivery, abandonedBefore: Temporal.Instant) => Promise<boolean>;
  /** Settles a claim, or moves a delivery on to a later status; false where that would be backwards, or it is gone. */
  moveDelivery: (
    personId: string,
    id: string,
    to: { status: DeliveryStatus; sid?: string | undefined; reason?: string | undefined },
  ) => Promise<boolean>;
  /**
   * The people (and half-done erasures) whose wake was due before `before`, oldest first, at most `limit` of
   * each index partition. A half-done erasure has no `wake`.
   */
  overdue: (
    before: Temporal.Instant,
    limit: number,
  ) => Promise<{ id: string; wake: number | undefined; dueAt: string }[]>;
  /** Counts texts of a number that never joined, for a day; so that two machines do not talk for ever. */
  countStranger: (id: string, now: Temporal.Instant) => Promise<number>;
};

export type Wake = { personId: string; wake: number };

/** The alarm clock: one pending schedule a person, named `<personId>-<wake>`. */
export type Scheduler = {
  /** Idempotent: the same wake again is no error. `zone` is the person's. */
  plan: (wake: Wake, at: Temporal.Instant, zone: string) => Promise<void>;
  /** Best effort: a schedule that is gone is no error, and a stale one that fires is ignored. */
  drop: (wake: Wake) => Promise<void>;
};

export type Sent = { sid: string; status: DeliveryStatus };

/** Carries a prompt to a phone. Throws SendError. */
export type Sms = {
  send: (message: {
    to: string;
    body: string;
    statusCallback: string;
    validitySeconds: number;
  }) => Promise<Sent>;
};

/** The provider refused the message before accepting it; core/send-errors.ts says what follows. */
export class SendError extends Error {
  /** The provider's code. */
  readonly code: number;
  /** The HTTP status it came with. */
  readonly status: number;
  constructor(code: number, status: number) {
    super(`the provider refused the message: ${code}, HTTP ${status}`);
    this.name = "SendError";
    this.code = code;
    this.status = status;
  }
}

/** Structured, redacted lines; `event` is a fixed word, `fields` hold ids and counts, never a number or a text (G6). */
export type Log = (event: string, fields?: Record<string, string | number | boolean | undefined>) => void;
