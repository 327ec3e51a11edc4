import { check, isStructure, type Members } from "./constraints.ts";
import { validation } from "./errors.ts";
import { type ParsedExpression, parseExpression } from "./expression.ts";
import { SCHEDULE } from "./members.ts";
import type { ScheduleDefinition, Target } from "./model.ts";
import { isTimezone } from "./zone.ts";

const FIVE_MINUTES_MS = 300_000;

/**
 * What CreateSchedule or UpdateSchedule asks for, with the service's defaults for all that is not set.
 * @param now epoch ms
 * @throws ServiceError ValidationException or SerializationException
 */
export function readDefinition(
  members: Members,
  { now, region }: { now: number; region: string },
): { definition: ScheduleDefinition; expression: ParsedExpression } {
  check(members, SCHEDULE);
  const scheduleExpression = String(members.ScheduleExpression);
  const scheduleExpressionTimezone = text(members.ScheduleExpressionTimezone) ?? "UTC";
  if (!isTimezone(scheduleExpressionTimezone))
    throw validation(`Invalid Schedule Expression Timezone ${scheduleExpressionTimezone}.`);
  const definition: ScheduleDefinition = {
    scheduleExpression,
    scheduleExpressionTimezone,
    startDate: epochMs(members.StartDate),
    endDate: epochMs(members.EndDate),
    state: members.State === "DISABLED" ? "DISABLED" : "ENABLED",
    flexibleTimeWindow: members.FlexibleTimeWindow as ScheduleDefinition["flexibleTimeWindow"],
    actionAfterCompletion: members.ActionAfterCompletion === "DELETE" ? "DELETE" : "NONE",
    description: text(members.Description),
    kmsKeyArn: text(members.KmsKeyArn),
    target: readTarget(isStructure(members.Target) ? members.Target : {}, region),
  };
  const expression = parseExpression(scheduleExpression, scheduleExpressionTimezone);
  checkWindow(definition.flexibleTimeWindow);
  if (expression.kind !== "at") checkDates(definition, now);
  return { definition, expression };
}

function readTarget(given: Members, region: string): Target {
  const arn = String(given.Arn);
  const [, service, targetRegion] = /^arn:aws[a-z-]*:([a-z0-9-]+):([a-z0-9-]*):[^:]*:.+$/.exec(arn) ?? [];
  if (service === undefined) throw validation("Provided Arn is not in correct format.");
  if (targetRegion !== "" && targetRegion !== region)
    throw validation(`The target ARN provided does not match the current region ${region}.`);
  const input = text(given.Input);
  const isUniversal = service === "scheduler";
  if (isUniversal && input === undefined)
    throw validation("You must provide an input to set this target for your schedule.");
  const takesJson = isUniversal || ["lambda", "states", "events"].includes(service);
  if (takesJson && input !== undefined && !isJson(input))
    throw validation("JSON syntax error in input for the target.");
  const retryPolicy = isStructure(given.RetryPolicy) ? given.RetryPolicy : {};
  return {
    ...given,
    Arn: arn,
    RoleArn: String(given.RoleArn),
    RetryPolicy: {
      MaximumEventAgeInSeconds: Number(retryPolicy.MaximumEventAgeInSeconds ?? 86_400),
      MaximumRetryAttempts: Number(retryPolicy.MaximumRetryAttempts ?? 185),
    },
  };
}

function checkWindow({ Mode, MaximumWindowInMinutes }: ScheduleDefinition["flexibleTimeWindow"]): void {
  if (Mode === "OFF" && MaximumWindowInMinutes !== undefined)
    throw validation(
      "MaximumWindowInMinutes must not be provided when FlexibleTimeWindowMode is set to OFF.",
    );
  if (Mode === "FLEXIBLE" && MaximumWindowInMinutes === undefined)
    throw validation(
      "MaximumWindowInMinutes must be provided when FlexibleTimeWindowMode is set to FLEXIBLE.",
    );
}

function checkDates({ startDate, endDate }: ScheduleDefinition, now: number): void {
  if (startDate !== undefined && startDate < now - FIVE_MINUTES_MS)
    throw validation("The StartDate you specify cannot be earlier than 5 minutes ago.");
  if (startDate !== undefined && endDate !== undefined && startDate >= endDate)
    throw validation("The StartDate you specify must come before the EndDate.");
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Timestamps travel as epoch seconds with a fraction. */
function epochMs(seconds: unknown): number | undefined {
  return typeof seconds === "number" ? Math.round(seconds * 1000) : undefined;
}

function isJson(input: string): boolean {
  try {
    JSON.parse(input);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
