import type { LogEvent, LogFields } from "./log-events.ts";
import type { Clock, Log } from "./ports.ts";

export const namespace = "Afterword";
/** The one dimension. Its value is `afterword-<stage>`, so that one stage's figures never ring another's alarm. */
export const dimension = "service";

/** The figures that an operator asks for. infra's alarms and dashboard name no other. */
export const metricNames = [
  "PromptsSent",
  "PromptsFailed",
  "PromptsSkipped",
  "PromptsUnknown",
  "OptOuts",
  "Erased",
  "DangerSelfHarm",
  "DangerViolence",
  "BoundariesSet",
  "TextsReceived",
  "SegmentsSent",
  "EmailsSent",
  "SignUpsAsked",
  "SignUpsRefused",
  "RepliesWithheld",
  "WakesOverdue",
  "AlertsRaised",
  "SweepStepsFailed",
  "PeopleActive",
  "PeopleDone",
  "PeopleStopped",
  "PeopleJoining",
] as const;

export type MetricName = (typeof metricNames)[number];
type Fields = LogFields | undefined;
type Figures = Partial<Record<MetricName, number>>;

const alerted = (fields: Fields): Figures => (fields?.alert ? { AlertsRaised: 1 } : {});
const failed = (fields: Fields): Figures => ({ PromptsFailed: 1, ...alerted(fields) });
const number = (value: string | number | boolean | undefined) => Number(value ?? 0);

/** None for an email, and for a text that was refused. */
const segments = (fields: Fields): Figures =>
  fields?.segments === undefined ? {} : { SegmentsSent: number(fields.segments) };

/** What an event of the log counts. */
const counted: Partial<Record<LogEvent, (fields: Fields) => Figures>> = {
  "prompt-sent": (fields) => ({ PromptsSent: 1, SegmentsSent: number(fields?.segments) }),
  "prompt-emailed": () => ({ PromptsSent: 1, EmailsSent: 1 }),
  "email-unknown": () => ({ PromptsUnknown: 1, EmailsSent: 1 }),
  "confirmation-sent": () => ({ EmailsSent: 1 }),
  "page-link-sent": () => ({ EmailsSent: 1 }),
  "sign-up-asked": (fields) => ({ SignUpsAsked: 1, ...segments(fields) }),
  "sign-up-not-asked": segments,
  "sign-ups-spent": () => ({ SignUpsRefused: 1 }),
  "confirmation-failed": alerted,
  "page-link-failed": alerted,
  "prompt-skipped": () => ({ PromptsSkipped: 1 }),
  "send-refused": failed,
  "send-failed": failed,
  "send-never-known": () => ({ PromptsUnknown: 1 }),
  "text-answered": (fields) => ({ TextsReceived: 1, SegmentsSent: number(fields?.segments) }),
  "reply-withheld": () => ({ RepliesWithheld: 1 }),
  "opted-out": () => ({ OptOuts: 1 }),
  erased: () => ({ Erased: 1 }),
  "danger-answered": (fields) =>
    fields?.danger === "self-harm" ? { DangerSelfHarm: 1 } : { DangerViolence: 1 },
  "boundary-set": () => ({ BoundariesSet: 1 }),
  "copies-left": alerted,
  overdue: () => ({ WakesOverdue: 1 }),
  "heal-failed": () => ({ SweepStepsFailed: 1 }),
  "walk-failed": () => ({ SweepStepsFailed: 1 }),
  "people-counted": (fields) => ({
    PeopleActive: number(fields?.active),
    PeopleDone: number(fields?.done),
    PeopleJoining: number(fields?.joining),
    PeopleStopped: number(fields?.stopped),
  }),
};

/** What an event counts, with its fields. */
export const figuresOf = (event: LogEvent, fields: Fields): Figures => counted[event]?.(fields) ?? {};

/**
 * The log, with a line more for what counts, in CloudWatch's embedded metric format: metrics without a call, and with
 * nothing in them but numbers (G6).
 */
export function withMetrics(log: Log, write: (line: string) => void, clock: Clock, service: string): Log {
  return (...entry) => {
    log(...entry);
    const [event, fields] = entry;
    const figures = figuresOf(event, fields);
    if (Object.keys(figures).length === 0) return;
    const Metrics = Object.keys(figures).map((Name) => ({ Name, Unit: "Count" }));
    const directive = { Namespace: namespace, Dimensions: [[dimension]], Metrics };
    const _aws = { Timestamp: clock.now().epochMilliseconds, CloudWatchMetrics: [directive] };
    write(JSON.stringify({ _aws, [dimension]: service, ...figures }));
  };
}
