import { deadWakes } from "./dead-letters.ts";
import { accountId, accountWideNameOf, arnOf, nameOf } from "./names.ts";

const groupName = nameOf("wakes");
const deliverName = nameOf("deliver");
/** Known before the function is there: it needs its own ARN in its environment, to plan the next wake. */
export const deliverArn = arnOf("lambda", `function:${deliverName}`);

/** One schedule a person, in a group of their own: what else is scheduled (the sweep) is not among them. */
export const wakes = new aws.scheduler.ScheduleGroup("Wakes", { name: groupName });

/** What EventBridge Scheduler may do with a wake: invoke `deliver`, and put aside what it could not hand over. */
export const wakesRole = new aws.iam.Role("WakesRole", {
  name: accountWideNameOf("wakes"),
  assumeRolePolicy: aws.iam.getPolicyDocumentOutput({
    statements: [
      {
        actions: ["sts:AssumeRole"],
        principals: [{ type: "Service", identifiers: ["scheduler.amazonaws.com"] }],
        // Only for schedules of this account, and of this group.
        conditions: [
          { test: "StringEquals", variable: "aws:SourceAccount", values: [accountId] },
          { test: "StringEquals", variable: "aws:SourceArn", values: [wakes.arn] },
        ],
      },
    ],
  }).json,
  inlinePolicies: [
    {
      name: "inline",
      policy: aws.iam.getPolicyDocumentOutput({
        statements: [
          { actions: ["lambda:InvokeFunction"], resources: [deliverArn] },
          // Scheduler writes to a dead-letter queue as this role.
          { actions: ["sqs:SendMessage"], resources: [deadWakes.arn] },
        ],
      }).json,
    },
  ],
});

/** For a function that plans wakes. */
export const planning = {
  environment: {
    SCHEDULE_GROUP: wakes.name,
    DELIVER_ARN: deliverArn,
    SCHEDULER_ROLE_ARN: wakesRole.arn,
    SCHEDULER_DLQ_ARN: deadWakes.arn,
  },
  permissions: [
    {
      actions: ["scheduler:CreateSchedule", "scheduler:DeleteSchedule"],
      // Every schedule of the group: its name is made of a person's id and a number that counts up.
      resources: [arnOf("scheduler", `schedule/${groupName}/*`)],
    },
    {
      actions: ["iam:PassRole"],
      resources: [wakesRole.arn],
      conditions: [
        { test: "StringEquals", variable: "iam:PassedToService", values: ["scheduler.amazonaws.com"] },
      ],
    },
  ],
};
