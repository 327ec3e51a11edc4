import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetFunctionConfigurationCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SNSClient } from "@aws-sdk/client-sns";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { Temporal } from "temporal-polyfill";
import twilio from "twilio";
import { dynamoTable } from "../../functions/adapters/table.ts";
import { AppError } from "../../functions/core/errors.ts";
import { readSenders } from "../../functions/core/places/senders.ts";
import { readSettings } from "../../infra/settings.ts";
import { checkStage } from "../../infra/stage.ts";
import { openLocal as openStack } from "../../operator/open-local.ts";
import { credentialsRefused, isDenied, unlessMissing } from "./refusals.ts";
import { listSecrets, type Secrets } from "./secrets.ts";
import { functionName, type Subject } from "./subject.ts";
import { findSenders } from "./twilio-account.ts";

type Source = Record<string, string | undefined>;
type Options = { stage: string; source: Source };

const root = new URL("../..", import.meta.url);

/**
 * A stage on AWS, by the caller's own credentials and region. Throws AppError with one line that says what and what to do, for
 * a stage, a region, or credentials with which nothing can be asked.
 */
export async function openAws(
  { stage, source }: Options,
  secretsOf: (stage: string) => Secrets = listSecrets,
) {
  const variables = { ...dotEnv(".env"), ...dotEnv(`.env.${stage}`), ...source };
  const settings = stopsDeploy(() => {
    checkStage(stage, variables);
    return readSettings(variables);
  });
  const region = source.AWS_REGION ?? source.AWS_DEFAULT_REGION;
  if (!region)
    throw new AppError("misconfigured", "no region: export AWS_REGION=us-east-1, or where you deploy");
  const client = { region };
  const caller = await whoAmI(new STSClient(client));
  const lambda = new LambdaClient(client);
  return subject({
    stage,
    region,
    caller,
    settings,
    secrets: secretsOf(stage),
    deployed: await deployedVariables(lambda, stage),
    now: () => Temporal.Now.instant(),
    isLocal: false,
    lambda,
    sns: new SNSClient(client),
    ses: new SESv2Client(client),
    dynamo: new DynamoDBClient(client),
  });
}

/** The local stack at `url`: its stand-ins answer in place of AWS and Twilio. */
export async function openLocal(url: string, source: Source) {
  const { env, now } = await openStack(url);
  const { AWS_REGION: region = "us-east-1" } = env;
  const client = (endpoint = "") => ({ endpoint, region });
  const lambda = new LambdaClient(client(`${url}/local/aws/lambda`));
  return subject({
    stage: "local",
    region,
    caller: await whoAmI(new STSClient(client(`${url}/local/aws/sts`))),
    settings: stopsDeploy(() => readSettings(source)),
    secrets: {
      TwilioAccountSid: env.TWILIO_ACCOUNT_SID,
      TwilioAuthToken: env.TWILIO_AUTH_TOKEN,
      ServiceNumber: env.SERVICE_NUMBER,
      IdSecret: env.ID_SECRET,
      PageSecret: env.PAGE_SECRET,
      AlarmEmail: "ops@example.org",
      MailSender: "notes@example.org",
    },
    deployed: await deployedVariables(lambda, "local"),
    now,
    isLocal: true,
    lambda,
    sns: new SNSClient(client(`${url}/local/aws/sns`)),
    ses: new SESv2Client(client(env.SES_ENDPOINT)),
    dynamo: new DynamoDBClient(client(env.DYNAMODB_ENDPOINT)),
    twilioUrl: env.TWILIO_ENDPOINT,
  });
}

type Parts = Omit<Subject, "caller" | "topics" | "twilio" | "table"> & {
  caller: { arn: string; account: string };
  dynamo: DynamoDBClient;
  twilioUrl?: string | undefined;
};

function subject({ caller: { arn, account }, dynamo, twilioUrl, ...rest }: Parts): Subject {
  const [, partition = "aws"] = arn.split(":");
  const { secrets, deployed } = rest;
  return {
    ...rest,
    caller: arn,
    topics: `arn:${partition}:sns:${rest.region}:${account}`,
    table: deployed?.TABLE_NAME ? dynamoTable(dynamo, deployed.TABLE_NAME) : undefined,
    twilio: openTwilio(secrets, rest.settings.senders ?? deployed?.SENDERS, twilioUrl),
  };
}

function openTwilio(
  { TwilioAccountSid, TwilioAuthToken, ServiceNumber }: Secrets,
  otherSenders: string | undefined,
  url?: string,
): Subject["twilio"] {
  if (!TwilioAccountSid?.startsWith("AC") || !TwilioAuthToken) return undefined;
  const client = twilio(TwilioAccountSid, TwilioAuthToken);
  if (url) for (const host of [client.api, client.messaging, client.accounts]) host.baseUrl = url;
  let found: ReturnType<typeof findSenders> | undefined;
  const senders = () => {
    found ??= findSenders(client, ServiceNumber ? readSenders(ServiceNumber, otherSenders).all : []);
    return found;
  };
  return { client, senders };
}

async function whoAmI(sts: STSClient) {
  try {
    const { Arn = "", Account = "" } = await sts.send(new GetCallerIdentityCommand({}));
    return { arn: Arn, account: Account };
  } catch (error) {
    throw credentialsRefused(error) ?? error;
  }
}

/** The variables of `web`, which reads the most; undefined when it is not there, or may not be looked at. */
async function deployedVariables(
  lambda: LambdaClient,
  stage: string,
): Promise<Record<string, string> | undefined> {
  const ask = new GetFunctionConfigurationCommand({ FunctionName: functionName(stage, "web") });
  try {
    return (await unlessMissing(lambda.send(ask)))?.Environment?.Variables;
  } catch (error) {
    if (!isDenied(error)) throw error;
    const what = "ask for it, or use another role";
    throw new AppError("forbidden", `your role may not lambda:GetFunctionConfiguration: ${what}`);
  }
}

/** What would stop a deploy stops this too, in the same words. */
function stopsDeploy<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new AppError("misconfigured", error instanceof Error ? error.message : String(error));
  }
}

/** As SST reads it: what the shell has set stands. */
function dotEnv(name: string): Source {
  const file = new URL(name, root);
  return existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
}
