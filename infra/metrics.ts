/** The figures that the functions print in CloudWatch's embedded metric format. TODO: import them from functions/metrics.ts. */
export const metricNames = [
  "PromptsSent",
  "PromptsFailed",
  "PromptsSkipped",
  "PromptsUnknown",
  "OptOuts",
  "Erased",
  "TextsReceived",
  "SegmentsSent",
  "WakesOverdue",
  "AlertsRaised",
  "PeopleActive",
  "PeopleStopped",
  "PeopleJoining",
] as const;

export type MetricName = (typeof metricNames)[number];
export const namespace = "Afterword";
export const dimensions = { service: "afterword" };
