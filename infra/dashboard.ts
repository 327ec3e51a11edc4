import { type MetricName, namespace } from "../functions/metrics.ts";
import { api } from "./api.ts";
import { deadDeliveries, deadWakes } from "./dead-letters.ts";
import { accountWideNameOf, dimensions, nameOf, region } from "./names.ts";
import { perSegment } from "./prices.ts";

type Widget = {
  title: string;
  view: "timeSeries" | "singleValue";
  stat: string;
  metrics: unknown[][];
  /** Seconds; an hour, if nothing is said. */
  period?: number;
  /** One figure of all the time that the page shows. */
  setPeriodToTimeRange?: true;
};

const own = (name: MetricName, options: object = {}) => [
  namespace,
  name,
  ...Object.entries(dimensions).flat(),
  options,
];
const count = (title: string, ...names: MetricName[]): Widget => ({
  title,
  view: "timeSeries",
  stat: "Sum",
  metrics: names.map((name) => own(name)),
});

/** The newest of the counts, one a day. */
const people: Widget = {
  title: "People",
  view: "singleValue",
  period: 86_400,
  stat: "Maximum",
  metrics: (["PeopleActive", "PeopleDone", "PeopleJoining", "PeopleStopped"] as const).map((name) =>
    own(name),
  ),
};

const cost: Widget = {
  title: "Texts so far, about, in dollars",
  view: "singleValue",
  setPeriodToTimeRange: true,
  stat: "Sum",
  metrics: [
    [
      {
        id: "cost",
        label: "sent and received",
        expression: `${perSegment.sent}*FILL(out,0)+${perSegment.received}*FILL(in,0)`,
      },
    ],
    own("SegmentsSent", { id: "out", visible: false }),
    own("TextsReceived", { id: "in", visible: false }),
  ],
};

const due: Widget = {
  ...count("Prompts", "PromptsSent", "PromptsFailed", "PromptsSkipped", "PromptsUnknown"),
  metrics: [
    [{ id: "due", label: "due", expression: "SUM(METRICS())" }],
    ...(["PromptsSent", "PromptsFailed", "PromptsSkipped", "PromptsUnknown"] as const).map((name, at) =>
      own(name, { id: `m${at}` }),
    ),
  ],
};

/** What depends on names that AWS gives. */
const widgets = (apiId: string, queues: string[]): Widget[] => [
  people,
  cost,
  due,
  count("Came and went", "OptOuts", "Erased", "TextsReceived", "SignUpsAsked", "EmailsSent"),
  // Whom it is about stands nowhere. Many on one day: look whether a prompt does harm (docs/danger-words.md).
  {
    ...count(
      "Danger, boundaries, and opt-outs, by day",
      "DangerSelfHarm",
      "DangerViolence",
      "BoundariesSet",
      "OptOuts",
    ),
    period: 86_400,
  },
  count("Trouble", "WakesOverdue", "SweepStepsFailed", "AlertsRaised", "SignUpsRefused", "RepliesWithheld"),
  {
    title: "Dead letters",
    view: "timeSeries",
    stat: "Maximum",
    metrics: queues.map((queue) => ["AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", queue]),
  },
  {
    // 4xx: machines that look for other services, somebody who is not Twilio, or a PUBLIC_URL or token that does not fit.
    title: "Webhooks and pages",
    view: "timeSeries",
    stat: "Sum",
    metrics: ["Count", "4xx", "5xx"].map((name) => ["AWS/ApiGateway", name, "ApiId", apiId]),
  },
  {
    title: "Functions: the slowest in a hundred, in milliseconds",
    view: "timeSeries",
    stat: "p99",
    metrics: ["sms", "web", "deliver", "sweep"].map((name) => [
      "AWS/Lambda",
      "Duration",
      "FunctionName",
      nameOf(name),
    ]),
  },
];

const body = $resolve([
  region,
  api.nodes.api.id,
  deadWakes.nodes.queue.name,
  deadDeliveries.nodes.queue.name,
]).apply(([region, apiId, ...queues]) =>
  JSON.stringify({
    start: "-P7D",
    widgets: widgets(apiId, queues).map((widget, at) => ({
      type: "metric",
      x: (at % 2) * 12,
      y: Math.floor(at / 2) * 6,
      width: 12,
      height: 6,
      properties: {
        period: 3600,
        ...widget,
        region,
      },
    })),
  }),
);

const dashboard = new aws.cloudwatch.Dashboard("Dashboard", {
  dashboardName: accountWideNameOf("figures"),
  dashboardBody: body,
});

export const dashboardUrl = $interpolate`https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#dashboards/dashboard/${dashboard.dashboardName}`;
