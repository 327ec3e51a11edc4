import { expect, inject, test } from "vitest";
import { grants, trusts } from "./harness/policies.ts";
import { find } from "./harness/resources.ts";

const production = inject("production");
const { all, arn } = find(production);
const table = arn("aws:dynamodb/table:Table", "TableTable");
const here = "us-east-1:123456789012";

/** What a role may do, in one line a statement. */
const may = (role: string) =>
  grants(production)
    .filter((grant) => grant.role === role)
    .map(({ actions, resources }) => `${actions.join(" ")} on ${resources.join(" ")}`);

const logs = (name: string) =>
  `logs:CreateLogStream logs:PutLogEvents on arn:aws:logs:${here}:log-group:/aws/lambda/afterword-production-${name}:*`;
const plansWakes = [
  `scheduler:CreateSchedule scheduler:DeleteSchedule on arn:aws:scheduler:${here}:schedule/afterword-production-wakes/*`,
  "iam:PassRole on arn:aws:iam::123456789012:role/afterword-production-wakes-us-east-1",
];

test("sms reads, writes and erases people, and plans wakes; it can send nothing", () => {
  expect(may("SmsRole")).toEqual([
    `dynamodb:BatchWriteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem on ${table}`,
    ...plansWakes,
    logs("sms"),
  ]);
});

test("web can do what sms can, and email nobody; its texts leave by Twilio, which asks for no right of AWS", () => {
  expect(may("WebRole")).toEqual([
    `dynamodb:GetItem dynamodb:PutItem dynamodb:UpdateItem on ${table}`,
    ...plansWakes,
    `dynamodb:BatchWriteItem dynamodb:Query on ${table}`,
    logs("web"),
  ]);
});

const mails = `ses:SendEmail on ${[
  arn("aws:sesv2/configurationSet:ConfigurationSet", "EmailConfiguration"),
  arn("aws:sesv2/emailIdentity:EmailIdentity", "EmailIdentity"),
]
  .sort()
  .join(" ")}`;

test("deliver reads and writes people, plans wakes and mails; it can delete nobody", () => {
  expect(may("DeliverRole")).toEqual([
    `dynamodb:GetItem dynamodb:PutItem dynamodb:UpdateItem on ${table}`,
    ...plansWakes,
    mails,
    logs("deliver"),
    `sqs:SendMessage on arn:aws:sqs:${here}:afterword-production-dead-deliveries`,
  ]);
});

test("sweep can do what deliver can, and find and finish what was left", () => {
  expect(may("SweepRole")).toEqual([
    `dynamodb:GetItem dynamodb:PutItem dynamodb:UpdateItem on ${table}`,
    ...plansWakes,
    mails,
    `dynamodb:BatchWriteItem dynamodb:Query dynamodb:Scan on ${table}`,
    `dynamodb:Query on ${table}/index/wakes`,
    "scheduler:ListSchedules on *",
    logs("sweep"),
  ]);
});

test("an operator reads, writes and erases people, plans wakes, and reads the settings of web; nothing else", () => {
  expect(may("OperatorRole")).toEqual([
    `dynamodb:BatchWriteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:Scan on ${table}`,
    `lambda:GetFunctionConfiguration on ${arn("aws:lambda/function:Function", "WebFunction")}`,
    ...plansWakes,
  ]);
});

test("EventBridge Scheduler may invoke deliver for a wake, and nothing else", () => {
  expect(may("WakesRole")).toEqual([
    `lambda:InvokeFunction on ${arn("aws:lambda/function:Function", "DeliverFunction")}`,
    `sqs:SendMessage on arn:aws:sqs:${here}:afterword-production-dead-wakes`,
  ]);
});

test("the timer may invoke the sweep, and nothing else", () => {
  expect(may("SweepTimerRole")).toEqual([
    `lambda:InvokeFunction on ${arn("aws:lambda/function:Function", "SweepFunction")}`,
  ]);
});

test("these are all roles: each function has its own, and none has a managed policy", () => {
  const roles = all("aws:iam/role:Role");
  expect(roles.map(({ name }) => name).sort()).toEqual([
    "DeliverRole",
    "OperatorRole",
    "SmsRole",
    "SweepRole",
    "SweepTimerRole",
    "WakesRole",
    "WebRole",
  ]);
  expect(roles.flatMap(({ inputs }) => inputs.managedPolicyArns ?? [])).toEqual([]);
  for (const name of ["Sms", "Web", "Deliver", "Sweep"]) {
    expect(find(production).lambda(name).inputs.role).toBe(arn("aws:iam/role:Role", `${name}Role`));
  }
});

test("nothing else grants anything", () => {
  const others = production.resources.filter(
    ({ type }) => /Policy|policyAttachment/i.test(type) && type !== "aws:sns/topicPolicy:TopicPolicy",
  );
  expect(others.map(({ name }) => name)).toEqual([]);
});

test("the role that is passed on can be passed to EventBridge Scheduler only", () => {
  const passing = grants(production).filter(({ actions }) => actions.includes("iam:PassRole"));
  expect(passing).toHaveLength(5);
  for (const { resources, conditions } of passing) {
    expect(resources).toEqual([arn("aws:iam/role:Role", "WakesRole")]);
    expect(conditions).toEqual({ StringEquals: { "iam:PassedToService": "scheduler.amazonaws.com" } });
  }
});

test("no role is taken but by the one service, or the operators, that it is for, in this account", () => {
  const byLambda = { principal: { Service: "lambda.amazonaws.com" }, conditions: undefined };
  const byScheduler = (conditions: object) => ({
    principal: { Service: "scheduler.amazonaws.com" },
    conditions: { StringEquals: { "aws:SourceAccount": "123456789012", ...conditions } },
  });
  expect(Object.fromEntries(trusts(production).map(({ role, ...trust }) => [role, trust]))).toEqual({
    SmsRole: byLambda,
    WebRole: byLambda,
    DeliverRole: byLambda,
    // IAM decides who of this account: an identity needs sts:AssumeRole on it.
    OperatorRole: { principal: { AWS: "123456789012" }, conditions: undefined },
    SweepRole: byLambda,
    SweepTimerRole: byScheduler({}),
    WakesRole: byScheduler({ "aws:SourceArn": arn("aws:scheduler/scheduleGroup:ScheduleGroup", "Wakes") }),
  });
});

test("where email is off nobody may send any, nor offers it", () => {
  const off = inject("personal");
  expect(grants(off).filter(({ actions }) => actions.includes("ses:SendEmail"))).toEqual([]);
  for (const name of ["Sms", "Web", "Deliver", "Sweep"]) {
    expect(find(off).lambda(name).inputs.environment.variables).not.toHaveProperty("EMAIL_FROM");
  }
});

test("a personal stage grants the same but for email, on its own things", () => {
  const shape = (stage: "production" | "personal") =>
    JSON.stringify(grants(inject(stage)).filter(({ actions }) => !actions.includes("ses:SendEmail")))
      .replaceAll(/afterword-(production|ann)-/g, "")
      .replaceAll(/TableTable-\w+/g, "TableTable");
  expect(shape("personal")).toBe(shape("production"));
  expect(JSON.stringify(grants(inject("personal")))).not.toContain("production");
});
