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
  /** HMAC key of the private links. */
  pageSecret: string;
  /** The number that texts come from and go to. */
  serviceNumber: string;
  /** The address that emails come from; none where email is not set up. */
  emailFrom?: string | undefined;
  /** The operator's address, for HELP. */
  supportContact: string;
};
