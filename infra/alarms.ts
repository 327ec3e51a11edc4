import { type MetricName, namespace } from "../functions/metrics.ts";
import { alarm } from "./alarm.ts";
import { api } from "./api.ts";
import { deadDeliveries, deadWakes } from "./dead-letters.ts";
import { deliver } from "./deliver.ts";
import { dimensions } from "./names.ts";
import { perSegment } from "./prices.ts";
import { readSettings } from "./settings.ts";
import { sweep } from "./sweep.ts";

const { segmentsPerDay, signUpsPerDay } = readSettings(process.env);
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
  ["deliver", deliver],
  ["sweep", sweep],
] as const) {
  alarm(`${name}-errors`, {
    says: `The function ${name} threw an error or ran out of time.`,
    ...ofFunction(fn, "Errors"),
    period: 5 * minutes,
  });
}

alarm("deliver-throttled", {
  says: "AWS held back the function deliver.",
  ...ofFunction(deliver, "Throttles"),
  period: 5 * minutes,
  // By design, when many wakes come at once; for half an hour is too long.
  periods: 6,
});

// Whatever befalls `sms` and `web` (an error, no time, no room), API Gateway answers 5xx: an alarm for each of them would
// ring beside this one, and cost as much again.
alarm("http-errors", {
  says: "A webhook of Twilio or a page was answered with an error: sms or web failed, ran out of time, or was held back.",
  namespace: "AWS/ApiGateway",
  metric: "5xx",
  dimensions: { ApiId: api.nodes.api.id },
  stat: "Sum",
  period: 5 * minutes,
});

// A sweep that AWS holds back is not invoked either.
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

alarm("sweep-steps-failed", {
  says: "The sweep could not help a person or read their item, and passed them over.",
  ...own("SweepStepsFailed"),
  // The slow walk comes by once an hour.
  period: 1 * hours,
});

alarm("sends-refused", {
  says: "Twilio refuses texts for a reason that concerns all of them: filtered, or the sender is not registered.",
  ...own("AlertsRaised"),
  period: 5 * minutes,
});

const summed = (id: string, metricName: MetricName, period: number) => ({
  id,
  metric: { namespace, metricName, dimensions, stat: "Sum", period },
});
alarm("sends-failing", {
  says: "More than one prompt in ten failed in the last hour, of ten or more.",
  queries: [
    summed("sent", "PromptsSent", 1 * hours),
    summed("failed", "PromptsFailed", 1 * hours),
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
  says: `More than ${segmentsPerDay} segments and emails were sent in a day: about $${Math.round(segmentsPerDay * perSegment.sent)} in the US, if all were texts.`,
  queries: [
    summed("texts", "SegmentsSent", 24 * hours),
    summed("emails", "EmailsSent", 24 * hours),
    {
      id: "all",
      label: "segments and emails",
      expression: "FILL(texts,0)+FILL(emails,0)",
      returnData: true,
    },
  ],
  period: 24 * hours,
  over: segmentsPerDay,
});

alarm("sign-ups-spent", {
  says: `The form has asked for ${signUpsPerDay} texts and emails today, and turns people away until midnight UTC.`,
  ...own("SignUpsRefused"),
  period: 1 * hours,
});
