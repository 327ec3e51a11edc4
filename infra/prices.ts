import type { MetricName } from "../functions/metrics.ts";

/**
 * What things cost, in US dollars, without free tiers and volume discounts: for the dashboard's estimate, docs/deploy.md
 * and the benches. Nothing was fetched live. Each source is a stored copy, of the date beside it; (u) is unconfirmed.
 */

/**
 * Twilio's price of a segment in the US. Sent: 0.0083, and 0.0035 to 0.0045 that goes to the carrier, here AT&T's. Received:
 * 0.0083. https://dev.to/preecha/twilio-sms-api-cost-complete-pricing-breakdown-for-2026-1k25 (2026),
 * https://www.budgetforge.dev/tools/twilio-sms-pricing-2026 (5 July 2026); carriers:
 * https://help.textvolt.com/articles/7310656083-carrier-fee-snapshot-by-carrier-2026 (26 May 2026).
 */
export const perSegment = { sent: 0.0118, received: 0.0083 };

/** What of Twilio does not depend on the texts. Same sources: a small, low-volume brand and a standard one. */
export const registration = { small: 4.5 + 15, large: 46 + 15 };
export const campaignMonth = { small: 1.5, large: 10 };
export const numberMonth = 1.15;

/** AWS, us-east-1. */
export const awsPrices = {
  // arm64. https://git.mcrn.ar/mariano/lambda_local_runner (docs/lambdas-md/lambda-13-cost.md, 11 May 2026)
  gigabyteSecond: 0.0000133334,
  invocation: 0.2 / 1e6,
  // HTTP API. https://appropri8-astro.pages.dev/tutorials/2025/12/02/deploying-simple-api-aws/ (2 December 2025)
  request: 1 / 1e6,
  // https://cloudburn.io/blog/amazon-eventbridge-pricing (13 March 2026); calls of its API are free.
  firing: 1 / 1e6,
  // On demand. https://airbyte.com/data-engineering-resources/dynamodb-pricing (21 July 2025)
  write: 0.625 / 1e6,
  read: 0.125 / 1e6,
  // https://www.acecloudinterviews.com/tutorials/aws/ses/ (undated)
  email: 0.1 / 1000,
  // CloudWatch, from memory and AWS's price page (u). A metric costs by the hour in which it is published: "All custom metrics
  // charges are prorated by the hour and metered only when you send metrics", as stored copies quote that page.
  logGigabyte: 0.5,
  alarmMonth: 0.1,
  metricHour: 0.3 / 730,
};

/** What alarms watch, which is what is billed: thirteen, of which two reckon with two figures each. */
export const alarmedMetrics = 15;

/**
 * How often a person's day publishes each of our metrics, about, and in how many hours of a day it can: prompts only while it
 * is day somewhere.
 */
const published: Record<MetricName, { perDay: number; hours: number } | "once a day"> = {
  PromptsSent: { perDay: 0.36, hours: 18 },
  PromptsSkipped: { perDay: 0.02, hours: 18 },
  PromptsFailed: { perDay: 0.004, hours: 18 },
  PromptsUnknown: { perDay: 0.001, hours: 24 },
  TextsReceived: { perDay: 0.3, hours: 24 },
  SegmentsSent: { perDay: 0.66, hours: 24 },
  EmailsSent: { perDay: 0.02, hours: 24 },
  SignUpsAsked: { perDay: 1 / 182, hours: 24 },
  SignUpsRefused: { perDay: 0.0001, hours: 24 },
  RepliesWithheld: { perDay: 0.001, hours: 24 },
  OptOuts: { perDay: 1 / 182, hours: 24 },
  Erased: { perDay: 1 / 182, hours: 24 },
  DangerSelfHarm: { perDay: 0.0005, hours: 24 },
  DangerViolence: { perDay: 0.0005, hours: 24 },
  BoundariesSet: { perDay: 0.001, hours: 24 },
  WakesOverdue: { perDay: 0.001, hours: 24 },
  AlertsRaised: { perDay: 0.0001, hours: 24 },
  SweepStepsFailed: { perDay: 0.0001, hours: 24 },
  PeopleActive: "once a day",
  PeopleDone: "once a day",
  PeopleJoining: "once a day",
  PeopleStopped: "once a day",
};

/**
 * What watching costs for so many people, in dollars a month, at most: as if no two events ever shared an hour. The free ten: of
 * alarms, and of metrics a whole month each.
 */
export function watchingMonth(people: number, free = 0): number {
  const hoursOf = (one: (typeof published)[MetricName]) =>
    one === "once a day" ? 1 : Math.min(one.hours, people * one.perDay);
  const hoursADay = Object.values(published).reduce((sum, one) => sum + hoursOf(one), 0);
  const metricHours = Math.max(0, (hoursADay * 365) / 12 - free * 730);
  return (alarmedMetrics - free) * awsPrices.alarmMonth + metricHours * awsPrices.metricHour;
}
