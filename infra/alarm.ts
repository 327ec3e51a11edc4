import { nameOf } from "./names.ts";
import { alarmEmail } from "./secrets.ts";

type Query = aws.types.input.cloudwatch.MetricAlarmMetricQuery;

/** One figure over time, or several and a calculation with them. */
type Figure =
  | { namespace: string; metric: string; dimensions: Record<string, $util.Input<string>>; stat: string }
  | { queries: Query[] };

type Args = Figure & {
  /** What it means, for whoever gets the mail. */
  says: string;
  /** In seconds. */
  period: number;
  /** How many periods in a row; one, if nothing is said. */
  periods?: number;
  over?: number;
  /** For what must go on happening: fewer than this is the alarm, and silence too. */
  under?: number;
};

/** Whoever is to be told; the mail that asks to confirm the subscription must be answered. */
const topic = new sst.aws.SnsTopic("Alarms", { transform: { topic: { name: nameOf("alarms") } } });
new aws.sns.TopicSubscription("AlarmsEmail", {
  topic: topic.arn,
  protocol: "email",
  endpoint: alarmEmail.value,
});

/** An alarm `afterword-<stage>-<name>`, with an entry of the same name in docs/runbook.md. */
export function alarm(name: string, { says, period, periods = 1, over, under, ...figure }: Args) {
  const logicalName = name.replace(/(^|-)(.)/g, (_, _dash, letter: string) => letter.toUpperCase());
  return new aws.cloudwatch.MetricAlarm(`${logicalName}Alarm`, {
    name: nameOf(name),
    alarmDescription: `${says} What to do: docs/runbook.md, ${name}.`,
    ...("queries" in figure
      ? { metricQueries: figure.queries }
      : {
          namespace: figure.namespace,
          metricName: figure.metric,
          dimensions: figure.dimensions,
          statistic: figure.stat,
          period,
        }),
    evaluationPeriods: periods,
    threshold: under ?? over ?? 0,
    comparisonOperator: under === undefined ? "GreaterThanThreshold" : "LessThanThreshold",
    treatMissingData: under === undefined ? "notBreaching" : "breaching",
    alarmActions: [topic.arn],
    okActions: [topic.arn],
  });
}
