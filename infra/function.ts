import { finishBundle } from "./after-build.ts";
import { bundling } from "./bundling.ts";
import { limits } from "./limits.ts";
import { arnOf, nameOf } from "./names.ts";

export type Permission = {
  actions: string[];
  resources: $util.Input<string>[];
  conditions?: { test: string; variable: string; values: $util.Input<string>[] }[];
};

type Args = Pick<sst.aws.FunctionArgs, "environment" | "concurrency" | "retries"> & {
  permissions: Permission[];
  deadLetters?: sst.aws.Queue;
};

/** One Lambda of functions/, with a role of its own that holds what is listed here and no managed policy. */
export function lambda(
  name: "Sms" | "Web" | "Deliver" | "Sweep",
  { permissions, deadLetters, ...args }: Args,
) {
  const file = name.toLowerCase() as Lowercase<typeof name>;
  const { memory, timeout } = limits[file];
  const physicalName = nameOf(file);
  return new sst.aws.Function(name, {
    ...args,
    name: physicalName,
    memory: `${memory} MB`,
    timeout: `${timeout} seconds`,
    handler: `functions/${file}.handler`,
    runtime: "nodejs24.x",
    // A fifth cheaper than x86_64 for the same work.
    architecture: "arm64",
    nodejs: bundling,
    hook: { postbuild: (folder) => finishBundle($cli.paths.root, folder) },
    // The functions print whole lines of JSON themselves; Lambda's JSON format would wrap them in another.
    logging: { format: "text", retention: "1 month" },
    permissions: [
      ...permissions,
      {
        actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
        // Every stream of its own log group: Lambda names the streams.
        resources: [arnOf("logs", `log-group:/aws/lambda/${physicalName}:*`)],
      },
      ...(deadLetters ? [{ actions: ["sqs:SendMessage"], resources: [deadLetters.arn] }] : []),
    ],
    transform: {
      role: (role) => {
        // AWSLambdaBasicExecutionRole would let it write to every log group.
        role.managedPolicyArns = [];
        // SST 4.17.1 lets the whole account assume the role, which only `sst dev` needs.
        if (!$dev) {
          role.assumeRolePolicy = aws.iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" });
        }
      },
      function: (fn) => {
        // The plain queue, not a destination: its messages are the event itself, as Scheduler's are.
        if (deadLetters) fn.deadLetterConfig = { targetArn: deadLetters.arn };
      },
      // Six hours, the most: while the reserved concurrency holds back, what waits must not be dropped.
      eventInvokeConfig: { maximumEventAgeInSeconds: 6 * 3600 },
    },
  });
}
