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

type Peer = { name: string; source: string; cost: (people: number, lived: Lived) => number };

/**
 * What others take for the same programme, above the texts themselves, which cost the same everywhere. Their list prices;
 * none has a plan for a million people, who would ask for an offer.
 */
export const peers: readonly Peer[] = [
  {
    name: "Twilio Studio (flows)",
    // A flow ends after 30 days: https://www.twilio.com/docs/studio/user-guide/studio-faq. So one execution a prompt, begun
    // by a scheduler of one's own, and one a text. 1,000 a month free, then $0.005 each (u).
    source: "price (u); limits: twilio.com/docs/studio/user-guide/studio-faq",
    cost: (people, { prompts, texts }) => Math.max(0, people * (prompts + texts) - months * 1000) * 0.005,
  },
  {
    name: "TextIt (hosted RapidPro)",
    // A credit a message, either way: $20 for 1,000, $4,500 for a million; straight between the two (u).
    source: "help.nyaruka.com/en/articles/2865181-what-is-a-credit (undated copy)",
    cost: (people, { prompts, texts, replies }) => {
      const credits = Math.max(0, people * (prompts + texts + replies) - 1000);
      const share = Math.min(1, Math.log10(Math.max(1, credits / 1000)) / 3);
      return credits * (0.02 - share * (0.02 - 0.0045));
    },
  },
  {
    name: "Knock (notifications)",
    // 10,000 a month free, $250 a month with 50,000, then $0.005 each (u). It sends; conversation and timing stay one's own.
    source: "hivebook.wiki/wiki/knock-notification-infrastructure-... (2026); overage (u)",
    cost: (people, { prompts, replies }) => {
      const monthly = (people * (prompts + replies)) / months;
      if (monthly <= 10_000) return 0;
      return months * (250 + Math.max(0, monthly - 50_000) * 0.005);
    },
  },
];
