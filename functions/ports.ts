import type { Temporal } from "temporal-polyfill";
import type { JournalEntry } from "./core/conversation/result.ts";
import type { Delivery, DeliveryMove, DeliveryStatus } from "./core/delivery/delivery.ts";
import type { Consent } from "./core/person/consent.ts";
import type { Person, Tombstone } from "./core/person/person.ts";
import type { LogEntry } from "./log-events.ts";

/** Where time comes from. Nothing else asks what time it is. */
export type Clock = { now: () => Temporal.Instant };

/** A page of what is walked through, and where the next one begins; nothing after the last. */
export type Page<T> = { found: T[]; next?: string | undefined };

/** What waits for the sweep: a person's wake, a half-done erasure (no `wake`), or a claim that nobody settled. */
export type Overdue = { id: string; wake?: number | undefined; delivery?: string | undefined; dueAt: string };

/** What is kept of a person beside the person. */
export type Rest = { journal: JournalEntry[]; deliveries: Delivery[]; consents: Consent[] };

/** The one table: the only truth. */
export type Table = {
  /** One strongly consistent read. */
  getPerson: (id: string) => Promise<Person | Tombstone | undefined>;
  /**
   * Writes the person over the version they hold and gives them back with the next one; version 0 must not exist yet.
   * Throws StaleWriteError when someone else wrote first. Entries of the consent ledger that newer ones have followed become
   * items of their own first.
   */
  putPerson: <P extends Person | Tombstone>(person: P) => Promise<P>;
  /** Kept under the message it came with, so that a retry writes it over itself. */
  putJournalEntry: (personId: string, sid: string, entry: JournalEntry) => Promise<void>;
  /** Everything of a person but the person's own item, earliest first. */
  listRest: (personId: string) => Promise<Rest>;
  /**
   * Removes everything of a person but the person's own item, up to what is dated `until`, and what has no date: what is
   * newer may belong to the same person, signed up again.
   */
  deleteRest: (personId: string, until: Temporal.Instant) => Promise<void>;
  /**
   * Claims a prompt by writing its delivery item if there is none, or one that was left `claimed` by an earlier wake
   * or before `abandonedBefore`. False when it is taken.
   */
  claim: (personId: string, delivery: Delivery, abandonedBefore: Temporal.Instant) => Promise<boolean>;
  getDelivery: (personId: string, id: string) => Promise<Delivery | undefined>;
  /**
   * Settles a claim, or moves a delivery on to a later status; false where that would be backwards, where it is gone,
   * or where it is about another message than the one it names by its `sid`.
   */
  moveDelivery: (personId: string, id: string, to: DeliveryMove) => Promise<boolean>;
  /** Leaves a claim to the sweep until then; nothing when it is settled or gone. */
  postponeCheck: (personId: string, id: string, at: Temporal.Instant) => Promise<void>;
  /** What was due before `before`: per page the oldest of each index partition, at most `limit` of each. */
  overdue: (before: Temporal.Instant, limit: number, after?: string) => Promise<Page<Overdue>>;
  /**
   * Everybody, in the table's own order; `limit` items are read, whatever they are. Who cannot be read (a value that no
   * code of ours wrote) is in `unreadable` by id, and keeps nobody else of the page from being found.
   */
  walkPeople: (limit: number, after?: string) => Promise<Page<Person | Tombstone> & { unreadable: string[] }>;
  /** Where the sweep's walks stand: fixed words, page marks and counts. */
  getProgress: () => Promise<Record<string, string | number>>;
  putProgress: (progress: Record<string, string | number>) => Promise<void>;
  /** Keeps the words that consent hangs on under their hash, once: words that are there stay as they are. */
  putWording: (hash: string, words: string, now: Temporal.Instant) => Promise<void>;
  /** The words behind a hash; nothing where none were kept. */
  getWording: (hash: string) => Promise<string | undefined>;
  /** Registers the name of a cohort (core/person/cohort.ts); one that is registered stays as it is. */
  addCohort: (name: string, now: Temporal.Instant) => Promise<void>;
  isCohort: (name: string) => Promise<boolean>;
  /** Counts what comes from a number, or an address, that never joined, for a day; so that it cannot go on for ever. */
  countUnknownSender: (id: string, now: Temporal.Instant) => Promise<number>;
};

export type Wake = { personId: string; wake: number };

/** The alarm clock: one pending schedule a person, named `<personId>-<wake>`. */
export type Scheduler = {
  /** Idempotent: the same wake again is no error. `zone` is the person's. */
  plan: (wake: Wake, at: Temporal.Instant, zone: string) => Promise<void>;
  /** Best effort: a schedule that is gone is no error, and a stale one that fires is ignored. */
  drop: (wake: Wake) => Promise<void>;
  /** Everything that is planned; a page mark that is too old begins again. */
  list: (after?: string) => Promise<Page<Wake>>;
};

export type Sent = { sid: string; status: DeliveryStatus; errorCode?: number | undefined };

/** Carries a prompt to a phone. */
export type Sms = {
  /** Throws SendError when the provider did not take the message; after anything else it may have left. */
  send: (message: {
    to: string;
    body: string;
    statusCallback: string;
    validitySeconds: number;
  }) => Promise<Sent>;
  /** The messages that the service itself began to `to` between the two, both included, oldest first. */
  find: (query: { to: string; from: Temporal.Instant; until: Temporal.Instant }) => Promise<Sent[]>;
  /**
   * Deletes the provider's copies of every message to and from `number` that was made until then, with their media. Gives
   * how many are left: those still on their way, and at least one when `milliseconds` were over before the end.
   */
  deleteMessages: (query: {
    number: string;
    until: Temporal.Instant;
    milliseconds: number;
  }) => Promise<number>;
};

/** One email, as its recipient reads it. */
export type Mail = {
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
};

/** Carries a prompt, or a confirmation link, to an inbox. */
export type Email = {
  /**
   * `tags` come back with a bounce or a complaint: ids, no personal data. Throws SendError when the provider did not
   * take it; after anything else it may have left, and nobody can be asked.
   */
  send: (message: Mail & { to: string; tags?: Record<string, string> }) => Promise<{ id: string }>;
};

/** What tells of bounces and complaints: a topic of SNS that posts to us. */
export type Topic = {
  /** Whether a message is as SNS signed it. */
  isSigned: (message: Record<string, string>) => Promise<boolean>;
  /** Visits the address by which SNS asks whether we want the topic's messages. */
  confirm: (subscribeUrl: string) => Promise<void>;
};

/** The provider refused the message before accepting it; core/channels says what follows. */
export class SendError extends Error {
  /** The provider's code, or its name for the error; `notConnected` when nobody answered. */
  readonly code: number | string;
  /** The HTTP status it came with, 0 for none. */
  readonly status: number;
  /** What the provider asked for by Retry-After. */
  readonly retryAfterSeconds: number | undefined;
  constructor(code: number | string, status: number, retryAfterSeconds?: number) {
    super(`the provider refused the message: ${code}, HTTP ${status}`);
    this.name = "SendError";
    this.code = code;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Structured, redacted lines: one of the events of log-events.ts, with its fields. */
export type Log = (...entry: LogEntry) => void;
