import type { Clock, Log, Scheduler, Sms, Table } from "../ports.ts";

/** What a service may use. Each names its part with Pick. */
export type Deps = {
  clock: Clock;
  table: Table;
  scheduler: Scheduler;
  sms: Sms;
  log: Log;
  /** The public address of the service, no slash at the end. */
  publicUrl: string;
  /** HMAC key of person ids. */
  idSecret: string;
  /** The operator's address, for HELP. */
  supportContact: string;
};
