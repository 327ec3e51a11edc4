import { limits } from "../infra/limits.ts";
import {
  awsPrices,
  campaignMonth,
  numberMonth,
  perSegment,
  registration,
  watchingMonth,
} from "../infra/prices.ts";
import type { Lived } from "./world/lived.ts";

const months = 6;
const sweeps = 6 * 24 * 182;

/**
 * Seconds that Lambda bills for: it bills waiting as well, and how long AWS and Twilio take to answer cannot be measured
 * here. Assumed, as in docs/deploy.md, and well above what a handler takes on this machine.
 */
export const assumedSeconds = { text: 0.2, callback: 0.2, wake: 0.7, sweep: 2 };
const gigabytes = { sms: limits.sms.memory / 1024, deliver: limits.deliver.memory / 1024 };

export const gigabyteSeconds = (lived: Lived, seconds: { text: number; callback: number; wake: number }) =>
  (lived.texts * seconds.text + lived.callbacks * seconds.callback) * gigabytes.sms +
  lived.wakes * seconds.wake * gigabytes.deliver;

/** What one more person costs on AWS, in dollars. */
export function awsEach(lived: Lived): number {
  const { tally, texts, callbacks, wakes } = lived;
  const invocations = texts + callbacks + wakes;
  return (
    invocations * awsPrices.invocation +
    gigabyteSeconds(lived, assumedSeconds) * awsPrices.gigabyteSecond +
    (texts + callbacks) * awsPrices.request +
    wakes * awsPrices.firing +
    (tally.writeUnits + tally.indexUnits) * awsPrices.write +
    tally.readUnits * awsPrices.read +
    // A kilobyte of log an invocation.
    (invocations * awsPrices.logGigabyte) / 1e6
  );
}

/** The walks of the sweep read 2,000 items and as many schedules' people an hour, at most. */
const walkUnits = (people: number, lived: Lived) =>
  Math.min(people * (1 + lived.wakes), 2000) * 0.5 + Math.min(people, 2000) * 2;

/** What runs whether anybody is signed up or not: sweeps, alarms, metrics. The first ten of each are free for ever. */
export function standing(
  people: number,
  idle: { readUnits: number; writeUnits: number },
  lived: Lived,
  free: boolean,
) {
  const gbs = assumedSeconds.sweep * (limits.sweep.memory / 1024);
  const sweeping =
    sweeps * (awsPrices.invocation + awsPrices.firing + gbs * awsPrices.gigabyteSecond) +
    sweeps * (idle.readUnits * awsPrices.read + idle.writeUnits * awsPrices.write) +
    (sweeps / 6) * walkUnits(people, lived) * awsPrices.read;
  return sweeping + months * watchingMonth(people, free ? 10 : 0);
}

export const smsEach = ({ tally, replySegments, texts }: Lived): number =>
  (tally.segments + replySegments) * perSegment.sent + texts * perSegment.received;

/** Registration, campaign and numbers, ten of them from 3,000 people on: the same whoever sends the texts. */
export function twilioFixed(people: number): number {
  const size = people > 3000 ? "large" : "small";
  return registration[size] + months * (campaignMonth[size] + (size === "large" ? 10 : 1) * numberMonth);
}
