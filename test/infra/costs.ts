import {
  campaignMonth,
  numberMonth,
  perSegment,
  awsPrices as price,
  registration,
  watchingMonth,
} from "../../infra/prices.ts";

/** Six months of one person, the mean of the five plans: counted on the local stack, but for what they text of their own. */
const person = {
  /** Prompts 61.8 (17, 41, 209, 36 and 6), sign-up 4, and two answers of one segment a week. */
  sent: 61.8 + 4 + 52,
  /** JOIN and the safety answer, and two texts a week. */
  received: 2 + 52,
  wakes: 61,
  /** `sent` and `delivered` of 61 prompts. */
  statusCallbacks: 2 * 61,
  /** Signing up (the page, its three files, the form, what comes next), and a look at their own page a month. */
  pages: 6 + 6,
  /** DynamoDB's units, of the table and its index (bench/journey.ts). */
  writeUnits: 949 + 262,
  readUnits: 341,
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
    person.writeUnits * price.write +
    (person.readUnits + person.pages) * price.read +
    (invocations * price.logGigabyte) / 1e6;
  const standing =
    months * watchingMonth(people) +
    // A sweep looks at the index; once an hour it walks, past 2,000 items and as many schedules' people at most.
    sweeps * (2 * 0.5 * price.gigabyteSecond + (2.5 + Math.min(people, 2000) / 2) * price.read);
  const texts = people * (person.sent * perSegment.sent + person.received * perSegment.received);
  const twilio = registration[size] + months * (campaignMonth[size] + numbers * numberMonth);
  const aws = people * each + standing;
  return { texts, twilio, aws, person: (texts + twilio + aws) / people };
}
