// The local stack from outside, by its control API: until `ready`, one person's six months, and those of 200.
// `node bench/local.ts --before HEAD^` measures the same lives here and on another commit, by turns, and nothing else.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compare } from "./local/compare.ts";
import { shares } from "./local/shares.ts";
import { startLocal, stop } from "./local/stack.ts";
import { median, report, round } from "./report.ts";

const { values } = parseArgs({ options: { before: { type: "string" } } });
if (values.before !== undefined) {
  await compare(values.before);
  process.exit();
}

const starts = 7;
const lives = 5;
const people = 200;
const plans = 5;

const seconds = (milliseconds: number) => round(milliseconds / 1000);
const number = (i: number) => `+1202555${1000 + i}`;

const ready: number[] = [];
for (let i = 0; i < starts; i++) {
  const { child, readyAfter } = await startLocal();
  ready.push(readyAfter);
  await stop(child);
}

/** So many people join, plan by plan, and live six months: how long that took, and what came of it. */
async function live(
  stack: Awaited<ReturnType<typeof startLocal>>,
  count: number,
  planOf: (i: number) => number,
) {
  const began = performance.now();
  for (let i = 0; i < count; i++) await stack.join(number(i), planOf(i));
  const fired = await stack.sixMonths();
  const took = performance.now() - began;
  return { took, fired, prompts: await stack.prompts() };
}

const single = await startLocal();
const alone: number[] = [];
for (let i = 0; i < lives; i++) {
  alone.push((await live(single, 1, () => 1)).took);
  await single.reset();
}
await stop(single.child);

const many = await startLocal();
const crowd = await live(many, people, () => 1);
await stop(many.child);

// All plans, the one with a prompt a day too: by fewer people, or it would take ten minutes.
const few = await startLocal();
const mixed = await live(few, plans, (i) => i + 1);
await stop(few.child);

// The same once more to look into: a profile slows what it looks at.
const folder = mkdtempSync(join(tmpdir(), "afterword-profile-"));
const profiled = await startLocal(["--cpu-prof", `--cpu-prof-dir=${folder}`, "--cpu-prof-interval=1000"]);
await live(profiled, plans, (i) => i + 1);
await stop(profiled.child);
const whose = shares(folder);
rmSync(folder, { recursive: true });

const perPrompt = mixed.took / mixed.prompts;
report({
  bench: "local",
  tables: [
    {
      title: "The local stack from outside, seconds",
      headings: ["", "seconds", "prompts"],
      rows: [
        [`until \`ready\` (median of ${starts} starts)`, seconds(median(ready)), ""],
        [
          `one person, four quiet weeks, six months (median of ${lives}; the first, cold: ${seconds(alone[0] ?? 0)})`,
          seconds(median(alone)),
          "",
        ],
        [`${people} people, four quiet weeks, six months`, seconds(crowd.took), `${crowd.prompts}`],
        [`${plans} people, one on each plan, six months`, seconds(mixed.took), `${mixed.prompts}`],
      ],
    },
    {
      title: "Whose code the CPU was in, % (the last row above once more, under the profiler)",
      headings: ["", "%"],
      rows: [...whose].map(([owner, share]) => [owner, round(100 * share, 1)]),
    },
  ],
  targets: [
    { what: "seconds until `ready`", value: seconds(median(ready)), atMost: 2 },
    { what: "seconds for one person", value: seconds(median(alone)), atMost: 2 },
    { what: `seconds for ${people} people on four quiet weeks`, value: seconds(crowd.took), atMost: 120 },
    {
      what: `seconds for ${people} people on all plans, by the time a prompt`,
      value: seconds((perPrompt * mixed.prompts * people) / plans),
      atMost: 120,
    },
    { what: "our own share of the CPU", value: round(whose.get("ours") ?? 0), atMost: 0.33 },
  ],
  figures: { shares: Object.fromEntries([...whose].map(([owner, share]) => [owner, round(share, 3)])) },
});
