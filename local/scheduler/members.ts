import type { Constraint } from "./constraints.ts";

// The constraints of the service's API model (botocore data/scheduler/2021-06-30 and the API reference).
// Patterns are printed without anchors, as the service does.

const NAME_PATTERN = "[0-9a-zA-Z-_.]+";

/** A schedule's or a group's name. */
export function nameAt(path: string, required = false): Constraint {
  return { path, type: "string", required, min: 1, max: 64, pattern: NAME_PATTERN };
}

export const CLIENT_TOKEN: Constraint = {
  path: "clientToken",
  type: "string",
  min: 1,
  max: 64,
  pattern: "[a-zA-Z0-9-_]+",
};

export const LISTING: readonly Constraint[] = [
  { path: "maxResults", type: "integer", min: 1, max: 100 },
  { path: "nextToken", type: "string", min: 1, max: 2048 },
  nameAt("namePrefix"),
];

export const SCHEDULE_STATE: Constraint = { path: "state", type: "string", values: ["ENABLED", "DISABLED"] };

/** CreateSchedule and UpdateSchedule. */
export const SCHEDULE: readonly Constraint[] = [
  nameAt("name", true),
  nameAt("groupName"),
  CLIENT_TOKEN,
  SCHEDULE_STATE,
  { path: "description", type: "string", max: 512 },
  { path: "scheduleExpression", type: "string", required: true, min: 1, max: 256 },
  { path: "scheduleExpressionTimezone", type: "string", min: 1, max: 50 },
  { path: "startDate", type: "timestamp" },
  { path: "endDate", type: "timestamp" },
  { path: "actionAfterCompletion", type: "string", values: ["NONE", "DELETE"] },
  {
    path: "kmsKeyArn",
    type: "string",
    min: 1,
    max: 2048,
    pattern: "arn:aws(-[a-z]+)?:kms:[a-z0-9\\-]+:\\d{12}:(key|alias)\\/[0-9a-zA-Z-_]*",
  },
  { path: "flexibleTimeWindow", type: "structure", required: true },
  { path: "flexibleTimeWindow.mode", type: "string", required: true, values: ["OFF", "FLEXIBLE"] },
  { path: "flexibleTimeWindow.maximumWindowInMinutes", type: "integer", min: 1, max: 1440 },
  { path: "target", type: "structure", required: true },
  { path: "target.arn", type: "string", required: true, min: 1, max: 1600 },
  {
    path: "target.roleArn",
    type: "string",
    required: true,
    min: 1,
    max: 1600,
    pattern: "arn:aws(-[a-z]+)?:iam::\\d{12}:role\\/[\\w+=,.@\\/-]+",
  },
  { path: "target.input", type: "string", min: 1 },
  { path: "target.retryPolicy", type: "structure" },
  { path: "target.retryPolicy.maximumEventAgeInSeconds", type: "integer", min: 60, max: 86400 },
  { path: "target.retryPolicy.maximumRetryAttempts", type: "integer", min: 0, max: 185 },
  { path: "target.deadLetterConfig", type: "structure" },
  {
    path: "target.deadLetterConfig.arn",
    type: "string",
    min: 1,
    max: 1600,
    pattern: "arn:aws(-[a-z]+)?:sqs:[a-z0-9\\-]+:\\d{12}:[a-zA-Z0-9\\-_]+",
  },
  { path: "target.sqsParameters", type: "structure" },
  { path: "target.sqsParameters.messageGroupId", type: "string", min: 1, max: 128 },
  { path: "target.kinesisParameters", type: "structure" },
  { path: "target.kinesisParameters.partitionKey", type: "string", required: true, min: 1, max: 256 },
  { path: "target.eventBridgeParameters", type: "structure" },
  { path: "target.eventBridgeParameters.detailType", type: "string", required: true, min: 1, max: 128 },
  {
    path: "target.eventBridgeParameters.source",
    type: "string",
    required: true,
    min: 1,
    max: 256,
    // The service's own sources begin with "aws."; `$.path` takes the source from the input.
    pattern: "(?=[\\/\\.\\-_A-Za-z0-9]+)((?!aws\\.).*)|(\\$(\\.[\\w_-]+(\\[(\\d+|\\*)\\])*)*)",
  },
  { path: "target.ecsParameters", type: "structure" },
  { path: "target.ecsParameters.taskDefinitionArn", type: "string", required: true, min: 1, max: 1600 },
  { path: "target.ecsParameters.taskCount", type: "integer", min: 1, max: 10 },
];
