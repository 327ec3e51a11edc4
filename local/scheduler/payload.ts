import { createHash } from "node:crypto";
import type { Schedule, Target } from "./model.ts";
import type { ExhaustedRetryCondition } from "./retry.ts";
import type { DeadLetter } from "./types.ts";

/** One firing on its way to the target. The target is the one of that moment, whatever is updated later. */
export type Firing = {
  schedule: Schedule;
  target: Target;
  /** Epoch ms. */
  scheduledAt: number;
  firstTried: number;
  attempt: number;
};

/** The Input with the context attributes replaced, or the default notification where there is none. */
export function inputOf(firing: Firing): string {
  const { target, schedule, scheduledAt, attempt } = firing;
  if (target.Input === undefined) return defaultNotification(firing);
  return target.Input.replaceAll("<aws.scheduler.schedule-arn>", schedule.arn)
    .replaceAll("<aws.scheduler.scheduled-time>", isoSeconds(scheduledAt))
    .replaceAll("<aws.scheduler.execution-id>", executionId(firing))
    .replaceAll("<aws.scheduler.attempt-number>", String(attempt));
}

/**
 * The message attributes AWS documents.
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/configuring-schedule-dlq.html
 */
export function deadLetterOf(
  firing: Firing,
  queueArn: string,
  failure: unknown,
  exhausted: ExhaustedRetryCondition,
): DeadLetter {
  return {
    queueArn,
    body: inputOf(firing),
    attributes: {
      ERROR_CODE: errorCode(failure),
      ERROR_MESSAGE: failure instanceof Error ? failure.message : String(failure),
      EXECUTION_ID: executionId(firing),
      EXHAUSTED_RETRY_CONDITION: exhausted,
      IS_PAYLOAD_TRUNCATED: "false",
      RETRY_ATTEMPTS: String(firing.attempt - 1),
      SCHEDULED_TIME: isoSeconds(firing.scheduledAt),
      SCHEDULE_ARN: firing.schedule.arn,
      TARGET_ARN: firing.target.Arn,
    },
  };
}

function errorCode(failure: unknown): string {
  const code = failure instanceof Error && "code" in failure ? failure.code : undefined;
  return typeof code === "string" ? code : "AWS.Scheduler.InternalServerError";
}

/** Sixteen hex digits, another for each attempt, the same in every run. */
function executionId({ schedule, scheduledAt, attempt }: Firing): string {
  return digest(`${schedule.arn} ${schedule.creationDate} ${scheduledAt} ${attempt}`).slice(0, 16);
}

/** What a Lambda function gets from a schedule without an Input. */
function defaultNotification({ schedule, scheduledAt }: Firing): string {
  const [, , , region, account] = schedule.arn.split(":");
  const id = digest(`${schedule.arn} ${scheduledAt}`).replace(
    /^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/,
    "$1-$2-$3-$4-$5",
  );
  return JSON.stringify({
    version: "0",
    id,
    "detail-type": "Scheduled Event",
    source: "aws.scheduler",
    account,
    time: isoSeconds(scheduledAt),
    region,
    resources: [schedule.arn],
    detail: "{}",
  });
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function isoSeconds(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
