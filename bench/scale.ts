// A thousand people to a million: what planning costs, and the shape of a day. `node bench/scale.ts`.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { planWake } from "../functions/core/schedule/agenda.ts";
import { median, report, round } from "./report.ts";
import { firingsPerSecond, senders } from "./senders.ts";
import { dayOf, mixOf, peakOf, windowFor } from "./world/day.ts";
import { people } from "./world/people.ts";

const sizes = [1000, 10_000, 100_000, 1_000_000] as const;
/**
 * Planning takes over half a millisecond, so a million would take ten minutes: of large crowds everybody is drawn and one in
 * so many planned, small ones come several times over. Chunks of all four in turn, for whatever else runs slows all alike.
 */
const oneIn = (size: number) => Math.max(1, size / 10_000);
const rounds = 40;
const chunk = 250;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

function* crowd(size: number) {
  for (let seed = 1; ; seed++) {
    let drawn = 0;
    for (const one of people(us, size, seed)) if (drawn++ % oneIn(size) === 0) yield one;
  }
}

/** Microseconds of the processor for the next wake of each of the next chunk. */
function planChunk(from: ReturnType<typeof crowd>): number {
  const some = Array.from({ length: chunk }, () => from.next().value);
  // Otherwise whoever has more to draw leaves less to clear away while planning is timed.
  collect();
  const before = process.threadCpuUsage();
  for (const one of some) {
    if (one && planWake(one.person, one.now).nextWakeAt === undefined) throw new Error("nothing is ahead");
  }
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / chunk;
}

function megabytes(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const us = mixOf((country) => country === "US");
const mixes = { US: us, UK: mixOf((country) => country === "GB"), world: mixOf(() => true) };
const days = { US: dayOf(mixes.US), UK: dayOf(mixes.UK), world: dayOf(mixes.world) };

const warm = crowd(100_000); // the compiler has its share, and the caches of core/memoize.ts are full
for (let i = 0; i < 100; i++) planChunk(warm);
const costs = sizes.map((size) => ({ size, from: crowd(size), all: [] as number[] }));
const heaps = [megabytes()];
for (let round = 1; round <= rounds; round++) {
  for (const { from, all } of costs) all.push(planChunk(from));
  if (round % 10 === 0) heaps.push(megabytes());
}
const micros = costs.map(({ all }) => median(all));

/** In minutes; or that the day is too short for one sender of the kind. */
function sayWindow(minutes: number | undefined): string {
  if (minutes === undefined) return "more senders";
  return minutes === 1 ? "none" : `${minutes} min`;
}

report({
  bench: "scale",
  tables: [
    {
      title: `Planning a wake: microseconds of the processor a person, the median of ${rounds} chunks of ${chunk}. To plan one is one write and one CreateSchedule, whatever the number (bench/calls.json).`,
      headings: [
        "people",
        "microseconds a person",
        "schedules pending",
        "minutes to create them, at 5,000 a second",
      ],
      rows: sizes.map((size, i) => [size, round(micros[i] ?? 0, 1), size, round(size / 5000 / 60, 2)]),
    },
    {
      title: "Memory: MB of heap while they go by.",
      headings: ["of the million have gone by", "MB"],
      rows: heaps.map((heap, i) => [(i * sizes[3]) / 4, round(heap, 1)]),
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
          "docs/rules.md",
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
      value: round(Math.max(...micros) / Math.min(...micros), 3),
      atMost: 1.1,
    },
    {
      // A person takes over a thousand: a megabyte or two come and go by themselves.
      what: "bytes of heap a person of the million, most of it less least",
      value: round(((Math.max(...heaps) - Math.min(...heaps)) * 2 ** 20) / sizes[3], 1),
      atMost: 16,
    },
  ],
  figures: {
    micros,
    heaps,
    share: { us: round(peakOf(days.US, 1), 3), world: round(peakOf(days.world, 1), 3) },
  },
});
