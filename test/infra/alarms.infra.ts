import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { metricNames } from "../../functions/metrics.ts";
import { alarmedMetrics } from "../../infra/prices.ts";
import { root } from "./harness/platform.ts";
import { find, type Resource } from "./harness/resources.ts";
import { secrets } from "./harness/synth.ts";

const production = inject("production");
const { all, arn, one } = find(production);
const alarms = all("aws:cloudwatch/metricAlarm:MetricAlarm");
const nameOf = ({ inputs }: Resource) => String(inputs.name).replace("afterword-production-", "");

type Metric = { namespace: string; metricName: string; dimensions: Record<string, string> };
const metricsOf = ({ inputs }: Resource): Metric[] =>
  inputs.metricQueries
    ? inputs.metricQueries.flatMap(({ metric }: { metric?: Metric }) => (metric ? [metric] : []))
    : [inputs as Metric];

const named = (type: string) => all(type).map(({ inputs }) => inputs.name);
/** Who publishes what, of which thing: ours by the functions' own list, AWS's for what is deployed. */
const publishers: Record<string, { metrics: readonly string[]; dimension: string; values: string[] }> = {
  Afterword: { metrics: metricNames, dimension: "service", values: ["afterword-production"] },
  "AWS/Lambda": {
    metrics: ["Errors", "Throttles", "Invocations", "Duration"],
    dimension: "FunctionName",
    values: named("aws:lambda/function:Function"),
  },
  "AWS/SQS": {
    metrics: ["ApproximateNumberOfMessagesVisible"],
    dimension: "QueueName",
    values: named("aws:sqs/queue:Queue"),
  },
  "AWS/ApiGateway": {
    metrics: ["4xx", "5xx", "Count"],
    dimension: "ApiId",
    values: [
      new URL(one("aws:apigatewayv2/api:Api", "ApiApi").outputs.apiEndpoint).hostname.split(".")[0] ?? "",
    ],
  },
};
function published({ namespace, metricName, dimensions }: Metric): boolean {
  const publisher = publishers[namespace];
  const [[dimension = "", value = ""] = [], ...more] = Object.entries(dimensions);
  return (
    publisher !== undefined &&
    more.length === 0 &&
    publisher.metrics.includes(metricName) &&
    publisher.dimension === dimension &&
    publisher.values.includes(value)
  );
}

/** What rings, and when: hand-written from the issue and docs/runbook.md. */
const expected: Record<string, string> = {
  "dead-wakes": "ApproximateNumberOfMessagesVisible > 0, Maximum of 300 s, 1 in a row",
  "dead-deliveries": "ApproximateNumberOfMessagesVisible > 0, Maximum of 300 s, 1 in a row",
  "deliver-errors": "Errors > 0, Sum of 300 s, 1 in a row",
  "sweep-errors": "Errors > 0, Sum of 300 s, 1 in a row",
  "deliver-throttled": "Throttles > 0, Sum of 300 s, 6 in a row",
  "http-errors": "5xx > 0, Sum of 300 s, 1 in a row",
  "sweep-silent": "Invocations < 1, Sum of 1800 s, 1 in a row",
  "wakes-overdue": "WakesOverdue > 0, Sum of 600 s, 2 in a row",
  "sweep-steps-failed": "SweepStepsFailed > 0, Sum of 3600 s, 1 in a row",
  "sends-refused": "AlertsRaised > 0, Sum of 300 s, 1 in a row",
  "sends-failing": "PromptsSent, PromptsFailed > 10, Sum of 3600 s, 1 in a row",
  "many-texts": "SegmentsSent, EmailsSent > 1000, Sum of 86400 s, 1 in a row",
  "sign-ups-spent": "SignUpsRefused > 0, Sum of 3600 s, 1 in a row",
};

test("the alarms are these", () => {
  const told = alarms.map((alarm) => {
    const { inputs } = alarm;
    const [first] = inputs.metricQueries ?? [];
    const what = metricsOf(alarm).map(({ metricName }) => metricName);
    const sign = { GreaterThanThreshold: ">", LessThanThreshold: "<" }[String(inputs.comparisonOperator)];
    const { stat, period } = first?.metric ?? { stat: inputs.statistic, period: inputs.period };
    return [
      nameOf(alarm),
      `${what.join(", ")} ${sign} ${inputs.threshold}, ${stat} of ${period} s, ${inputs.evaluationPeriods} in a row`,
    ];
  });
  expect(Object.fromEntries(told)).toEqual(expected);
});

test("what they watch is what the bill reckons with", () => {
  expect(alarms.flatMap(metricsOf)).toHaveLength(alarmedMetrics);
});

describe.each(alarms.map((alarm) => [nameOf(alarm), alarm] as const))("%s", (name, alarm) => {
  test("watches what somebody publishes, of what is deployed", () => {
    expect(metricsOf(alarm).map((metric) => [metric.metricName, published(metric)])).toEqual(
      metricsOf(alarm).map((metric) => [metric.metricName, true]),
    );
  });

  test("tells the topic, when it begins and when it is over; silence is an alarm only for what must go on", () => {
    const topic = arn("aws:sns/topic:Topic", "AlarmsTopic");
    expect([alarm.inputs.alarmActions, alarm.inputs.okActions]).toEqual([[topic], [topic]]);
    expect(alarm.inputs.treatMissingData).toBe(name === "sweep-silent" ? "breaching" : "notBreaching");
  });

  test("has an entry in the runbook, and says so", () => {
    const runbook = readFileSync(join(root, "docs/runbook.md"), "utf8");
    expect(runbook).toMatch(new RegExp(`^## ${name}$`, "m"));
    expect(alarm.inputs.alarmDescription).toMatch(
      new RegExp(`^\\S.+ What to do: docs/runbook.md, ${name}\\.$`),
    );
  });
});

test("the runbook has no entry for an alarm that is not there", () => {
  const headings = readFileSync(join(root, "docs/runbook.md"), "utf8").matchAll(/^## ([a-z-]+)$/gm);
  expect([...headings].map(([, name]) => name).sort()).toEqual(Object.keys(expected).sort());
});

test("what docs/deploy.md sends the reader to is in the runbook", () => {
  const doc = readFileSync(join(root, "docs/deploy.md"), "utf8");
  const targets = [...doc.matchAll(/\(runbook\.md#([a-z-]+)\)/g)].map(([, target = ""]) => target);
  expect(targets.length).toBeGreaterThan(0);
  expect(targets.filter((target) => !(target in expected))).toEqual([]);
});

test("somebody gets the mail", () => {
  expect(one("aws:sns/topicSubscription:TopicSubscription", "AlarmsEmail").inputs).toEqual({
    topic: arn("aws:sns/topic:Topic", "AlarmsTopic"),
    protocol: "email",
    endpoint: secrets.AlarmEmail,
  });
});

describe("the dashboard", () => {
  const { inputs } = one("aws:cloudwatch/dashboard:Dashboard", "Dashboard");
  const rows: unknown[][] = JSON.parse(inputs.dashboardBody).widgets.flatMap(
    ({ properties }: { properties: { metrics: unknown[][] } }) => properties.metrics,
  );
  const metrics = rows.filter(([namespace]) => typeof namespace === "string");

  test("shows every figure that the functions publish", () => {
    const own = metrics.filter(([namespace]) => namespace === "Afterword").map(([, name]) => String(name));
    expect([...new Set(own)].sort()).toEqual([...metricNames].sort());
  });

  test("shows only what somebody publishes, of what is deployed", () => {
    const wrong = metrics.filter(
      ([namespace, metricName, key, value]) =>
        !published({ namespace, metricName, dimensions: { [String(key)]: value } } as Metric),
    );
    expect(wrong).toEqual([]);
  });

  test("reckons the cost from figures that are on it", () => {
    const [cost] = rows
      .flat()
      .filter((cell) => typeof cell === "object" && JSON.stringify(cell).includes("cost"));
    expect(cost).toMatchObject({ expression: "0.0118*FILL(out,0)+0.0083*FILL(in,0)" });
    const ids = rows.map((row) => [row[1], (row.at(-1) as { id?: string }).id]);
    expect(ids).toContainEqual(["SegmentsSent", "out"]);
    expect(ids).toContainEqual(["TextsReceived", "in"]);
  });
});
