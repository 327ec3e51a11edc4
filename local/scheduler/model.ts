import type { ParsedExpression } from "./expression.ts";
import type { Pending } from "./timeline.ts";

export type RetryPolicy = { MaximumEventAgeInSeconds: number; MaximumRetryAttempts: number };

/** The members that are looked at here; the templated parameters (EcsParameters, ...) are kept and given back. */
export type Target = {
  Arn: string;
  RoleArn: string;
  Input?: string;
  DeadLetterConfig?: { Arn?: string };
  RetryPolicy: RetryPolicy;
  [templatedParameters: string]: unknown;
};

/** What CreateSchedule and UpdateSchedule set, defaults filled in. Dates are epoch ms. */
export type ScheduleDefinition = {
  scheduleExpression: string;
  scheduleExpressionTimezone: string;
  startDate: number | undefined;
  endDate: number | undefined;
  state: "ENABLED" | "DISABLED";
  flexibleTimeWindow: { Mode: "OFF" | "FLEXIBLE"; MaximumWindowInMinutes?: number };
  actionAfterCompletion: "NONE" | "DELETE";
  description: string | undefined;
  kmsKeyArn: string | undefined;
  target: Target;
};

export type Schedule = {
  arn: string;
  groupName: string;
  name: string;
  creationDate: number;
  lastModificationDate: number;
  definition: ScheduleDefinition;
  expression: ParsedExpression;
  /** Where a rate is counted from when it has no StartDate: when this expression was set, epoch ms. */
  anchor: number;
  /** Only what the expression names after this instant fires: the last firing, or a pause. Epoch ms. */
  floor: number;
  /** The next firing on the timeline. */
  next: Pending | undefined;
  /** The removal of ActionAfterCompletion DELETE on the timeline. */
  removal: Pending | undefined;
  /** Retries on the timeline. */
  retries: Set<Pending>;
  /** Firings that were neither delivered nor given up yet. */
  undelivered: number;
  deleted: boolean;
};

export type ScheduleGroup = {
  arn: string;
  name: string;
  creationDate: number;
  lastModificationDate: number;
  tags: Map<string, string>;
  schedules: Map<string, Schedule>;
};
