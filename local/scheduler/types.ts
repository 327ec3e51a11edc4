/** One attempt to invoke a schedule's target. */
export type Invocation = {
  targetArn: string;
  /** The Input, with the context attributes (`<aws.scheduler.…>`) replaced. */
  input: string;
  scheduleArn: string;
  /** The instant the expression names, epoch ms (not moved by a flexible window, nor by a retry). */
  scheduledAt: number;
  /** 1 for the first attempt of a firing. */
  attempt: number;
};

/** An invocation given up, as it would arrive in the SQS queue of the DeadLetterConfig. */
export type DeadLetter = {
  queueArn: string;
  body: string;
  /** The message attributes AWS documents (all of type String): ERROR_CODE, SCHEDULE_ARN and so on. */
  attributes: Record<string, string>;
};

export type SchedulerOptions = {
  /** The clock, epoch ms. It may be virtual: nothing here reads any other. */
  now: () => number;
  /**
   * Delivers to the target. A rejection is a failed attempt and is retried as the RetryPolicy says;
   * an error's string `code` (else `AWS.Scheduler.InternalServerError`) becomes ERROR_CODE in the dead letter.
   */
  invoke: (call: Invocation) => Promise<void>;
  /**
   * What becomes of an attempt on its way to the target, to try a service at its worst: `copies` arrive (none is a lost
   * firing, which counts as delivered), that much later. Deleting the schedule does not stop one that is on its way.
   * Default: one, at once.
   */
  transit?: (call: Invocation) => { copies: number; delayMilliseconds: number };
  /** Receives each dead letter, besides the list. A rejection rejects `fireDue`. */
  deadLetter?: (letter: DeadLetter) => Promise<void>;
  /** Called when `nextDue()` may have changed. */
  onChange?: () => void;
  /** Default `us-east-1`. */
  region?: string;
  /** Twelve digits. Default `000000000000`. */
  accountId?: string;
  /** In [0, 1): the place in a flexible time window and the backoff's jitter. Default: always 0. */
  random?: () => number;
};

/** A schedule as a page or a test would list it. */
export type ScheduleListing = {
  group: string;
  name: string;
  arn: string;
  expression: string;
  timezone: string;
  state: "ENABLED" | "DISABLED";
  targetArn: string;
  input: string | undefined;
  /** When the expression fires next, epoch ms; undefined when it never will, or the schedule is disabled. */
  nextFiring: number | undefined;
};

export type Scheduler = {
  /** The REST API: serve it with anything that takes a fetch handler. */
  fetch: (request: Request) => Promise<Response>;
  /** Epoch ms of the earliest firing, retry or removal that is pending; undefined when there is none. */
  nextDue: () => number | undefined;
  /**
   * Does all that is due at `now()`, in order of time, one after the other.
   * @returns how many invocations this call made, retries included.
   * Calls may overlap (a target may cause another): no firing runs twice, and the later call takes the rest.
   */
  fireDue: () => Promise<number>;
  schedules: () => ScheduleListing[];
  /** What was given up, oldest first, for schedules with a DeadLetterConfig. */
  deadLetters: () => DeadLetter[];
  /** Forgets every schedule, group, tag, client token, pending retry and dead letter. */
  reset: () => void;
};
