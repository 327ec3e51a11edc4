import type { LambdaClientConfig } from "@aws-sdk/client-lambda";
import type { SQSClientConfig } from "@aws-sdk/client-sqs";
import { z } from "zod";
import { AppError } from "../../functions/core/errors.ts";
import { localEnv, readSettings } from "../../local/settings.ts";

type Source = Record<string, string | undefined>;

export type Flags = {
  queue?: string[] | undefined;
  function?: string | undefined;
  limit?: string | undefined;
};

const url = z.url({ protocol: /^https?$/ });
const urls = z
  .string()
  .transform((list) => list.split(/[\s,]+/))
  .pipe(z.array(url));
const lambdaArn = z.string().regex(/^arn:aws[\w-]*:lambda:[a-z0-9-]+:\d{12}:function:[\w-]+(:[\w$-]+)?$/);
const patience = { requestHandler: { connectionTimeout: 5_000, requestTimeout: 120_000 } };

/**
 * Where the dead letters are and what replays them: those of the local stack on PORT when neither a queue nor a
 * function is named. Throws AppError `misconfigured` that names the variable or flag, what it got and what it wants.
 */
export function readRedriveSettings(source: Source, flags: Flags) {
  const limit = check(
    "--limit",
    flags.limit,
    z.optional(z.coerce.number().int().min(1)),
    "a whole number, 1 or more",
  );
  const named = flags.queue?.join(",") ?? source.QUEUE_URL;
  const functionArn = flags.function ?? source.DELIVER_ARN;
  if (named === undefined && functionArn === undefined) return { ...localStack(source), limit };
  const wants = "the URL of a dead-letter queue, or several (or give --queue)";
  const queueUrls = check("QUEUE_URL", named, urls, wants);
  const arn = check(
    "DELIVER_ARN",
    functionArn,
    lambdaArn,
    "the ARN of the deliver function (or give --function)",
  );
  const common = { ...patience, region: arn.split(":")[3] ?? "" };
  return {
    local: undefined,
    queueUrls,
    functionArn: arn,
    sqs: { ...common, ...endpoint(source, "SQS_ENDPOINT") } satisfies SQSClientConfig,
    lambda: { ...common, ...endpoint(source, "LAMBDA_ENDPOINT") } satisfies LambdaClientConfig,
    limit,
  };
}

function localStack(source: Source) {
  const { port } = readSettings(source);
  const gateway = `http://127.0.0.1:${port}`;
  const { DELIVER_ARN: functionArn, SCHEDULER_DLQ_ARN: queueArn } = localEnv(source, port);
  const [account, name] = queueArn.split(":").slice(-2);
  const common = {
    ...patience,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    // A stack that is not there is said at once.
    maxAttempts: 1,
  };
  return {
    local: gateway,
    queueUrls: [`${gateway}/local/sqs/${account}/${name}`],
    functionArn,
    sqs: { ...common, endpoint: `${gateway}/local/sqs` } satisfies SQSClientConfig,
    lambda: { ...common, endpoint: `${gateway}/local/lambda` } satisfies LambdaClientConfig,
  };
}

function endpoint(source: Source, name: "SQS_ENDPOINT" | "LAMBDA_ENDPOINT") {
  const value = check(name, source[name], z.optional(url), "a URL, or nothing for AWS");
  return value === undefined ? {} : { endpoint: value };
}

function check<T>(name: string, value: unknown, schema: z.ZodType<T>, wants: string): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const got = value === undefined ? "nothing" : JSON.stringify(value);
  throw new AppError("misconfigured", `${name} is ${got}; it wants ${wants}`);
}
