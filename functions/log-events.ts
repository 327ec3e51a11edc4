import type { DeliveryStatus } from "./core/delivery/delivery.ts";
import type { Danger } from "./core/language/intent.ts";

type Nothing = Record<never, never>;
type OfPerson = { personId: string };
type OfPrompt = OfPerson & { prompt: string };
/** `error` is the name of an error, never its message, which could hold a number. */
type Failed = { error: string };
/** `alert`: the operator has to do something; it rings the alarm `sends-refused`. */
type Refused = { alert?: boolean | undefined };

/** Every event of the log with its fields: ids and counts, never a number, an address or a text (G6). */
export type LogEvents = {
  // Prompts, in the order of what may become of one.
  "prompt-skipped": OfPrompt & { reason: string };
  "prompt-sent": OfPrompt & { attempt: number; segments: number };
  "prompt-emailed": OfPrompt & { attempt: number };
  /** The answer to a text was lost: the sweep asks Twilio what became of it. */
  "send-unknown": OfPrompt & Failed;
  /** The answer to an email was lost: SES cannot be asked. */
  "email-unknown": OfPrompt & Failed;
  "send-refused": OfPrompt & Refused & { code: number | string };
  /** What follows the first message of a prompt did not leave. */
  "send-more-failed": OfPerson & Failed;
  /** The provider reported a failure later. */
  "send-failed": OfPrompt & Refused & { code: number };
  /** The provider says that the message never arrived there: it is due again. */
  "send-lost": OfPrompt;
  "look-up-failed": OfPrompt & Failed;
  "send-never-known": OfPrompt;
  "status-recorded": OfPerson & { delivery?: string | undefined; status: DeliveryStatus };
  "status-ignored": OfPerson & { delivery?: string | undefined; status: DeliveryStatus };

  // Wakes and the sweep.
  "wake-ignored": OfPerson & { wake: number; reason?: string | undefined };
  "schedule-not-moved": OfPerson & Failed;
  /** The sweep found a wake that never came, or a claim that nobody settled. */
  overdue: OfPerson & { wake?: number | undefined; claim: boolean };
  "heal-failed": OfPerson & Failed;
  "walk-failed": OfPerson & Failed;
  "wake-missing": OfPerson;
  "schedule-orphaned": OfPerson & { wake: number };
  "people-counted": { active: number; done: number; joining: number; stopped: number };
  /** Somebody to whom nothing more was to come was erased when their time was over. */
  "keeping-ended": OfPerson;

  // What people do.
  "text-answered": OfPerson & { state: string; segments: number };
  "page-changed": OfPerson & { state: string };
  "reply-withheld": OfPerson & { limit: string };
  "opted-out": OfPerson;
  /** Of these two nobody is told: whom they are about stands nowhere in the log. */
  "danger-answered": { danger: Danger };
  "boundary-set": Nothing;
  erased: OfPerson;
  /** The provider did not delete its copies for somebody erased: it is asked again. */
  "copies-not-deleted": OfPerson & Failed;
  /** It had not within 72 hours, or nobody can tell for which number to ask. */
  "copies-left": OfPerson & Refused;

  // Sign-ups on the web.
  "sign-up-asked": OfPerson & { segments?: number };
  "sign-up-not-asked": OfPerson & Failed & { segments?: number };
  "sign-ups-spent": Nothing;

  // Addresses and links.
  "email-confirmed": OfPerson;
  "email-unsubscribed": OfPerson;
  "email-started-again": OfPerson;
  "email-bounce": OfPerson;
  "email-complaint": OfPerson;
  "page-link-asked": OfPerson;
  "page-link-sent": OfPerson;
  "page-link-failed": OfPerson & Failed & Refused;
  "confirmation-sent": OfPerson;
  "confirmation-failed": OfPerson & Failed & Refused;
  "link-not-sent": OfPerson;
  "topic-confirmed": Nothing;
  "ses-event-ignored": Nothing;

  // Requests.
  "request-failed": Failed & { requestId: string; code: string };

  // The local stack only.
  "sweep-failed": Failed;
  "control-api-off": { elsewhere: string };
};

export type LogEvent = keyof LogEvents;

/** An event as it is logged: its name, and its fields if it has any. */
export type LogEntry = {
  [E in LogEvent]: keyof LogEvents[E] extends never ? [event: E] : [event: E, fields: LogEvents[E]];
}[LogEvent];

/** The fields of any event. */
export type LogFields = Record<string, string | number | boolean | undefined>;
