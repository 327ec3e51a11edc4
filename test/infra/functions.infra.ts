import { describe, expect, inject, test } from "vitest";
import { deliverRuntime, smsRuntime, webRuntime } from "../../functions/runtime.ts";
import { find, type Infra } from "./harness/resources.ts";
import { synthesize } from "./harness/synth.ts";

const production = inject("production");
const { all, arn, lambda } = find(production);

/** The composition root of each, which says what is read. */
const runtimes = { Sms: smsRuntime, Web: webRuntime, Deliver: deliverRuntime, Sweep: deliverRuntime };
const names = ["Sms", "Web", "Deliver", "Sweep"] as const;

test("the functions are these", () => {
  expect(all("aws:lambda/function:Function").map(({ inputs }) => [inputs.name, inputs.handler])).toEqual([
    ["afterword-production-deliver", "functions/deliver.handler"],
    ["afterword-production-sms", "functions/sms.handler"],
    ["afterword-production-sweep", "functions/sweep.handler"],
    ["afterword-production-web", "functions/web.handler"],
  ]);
});

describe.each(names)("%s", (name) => {
  const { inputs } = lambda(name);

  test("runs on Node 24 and arm64", () => {
    expect([inputs.runtime, inputs.architectures]).toEqual(["nodejs24.x", ["arm64"]]);
  });

  test("is passed the variables that it reads, and no other", () => {
    const passed = Object.keys(inputs.environment.variables).filter(
      (variable) => !variable.startsWith("SST_"),
    );
    const read = new Set<string>();
    const source = new Proxy(inputs.environment.variables, {
      get: (variables, variable: string) => {
        read.add(variable);
        return variables[variable];
      },
    });
    // Throws when one is missing or has another form than env.ts wants.
    runtimes[name](source);
    const wanted = [...read].filter((variable) => !variable.endsWith("_ENDPOINT"));
    expect(passed.sort()).toEqual(wanted.sort());
  });

  test("keeps its logs for a month, in a group of its own", () => {
    const group = `/aws/lambda/${inputs.name}`;
    expect(inputs.loggingConfig).toEqual({ logFormat: "Text", logGroup: group });
    const groups = all("aws:cloudwatch/logGroup:LogGroup").filter((log) => log.inputs.name === group);
    expect(groups.map((log) => log.inputs.retentionInDays)).toEqual([30]);
  });
});

test("no log is kept for ever", () => {
  for (const { name, inputs } of all("aws:cloudwatch/logGroup:LogGroup")) {
    expect(inputs.retentionInDays, name).toBe(30);
  }
});

test("what sends texts knows what they leave from, where that is another than the number", () => {
  const passed = (infra: Infra) =>
    names.map((name) => find(infra).lambda(name).inputs.environment.variables.SENDERS);
  expect(passed(production)).toEqual([undefined, ...Array(3).fill("+44=+447700900123")]);
  expect(passed(inject("personal"))).toEqual(Array(4).fill(undefined));
});

test("memory and time: sms answers before Twilio gives up and web before API Gateway, the sweep ends before the next one", () => {
  const limits = names.map((name) => [name, lambda(name).inputs.memorySize, lambda(name).inputs.timeout]);
  expect(limits).toEqual([
    ["Sms", 1024, 14],
    ["Web", 1024, 29],
    ["Deliver", 512, 90],
    ["Sweep", 512, 300],
  ]);
});

test("no concurrency is reserved until somebody asks: AWS refuses it to an account with a quota below 110", () => {
  const reserved = (infra: Infra) =>
    names.map((name) => find(infra).lambda(name).inputs.reservedConcurrentExecutions);
  expect(reserved(production)).toEqual([undefined, undefined, undefined, undefined]);
  const asked = synthesize("ann", { env: { DELIVER_CONCURRENCY: "10" } });
  expect(reserved(asked)).toEqual([undefined, undefined, 10, undefined]);
});

test("a wake that deliver fails at is tried three times, may wait six hours, and then is a dead letter", () => {
  expect(
    find(production).one(
      "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig",
      "DeliverEventInvokeConfig",
    ).inputs,
  ).toEqual({
    functionName: "afterword-production-deliver",
    maximumRetryAttempts: 2,
    maximumEventAgeInSeconds: 21_600,
  });
  expect(lambda("Deliver").inputs.deadLetterConfig).toEqual({
    targetArn: arn("aws:sqs/queue:Queue", "DeadDeliveriesQueue"),
  });
});

test("a sweep that fails is not repeated: the next one does its work", () => {
  const config = find(production).one(
    "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig",
    "SweepEventInvokeConfig",
  );
  expect(config.inputs.maximumRetryAttempts).toBe(0);
});
