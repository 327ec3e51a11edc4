import type { Clock, Email, Log, Scheduler, Sms, Table } from "../ports.ts";

/** What a service may use. Each names its part with Pick. */
export type Deps = {
  clock: Clock;
  table: Table;
  scheduler: Scheduler;
  sms: Sms;
  /** Where it sends: none where email is not set up. */
  email?: Email | undefined;
  /** Whether email is set up (EMAIL_FROM), for who sends none themselves. */
  hasEmail: boolean;
  log: Log;
  /** The public address of the service, no slash at the end. */
  publicUrl: string;
  /** HMAC key of person ids. */
  idSecret: string;
  /** HMAC key of the private links. */
  pageSecret: string;
  /** The number that texts come from and go to. */
  serviceNumber: string;
  /** Days for which a tombstone holds when and to which words somebody had agreed; 0 for not at all. */
  keepProofDays: number;
  /** Days for which somebody is kept to whom nothing more is to come. */
  keepDays: number;
  /** Texts and emails a day that sign-ups on the web may ask for, in all. */
  signUpsPerDay: number;
};

/** What sending prompts takes, on a wake or for the sweep. */
export type DeliverDeps = Pick<
  Deps,
  | "clock"
  | "table"
  | "scheduler"
  | "sms"
  | "email"
  | "log"
  | "publicUrl"
  | "pageSecret"
  | "keepDays"
  | "keepProofDays"
>;
