import { afterEach, beforeEach, expect, test } from "vitest";
import { localEnv } from "../../local/settings.ts";
import { awsStandIn } from "../support/aws-stand-in.ts";
import { controlled } from "../support/control.ts";
import { runAnywhere } from "../support/operator.ts";

// The commands with AWS credentials: STS and Lambda are stand-ins, and the settings that Lambda gives lead to the local
// stack's table.

const { stack, ann, enrolAnn } = await controlled("2026-11-21T15:00:00Z");
const role = "arn:aws:iam::123456789012:role/afterword-production-operator-eu-west-1";
const aws = await awsStandIn({
  roles: [role, role.replace("production", "empty")],
  functions: { "afterword-production-web": localEnv({}, stack.port) },
});

const mine = {
  AWS_ENDPOINT_URL_STS: aws.url,
  AWS_ENDPOINT_URL_LAMBDA: aws.url,
  AWS_ACCESS_KEY_ID: "MINE",
  AWS_SECRET_ACCESS_KEY: "secret",
  AWS_REGION: "eu-west-1",
  AWS_SESSION_TOKEN: undefined,
  AWS_PROFILE: undefined,
  AWS_CONFIG_FILE: "/dev/null",
  AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
  AWS_EC2_METADATA_DISABLED: "true",
};
const before = { ...process.env };
const set = (variables: Record<string, string | undefined>) => {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
};
beforeEach(() => set(mine));
afterEach(() =>
  set({ ...Object.fromEntries(Object.keys(mine).map((name) => [name, undefined])), ...before }),
);

const why = (...more: string[]) => runAnywhere(["person", ann, "why", ...more], [], process.env);

test("a command acts as the stage's operator role, and the audit item names the caller", async () => {
  await enrolAnn();
  await stack.text(ann, "STOP");
  const { code, err, out } = await why("--stage", "production");
  expect([code, err, out]).toEqual([0, "", expect.stringMatching(/^They opted out/)]);
  expect(aws.asked).toEqual([
    "GetCallerIdentity as MINE",
    "AssumeRole as MINE",
    "afterword-production-web as ROLE",
  ]);
  const items = (await stack.table()).filter(({ sk }) => `${sk}`.startsWith("audit#"));
  expect(items.map(({ who, what }) => [who, what])).toEqual([[aws.caller, "why"]]);
});

test.each<[string, Record<string, string | undefined>, string[], string]>([
  [
    "no credentials",
    { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined },
    ["--stage", "production"],
    "no AWS credentials: sign in (aws sso login, or AWS_PROFILE) and try again",
  ],
  [
    "no region",
    { AWS_REGION: undefined },
    ["--stage", "production"],
    "no AWS region: set AWS_REGION to the one you deployed to",
  ],
  [
    "a role that may not, or the wrong region",
    { AWS_REGION: "us-east-1" },
    ["--stage", "production"],
    "you may not act as afterword-production-operator-us-east-1, or it does not exist: check --stage and AWS_REGION, or ask for sts:AssumeRole on it",
  ],
  [
    "a stage that is not deployed",
    {},
    ["--stage", "empty"],
    "there is no stage empty in eu-west-1: check --stage and AWS_REGION",
  ],
  [
    "no network, or a region that does not exist",
    { AWS_ENDPOINT_URL_STS: "http://127.0.0.1:9" },
    ["--stage", "production"],
    "nothing answers: check the network and AWS_REGION",
  ],
  ["no stage", {}, [], "no stage: give --stage NAME, or --local for the local stack"],
])("%s: one line, and nothing is changed", async (_, variables, args, line) => {
  await enrolAnn();
  const stored = await stack.table();
  set(variables);
  const { code, out, err } = await why(...args);
  expect([code, out, err]).toEqual([1, "", line]);
  expect(await stack.table()).toEqual(stored);
});

test("nothing answers at the address of the local stack: one line", async () => {
  const { code, err } = await why("--local", "http://127.0.0.1:9");
  expect([code, err]).toEqual([
    1,
    "nothing answers at http://127.0.0.1:9: start the local stack with npm start",
  ]);
});
