import {
  GetAccountSettingsCommand,
  GetFunctionConcurrencyCommand,
  GetFunctionConfigurationCommand,
} from "@aws-sdk/client-lambda";
import { ListSubscriptionsByTopicCommand } from "@aws-sdk/client-sns";
import { Temporal } from "temporal-polyfill";
import { type Finding, fix, later, ok, orOk } from "./finding.ts";
import { unlessMissing } from "./refusals.ts";
import { functionName, hasEmail, type Subject } from "./subject.ts";

/** AWS keeps this much of an account's concurrency unreserved. */
const keptUnreserved = 100;

/** Whether the next deploy may reserve what DELIVER_CONCURRENCY asks for, and whether there is room for a crowd. */
export async function concurrency({ lambda, settings, stage }: Subject): Promise<Finding[]> {
  const { AccountLimit } = await lambda.send(new GetAccountSettingsCommand({}));
  const all = AccountLimit?.ConcurrentExecutions ?? 0;
  const wanted = settings.deliverConcurrency ?? 0;
  const free = (AccountLimit?.UnreservedConcurrentExecutions ?? 0) + (await reserved(lambda, stage));
  const more = "ask for 1,000 (Service Quotas, AWS Lambda, Concurrent executions)";
  if (wanted > 0 && free - wanted < keptUnreserved) {
    const refused = `DELIVER_CONCURRENCY=${wanted} leaves fewer than ${keptUnreserved} of ${all}, and AWS would refuse the deploy`;
    return [fix(refused, `take it out of .env.${stage} until the quota is higher; ${more}`)];
  }
  if (all < keptUnreserved + 10)
    return [ok(`${all} at once, enough for a few hundred people; for more, ${more}`)];
  if (wanted > 0) return [ok(`${all} at once, ${wanted} of them reserved for prompts`)];
  return [
    ok(`${all} at once; DELIVER_CONCURRENCY=10 in .env.${stage} would keep a crowd of prompts in bounds`),
  ];
}

async function reserved(lambda: Subject["lambda"], stage: string): Promise<number> {
  const ask = new GetFunctionConcurrencyCommand({ FunctionName: functionName(stage, "deliver") });
  return (await unlessMissing(lambda.send(ask)))?.ReservedConcurrentExecutions ?? 0;
}

/** Whether all four functions are there and can run. */
export async function functions({ lambda, stage, deployed, region }: Subject): Promise<Finding[]> {
  if (!deployed) {
    const deploy = `npm run sst -- deploy --stage ${stage}, or set AWS_REGION to where it is deployed`;
    return [later(`there is no stage ${stage} in ${region}: ${deploy}`)];
  }
  const found: Finding[] = [];
  for (const name of ["sms", "web", "deliver", "sweep"]) {
    const ask = new GetFunctionConfigurationCommand({ FunctionName: functionName(stage, name) });
    const { State = "missing" } = (await unlessMissing(lambda.send(ask))) ?? {};
    if (!["Active", "Inactive"].includes(State))
      found.push(fix(`${name} is ${State.toLowerCase()}`, `npm run sst -- deploy --stage ${stage}`));
  }
  return orOk(found, "sms, web, deliver and sweep are there");
}

/** Whether somebody hears of alarms, and `web` of bounces. */
export async function subscriptions({ sns, topics, stage, deployed, settings }: Subject): Promise<Finding[]> {
  if (!deployed) return [later("made by the deploy; then a mail asks to confirm the one for alarms")];
  const confirmed = async (topic: string) => {
    const ask = new ListSubscriptionsByTopicCommand({ TopicArn: `${topics}:${functionName(stage, topic)}` });
    const { Subscriptions = [] } = await sns.send(ask);
    return Subscriptions.some(({ SubscriptionArn = "" }) => SubscriptionArn.startsWith("arn:"));
  };
  const found: Finding[] = [];
  if (!(await confirmed("alarms"))) {
    const what =
      'answer the mail from AWS Notifications ("Confirm subscription"), or change AlarmEmail and deploy';
    found.push(fix("nobody hears of alarms", what));
  }
  if (hasEmail({ deployed, settings }) && deployed.SES_TOPIC_ARN && !(await confirmed("email-events"))) {
    const what = `npm run sst -- deploy --stage ${stage} asks SNS again; the logs of web say whether it came`;
    found.push(fix("web does not hear of bounces", what));
  }
  return orOk(found, "alarms and bounces are heard of");
}

/** Whether the sweep, which finds what was lost, goes on: its walk leaves a mark in the table. */
export async function lastSweep({ table, now, isLocal, stage }: Subject): Promise<Finding[]> {
  if (!table) return [later("runs every ten minutes after the deploy")];
  const { walkedAt } = await table.getProgress();
  const minutes = walkedAt === undefined ? undefined : minutesSince(`${walkedAt}`, now());
  const logs = `aws logs tail /aws/lambda/${functionName(stage, "sweep")} --since 2h, and docs/runbook.md, sweep-silent`;
  if (minutes === undefined && isLocal) return [later("runs when the clock is moved")];
  if (minutes === undefined)
    return [fix("the sweep has never run", `wait ten minutes after the deploy; then ${logs}`)];
  if (minutes > (isLocal ? 7 * 24 : 1) * 60 + 20)
    return [fix(`the sweep's last walk was ${minutes} minutes ago`, logs)];
  return [ok(`the sweep's last walk was ${minutes} minutes ago (one an hour)`)];
}

const minutesSince = (instant: string, now: Temporal.Instant): number =>
  Math.floor(now.since(Temporal.Instant.from(instant)).total("minutes"));
