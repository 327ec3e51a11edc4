import { mailing } from "./email.ts";
import { lambda } from "./function.ts";
import { keeping } from "./keeping.ts";
import { accountId } from "./names.ts";
import { sending } from "./sending.ts";
import { table, wakeIndexArn } from "./table.ts";

/** Finds what nobody woke, finishes what was left half done. A failed run is made good by the next: no dead letters. */
export const sweep = lambda("Sweep", {
  environment: { ...sending.environment, ...mailing.environment, ...keeping.environment },
  retries: 0,
  permissions: [
    ...sending.permissions,
    ...mailing.permissions,
    {
      // Crawls the people, and deletes the rest of those who were erased.
      actions: ["dynamodb:Scan", "dynamodb:Query", "dynamodb:BatchWriteItem"],
      resources: [table.arn],
    },
    { actions: ["dynamodb:Query"], resources: [wakeIndexArn] },
    // AWS knows no resource for this action: the call names the group, and what it lists holds no personal data.
    { actions: ["scheduler:ListSchedules"], resources: ["*"] },
  ],
});

export const sweepTimer = new sst.aws.CronV2("SweepTimer", {
  function: sweep.arn,
  schedule: "rate(10 minutes)",
  retries: 0,
  transform: {
    role: {
      assumeRolePolicy: aws.iam.getPolicyDocumentOutput({
        statements: [
          {
            actions: ["sts:AssumeRole"],
            principals: [{ type: "Service", identifiers: ["scheduler.amazonaws.com"] }],
            conditions: [{ test: "StringEquals", variable: "aws:SourceAccount", values: [accountId] }],
          },
        ],
      }).json,
    },
  },
});
