import { type MetricName, namespace } from "../functions/metrics.ts";
import { alarm } from "./alarm.ts";
import { api } from "./api.ts";
import { deadDeliveries, deadWakes } from "./dead-letters.ts";
import { deliver } from "./deliver.ts";
import { dimensions } from "./names.ts";
import { perSegment } from "./prices.ts";
import { readSettings } from "./settings.ts";
import { sms } from "./sms.ts";
import { production } from "./stage.ts";
import { sweep } from "./sweep.ts";
import { web } from "./web.ts";

const { segmentsPerDay } = readSettings(process.env, $app.stage === production);
const minutes = 60;
const hours = 3600;

const own = (metric: MetricName) => ({ namespace, metric, dimensions, stat: "Sum" });
const ofFunction = (fn: sst.aws.Function, metric: string) => ({
  namespace: "AWS/Lambda",
  metric,
  dimensions: { FunctionName: fn.name },
  stat: "Sum",
});

for (const [name, queue] of [
  ["dead-wakes", deadWakes],
  ["dead-deliveries", deadDeliveries],
] as const) {
  alarm(name, {
    says: "Wakes of people failed for good and wait in a queue.",
    namespace: "AWS/SQS",
    metric: "ApproximateNumberOfMessagesVisible",
    dimensions: { QueueName: queue.nodes.queue.name },
    stat: "Maximum",
    period: 5 * minutes,
  });
}

for (const [name, fn] of [
  ["sms", sms],
  ["web", web],
  ["deliver", deliver],
  ["sweep", sweep],
] as const) {
  alarm(`${name}-errors`, {
    says: `The function ${name} threw an error or ran out of time.`,
    ...ofFunction(fn, "Errors"),
    period: 5 * minutes,
  });
  alarm(`${name}-throttled`, {
    says: `AWS held back the function ${name}.`,
    ...ofFunction(fn, "Throttles"),
    period: 5 * minutes,
    // `deliver` is held back by design, when many wakes come at once; for half an hour is too long.
    ...(fn === deliver && { periods: 6 }),
  });
}

alarm("http-errors", {
  says: "A webhook of Twilio or a page was answered with an error of ours.",
  namespace: "AWS/ApiGateway",
  metric: "5xx",
  dimensions: { ApiId: api.nodes.api.id },
  stat: "Sum",
  period: 5 * minutes,
});

alarm("sweep-silent", {
  says: "The sweep, which runs every ten minutes, has not run for half an hour.",
  ...ofFunction(sweep, "Invocations"),
  period: 30 * minutes,
  under: 1,
});

alarm("wakes-overdue", {
  says: "The sweep finds wakes that never came, run after run.",
  ...own("WakesOverdue"),
  period: 10 * minutes,
  // It heals what it finds: the next run finding more means that wakes go on being lost, or cannot be healed.
  periods: 2,
});

alarm("sends-refused", {
  says: "Twilio refuses texts for a reason that concerns all of them: filtered, or the sender is not registered.",
  ...own("AlertsRaised"),
  period: 5 * minutes,
});

const inAnHour = (id: string, metricName: MetricName) => ({
  id,
  metric: { namespace, metricName, dimensions, stat: "Sum", period: 1 * hours },
});
alarm("sends-failing", {
  says: "More than one prompt in ten failed in the last hour, of ten or more.",
  queries: [
    inAnHour("sent", "PromptsSent"),
    inAnHour("failed", "PromptsFailed"),
    {
      id: "percent",
      label: "percent of prompts that failed",
      expression: "IF(FILL(sent,0)+FILL(failed,0)>=10, 100*FILL(failed,0)/(FILL(sent,0)+FILL(failed,0)), 0)",
      returnData: true,
    },
  ],
  period: 1 * hours,
  over: 10,
});

alarm("many-texts", {
  says: `More than ${segmentsPerDay} segments were sent in a day: about $${Math.round(segmentsPerDay * perSegment.sent)} in the US.`,
  ...own("SegmentsSent"),
  period: 24 * hours,
  over: segmentsPerDay,
});
