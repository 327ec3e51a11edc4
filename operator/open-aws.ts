import { existsSync, readFileSync } from "node:fs";
import { GetFunctionConfigurationCommand, LambdaClient } from "@aws-sdk/client-lambda";
import {
  AssumeRoleCommand,
  type Credentials,
  GetCallerIdentityCommand,
  STSClient,
} from "@aws-sdk/client-sts";
import { Temporal } from "temporal-polyfill";
import { AppError, errorName } from "../functions/core/errors.ts";
import type { Opened } from "./opened.ts";

const app = "afterword";
/** Where SST keeps the name of the personal stage of this clone. */
const stageFile = new URL("../.sst/stage", import.meta.url);

/**
 * Opens a stage on AWS. The caller's own credentials and region are used to become the stage's operator role
 * (infra/operator.ts), which all that follows is done as; its settings are those of the function `web`.
 */
export async function openAws(
  stage: string | undefined,
  source: Record<string, string | undefined>,
): Promise<Opened> {
  const name = stage ?? source.SST_STAGE ?? personalStage();
  if (!name) throw new AppError("bad-request", "no stage: give --stage NAME, or --local for the local stack");
  const sts = new STSClient(source.AWS_REGION ? {} : regionOf(source));
  const region = await sts.config.region().catch(() => {
    throw new AppError("misconfigured", "no AWS region: set AWS_REGION to the one you deployed to");
  });
  const { Arn = "", Account } = await asked(() => sts.send(new GetCallerIdentityCommand({})));
  const partition = Arn.split(":")[1] ?? "aws";
  const role = `${app}-${name}-operator-${region}`;
  const RoleArn = `arn:${partition}:iam::${Account}:role/${role}`;
  const assume = new AssumeRoleCommand({ RoleArn, RoleSessionName: sessionName(Arn), DurationSeconds: 900 });
  const { Credentials: given } = await asked(() => sts.send(assume), {
    AccessDenied: `you may not act as ${role}, or it does not exist: check --stage and AWS_REGION, or ask for sts:AssumeRole on it`,
  });
  become(region, given);
  const lambda = new LambdaClient({});
  const settings = new GetFunctionConfigurationCommand({ FunctionName: `${app}-${name}-web` });
  const { Environment } = await asked(() => lambda.send(settings), {
    ResourceNotFoundException: `there is no stage ${name} in ${region}: check --stage and AWS_REGION`,
  });
  return { env: Environment?.Variables ?? {}, who: Arn, now: () => Temporal.Now.instant() };
}

const regionOf = ({ AWS_DEFAULT_REGION }: Record<string, string | undefined>) =>
  AWS_DEFAULT_REGION ? { region: AWS_DEFAULT_REGION } : {};

const personalStage = (): string | undefined =>
  existsSync(stageFile) ? readFileSync(stageFile, "utf8").trim() || undefined : undefined;

/** Shows in CloudTrail beside every call of the role: the last part of the caller's ARN. */
const sessionName = (arn: string): string =>
  (arn.split("/").at(-1) ?? "")
    .replace(/[^\w+=,.@-]/g, "-")
    .slice(-64)
    .padStart(2, "-");

/** Every client that is made from here on uses the role. A profile, if one is set, would come before it. */
function become(region: string, given: Partial<Credentials> = {}): void {
  delete process.env.AWS_PROFILE;
  process.env.AWS_REGION = region;
  process.env.AWS_ACCESS_KEY_ID = given.AccessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = given.SecretAccessKey;
  process.env.AWS_SESSION_TOKEN = given.SessionToken;
}

/** What AWS answers, or AppError with one line that says what to do about its refusal. */
async function asked<T>(call: () => Promise<T>, known: Record<string, string> = {}): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const name = errorName(error);
    const line = known[name] ?? refusals[name];
    if (!line) throw error;
    throw new AppError("forbidden", line);
  }
}

const refusals: Record<string, string> = {
  CredentialsProviderError: "no AWS credentials: sign in (aws sso login, or AWS_PROFILE) and try again",
  ExpiredToken: "your AWS credentials have expired: sign in again",
  ExpiredTokenException: "your AWS credentials have expired: sign in again",
  InvalidClientTokenId: "AWS does not know these credentials: sign in again",
  SignatureDoesNotMatch: "AWS does not accept these credentials: sign in again",
  UnrecognizedClientException: "AWS does not know these credentials: sign in again",
  AccessDenied: "you may not do that with these credentials",
  AccessDeniedException: "you may not do that with these credentials",
};
