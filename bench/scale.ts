// A thousand people to a million: what planning costs, and the shape of a day. `node bench/scale.ts`.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { planWake } from "../functions/core/agenda.ts";
import { median, report, round } from "./report.ts";
import { firingsPerSecond, senders } from "./senders.ts";
import { dayOf, type Mix, mixOf, peakOf, windowFor } from "./world/day.ts";
import { people } from "./world/people.ts";

const sizes = [1000, 10_000, 100_000, 1_000_000];
/**
 * Planning takes most of a millisecond, so a million would take a quarter of an hour: of large crowds everybody is drawn,
 * and one in so many planned; small ones are planned several times over.
 */
const measured: Record<number, { rounds: number; oneIn: number }> = {
  1000: { rounds: 10, oneIn: 1 },
  10000: { rounds: 1, oneIn: 1 },
  100000: { rounds: 1, oneIn: 10 },
  1000000: { rounds: 1, oneIn: 100 },
};
const chunk = 250;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Microseconds of the processor for a person's next wake, of each chunk; and what is kept in memory at the end. */
function plan(size: number, oneIn: number, seed: number): { micros: number[]; megabytes: number } {
  const micros: number[] = [];
  let [drawn, planned, spent] = [0, 0, 0];
  for (const { person, now } of people(us, size, seed)) {
    if (drawn++ % oneIn !== 0) continue;
    const before = process.cpuUsage();
    const { nextWakeAt } = planWake(person, now);
    const { user, system } = process.cpuUsage(before);
    if (nextWakeAt === undefined) throw new Error("somebody has nothing ahead");
    spent += user + system;
    if (++planned % chunk === 0) {
      micros.push(spent / chunk);
      spent = 0;
    }
  }
  collect();
  return { micros, megabytes: process.memoryUsage().heapUsed / 2 ** 20 };
}

const us = mixOf((country) => country === "US");
const mixes = { US: us, UK: mixOf((country) => country === "GB"), world: mixOf(() => true) };
const days = { US: dayOf(mixes.US), UK: dayOf(mixes.UK), world: dayOf(mixes.world) };

// The compiler has its share, and the caches of core/remember.ts are full.
plan(25_000, 1, 1);
const costs = sizes.map((size) => {
  const { rounds, oneIn } = measured[size] ?? { rounds: 1, oneIn: 1 };
  const runs = Array.from({ length: rounds }, (_, run) => plan(size, oneIn, 2 + run));
  return {
    size,
    planned: (rounds * size) / oneIn,
    micros: median(runs.flatMap(({ micros }) => micros)),
    megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
  };
});

const [least, most] = [Math.min, Math.max].map(
  (of) => (name: "micros" | "megabytes") => of(...costs.map((cost) => cost[name])),
);
const spread = (name: "micros" | "megabytes") => round((most?.(name) ?? 0) / (least?.(name) ?? 1), 3);

/** In minutes; or that the day is too short for one sender of the kind. */
function sayWindow(minutes: number | undefined): string {
  if (minutes === undefined) return "more senders";
  return minutes === 1 ? "none" : `${minutes} min`;
}

report({
  bench: "scale",
  tables: [
    {
      title:
        "Planning a wake: microseconds of the processor a person (median of chunks of 250), and the heap when all are planned. To plan one is one write and one CreateSchedule, whatever the number (bench/calls.json).",
      headings: [
        "people",
        "planned",
        "microseconds a person",
        "MB of heap",
        "schedules pending",
        "minutes to create them, at 5,000 a second",
      ],
      rows: costs.map(({ size, planned, micros, megabytes }) => [
        size,
        planned,
        round(micros, 1),
        round(megabytes, 1),
        size,
        round(size / 5000 / 60, 2),
      ]),
    },
    {
      title:
        "A day on which everybody is due at 10:00 their time: firings in the busiest minute, by the window that they are spread over.",
      headings: ["people", "where", "none", "5 min", "15 min", "60 min", "240 min", "a second, with none"],
      rows: sizes.flatMap((size) =>
        (["US", "world"] as const).map((where) => [
          size,
          where,
          ...[1, 5, 15, 60, 240].map((width) => Math.round(size * peakOf(days[where], width))),
          round((size * peakOf(days[where], 1)) / 60, 1),
        ]),
      ),
    },
    {
      title:
        "The shortest window that keeps every minute below the rate, each prompt one segment. On average a prompt is late by half of it. The window of a day closes ten hours after ten.",
      headings: ["what holds", "a second", ...sizes.map((size) => `${size.toLocaleString("en")}`), "source"],
      rows: [
        [
          "EventBridge Scheduler",
          firingsPerSecond,
          ...sizes.map((size) => sayWindow(windowFor(days.US, size, firingsPerSecond))),
          "RULES.md",
        ],
        ...senders.map(({ name, perSecond, source, where }) => [
          name,
          perSecond,
          ...sizes.map((size) => sayWindow(windowFor(days[where], size, perSecond))),
          source,
        ]),
      ],
    },
  ],
  targets: [
    {
      what: "cost of planning a wake, dearest of the sizes over cheapest",
      value: spread("micros"),
      atMost: 1.1,
    },
    { what: "heap, largest of the sizes over smallest", value: spread("megabytes"), atMost: 1.1 },
  ],
  figures: { costs, share: { us: round(peakOf(days.US, 1), 3), world: round(peakOf(days.world, 1), 3) } },
});
