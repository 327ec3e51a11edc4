import { accountId, accountWideNameOf } from "./names.ts";
import { planning } from "./schedules.ts";
import { table } from "./table.ts";
import { web } from "./web.ts";

/**
 * Who helps a person (docs/operators.md) acts as this role. Who may take it is decided by IAM in this account: an identity
 * needs sts:AssumeRole on it. The commands find it by its name, which is account-wide and so carries the region.
 */
export const operatorRole = new aws.iam.Role("OperatorRole", {
  name: accountWideNameOf("operator"),
  assumeRolePolicy: aws.iam.getPolicyDocumentOutput({
    statements: [
      {
        actions: ["sts:AssumeRole"],
        principals: [{ type: "AWS", identifiers: [accountId] }],
      },
    ],
  }).json,
  inlinePolicies: [
    {
      name: "inline",
      policy: aws.iam.getPolicyDocumentOutput({
        statements: [
          {
            // Scan: counts people, and lists the audit items.
            actions: [
              "dynamodb:GetItem",
              "dynamodb:PutItem",
              "dynamodb:Query",
              "dynamodb:Scan",
              "dynamodb:BatchWriteItem",
            ],
            resources: [table.arn],
          },
          // What `web` was given: the key of ids, the number, the public address.
          { actions: ["lambda:GetFunctionConfiguration"], resources: [web.arn] },
          ...planning.permissions,
        ],
      }).json,
    },
  ],
});
