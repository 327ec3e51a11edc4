// Six months of one person in each plan: what is called, and what it costs. `node bench/journey.ts`.
import { awsPrices, perSegment } from "../infra/prices.ts";
import { plans } from "../scripts/plans.ts";
import { assumedSeconds, awsEach, gigabyteSeconds, smsEach, standing, twilioFixed } from "./bill.ts";
import { report, round } from "./report.ts";
import { type Lived, live } from "./world/lived.ts";
import { openWorld } from "./world/world.ts";

const sizes = [1, 1000, 1_000_000];
const dollars = (value: number) => {
  if (value === 0) return "$0";
  if (value < 1) return `$${value.toPrecision(2)}`;
  return `$${value < 100 ? value.toFixed(2) : Math.round(value).toLocaleString("en")}`;
};
const percent = (value: number) => `${round(100 * value, value < 0.01 ? 3 : 1)} %`;

/** Somebody who is a fifth of each plan. */
function mean(all: readonly Lived[]): Lived {
  const average = (of: (lived: Lived) => number) =>
    all.reduce((total, one) => total + of(one), 0) / all.length;
  const [first] = all;
  if (!first) throw new RangeError("nobody has lived");
  const names = Object.keys(first.tally) as (keyof Lived["tally"])[];
  return {
    ...first,
    ...Object.fromEntries(
      (["texts", "replies", "replySegments", "callbacks", "wakes", "prompts"] as const).map((name) => [
        name,
        average((one) => one[name]),
      ]),
    ),
    tally: Object.fromEntries(
      names.map((name) => [name, average(({ tally }) => tally[name])]),
    ) as Lived["tally"],
  };
}

const lives = new Map<string, Lived>();
for (const { id, number } of plans) lives.set(id, await live(number));
const someone = mean([...lives.values()]);
// For times: the same with nothing in between that counts.
const { milliseconds } = await live(2, { units: false });
const seconds = {
  text: milliseconds.text / 1000,
  callback: milliseconds.callback / 1000,
  wake: milliseconds.wake / 1000,
};
const empty = await openWorld("2026-11-21T15:00:00Z");
await empty.sweep(); // the first one walks
const idle = (await empty.sweep()).tally;
await empty.close();

const rows = [...lives, ["mean of the five", someone] as const];
const bills = sizes.map((people) => {
  const sms = people * smsEach(someone);
  const each = people * awsEach(someone);
  const fixed = standing(people, idle, someone, false);
  return {
    people,
    sms,
    twilio: twilioFixed(people),
    each,
    fixed,
    free: standing(people, idle, someone, true),
  };
});

report({
  bench: "journey",
  tables: [
    {
      title: "One person from JOIN to the reflection, two texts a week. Units are DynamoDB's request units.",
      headings: [
        "plan",
        "prompts",
        "texts",
        "invocations",
        "reads",
        "writes",
        "creates",
        "read units",
        "write units",
        "index units",
        "segments out",
        "GB-s here",
        "GB-s billed",
      ],
      rows: rows.map(([id, one]) => [
        id,
        round(one.prompts, 1),
        one.texts,
        round(one.texts + one.callbacks + one.wakes, 1),
        round(one.tally.reads, 1),
        round(one.tally.writes, 1),
        round(one.tally.creates, 1),
        round(one.tally.readUnits, 1),
        round(one.tally.writeUnits, 1),
        round(one.tally.indexUnits, 1),
        round(one.tally.segments + one.replySegments, 1),
        round(gigabyteSeconds(one, seconds), 1),
        round(gigabyteSeconds(one, assumedSeconds), 1),
      ]),
    },
    {
      title: `GB-s: memory as in infra/limits.ts. Here: medians of ${round(milliseconds.text)} ms a text, ${round(milliseconds.callback)} a callback, ${round(milliseconds.wake)} a wake on this machine, stand-ins included, no network. Billed: 200, 200 and 700 ms, assumed, for Lambda bills waiting too. One person's bill:`,
      headings: ["plan", "SMS", "AWS", "AWS of SMS", "prompts by SES instead"],
      rows: rows.map(([id, one]) => [
        id,
        dollars(smsEach(one)),
        dollars(awsEach(one)),
        percent(awsEach(one) / smsEach(one)),
        dollars(one.prompts * awsPrices.email),
      ]),
    },
    {
      title: "The bill of six months, everybody the mean of the five plans.",
      headings: [
        "people",
        "SMS",
        "registration, numbers",
        "AWS, for people",
        "AWS, standing",
        "AWS of SMS",
        "standing with the free ten",
        "AWS of SMS then",
      ],
      rows: bills.map(({ people, sms, twilio, each, fixed, free }) => [
        people,
        dollars(sms),
        dollars(twilio),
        dollars(each),
        dollars(fixed),
        percent((each + fixed) / sms),
        dollars(free),
        percent((each + free) / sms),
      ]),
    },
  ],
  targets: [
    {
      what: "AWS of SMS for one more person, mean of the plans",
      value: round(awsEach(someone) / smsEach(someone), 5),
      atMost: 0.01,
    },
    ...bills.map(({ people, sms, each, fixed }) => ({
      what: `AWS of SMS for ${people.toLocaleString("en")}, no free tier`,
      value: round((each + fixed) / sms, 5),
      atMost: 0.01,
    })),
    ...bills.slice(1, 2).map(({ people, sms, each, free }) => ({
      what: `AWS of SMS for ${people.toLocaleString("en")}, ten alarms and metrics free`,
      value: round((each + free) / sms, 5),
      atMost: 0.01,
    })),
  ],
  figures: {
    lives: Object.fromEntries(lives),
    mean: someone,
    idle,
    milliseconds,
    bills,
    prices: { ...awsPrices, perSegment },
  },
});
