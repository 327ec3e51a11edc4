import {
  campaignMonth,
  numberMonth,
  perSegment,
  awsPrices as price,
  registration,
} from "../../infra/prices.ts";

/** Six months of one person, the mean of the five plans: counted on the local stack, but for what they text of their own. */
const person = {
  /** Prompts 64.2 (18, 42, 213, 38 and 10), sign-up 4, and two answers of one segment a week. */
  sent: 64.2 + 4 + 52,
  /** JOIN and the safety answer, and two texts a week. */
  received: 2 + 52,
  wakes: 61,
  /** `sent` and `delivered` of 61 prompts. */
  statusCallbacks: 2 * 61,
  /** Signing up (the page, its three files, the form, what comes next), and a look at their own page a month. */
  pages: 6 + 6,
};

const months = 6;
const sweeps = 6 * 24 * 182;

/** What six months cost for so many people, in dollars. Over 3,000 a standard brand, with ten numbers, is reckoned. */
export function costOf(people: number) {
  const size = people > 3000 ? "large" : "small";
  const numbers = size === "large" ? 10 : 1;
  const requests = person.received + person.statusCallbacks + person.pages;
  const invocations = requests + person.wakes;
  const each =
    invocations * price.invocation +
    // 0.2 s of 1 GB for a webhook or a page, 0.7 s of half a GB for a wake.
    (requests * 0.2 + person.wakes * 0.35) * price.gigabyteSecond +
    requests * price.request +
    person.wakes * price.firing +
    // A text writes twice, its index twice; so does a prompt, and claims and settles besides; a callback once.
    (person.received * 4 + person.wakes * 6 + person.statusCallbacks) * price.write +
    // Each reads once; and every sweep reads every person, at 1.5 KB, half a unit for 4 KB.
    (invocations + (sweeps * 1.5) / 8) * price.read +
    (invocations * price.logGigabyte) / 1e6;
  const standing =
    months * (16 * price.alarmMonth + 13 * price.metricMonth) + sweeps * (2 * 0.5 * price.gigabyteSecond);
  const texts = people * (person.sent * perSegment.sent + person.received * perSegment.received);
  const twilio = registration[size] + months * (campaignMonth[size] + numbers * numberMonth);
  const aws = people * each + standing;
  return { texts, twilio, aws, person: (texts + twilio + aws) / people };
}
