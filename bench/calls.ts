// Exact counts of calls, one by one. `node bench/calls.ts` compares them with calls.json; `-- --write` writes that anew.
import { readFileSync, writeFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { report, type Target } from "./report.ts";
import { type Act, acts } from "./world/acts.ts";
import { counted, type Tally } from "./world/tally.ts";
import { type BenchWorld, openWorld } from "./world/world.ts";

export type Count = { name: string; limit: Act["limit"] | "prompt" } & Tally;

const startAt = "2026-11-21T15:00:00Z";
const file = new URL("calls.json", import.meta.url);
const phone = (i: number) => `+1202555${String(1000 + i).slice(-4)}`;

/** Somebody's texts and waits, up to the one that counts. */
async function lead(world: BenchWorld, who: string, before: readonly string[]): Promise<void> {
  for (const step of before) {
    if (step.startsWith("@")) await world.until(Temporal.Instant.from(step.slice(1)));
    else await world.text(who, step);
  }
}

async function countAct({ name, before, text, limit }: Act, i: number): Promise<Count> {
  return inWorld(async (world) => {
    await lead(world, phone(i), before);
    await world.text(phone(i), text);
    return { name, limit, ...lastOf(world, "text") };
  });
}

/** Each in a world of its own: the clock of one is not that of another. */
async function inWorld<T>(work: (world: BenchWorld) => Promise<T>): Promise<T> {
  const world = await openWorld(startAt);
  try {
    return await work(world);
  } finally {
    await world.close();
  }
}

function lastOf({ invocations }: BenchWorld, what: "text" | "callback" | "wake"): Tally {
  const found = invocations.findLast((invocation) => invocation.for === what);
  if (!found) throw new Error(`no ${what} was counted`);
  return found.tally;
}

/** What happens without a text: prompts, reports on them, wakes in vain, a text that Twilio sends again. */
async function countRest(): Promise<Count[]> {
  return inWorld(async (world) => {
    const counts: Count[] = [];
    const note = (name: string, limit: Count["limit"], tally: Tally) =>
      counts.push({ name, limit, ...tally });
    await lead(world, phone(0), ["JOIN 1 2026-11-21", "N", "@2026-11-21T17:00:00Z"]);
    note("the opening of a plan", "prompt", lastOf(world, "wake"));
    await lead(world, phone(0), ["@2026-11-25T17:00:00Z"]);
    note("a prompt", "prompt", lastOf(world, "wake"));
    note("a status callback", "none", lastOf(world, "callback"));
    const { sid } = await world.text(phone(0), "PAUSE 7 DAYS");
    await world.text(phone(0), "PAUSE 7 DAYS", sid);
    note("a text that Twilio sends again", "status", lastOf(world, "text"));
    await lead(world, phone(0), ["@2026-11-27T17:00:00Z"]);
    note("a wake in vain", "prompt", lastOf(world, "wake"));
    await lead(world, phone(0), ["RESUME", "@2028-01-01T00:00:00Z"]);
    note("the last prompt of a plan", "prompt", lastOf(world, "wake"));
    return counts;
  });
}

/** By email: the link that confirms an address, a prompt by both channels, one by email alone. */
async function countEmail(): Promise<Count[]> {
  return inWorld(async (world) => {
    const counts: Count[] = [];
    const note = (name: string, limit: Count["limit"]) =>
      counts.push({ name, limit, ...lastOf(world, "wake") });
    await lead(world, phone(0), ["JOIN 1 2026-11-21", "N", "@2026-11-21T17:00:00Z", "EMAIL ann@example.org"]);
    await lead(world, phone(0), ["@2026-11-21T17:03:00Z"]);
    note("the link that confirms an address", "prompt");
    if (!(await world.confirm("ann@example.org"))) throw new Error("the link was not good");
    await lead(world, phone(0), ["@2026-11-22T17:00:00Z"]);
    note("a prompt by text and email", "none");
    await lead(world, phone(0), ["EMAIL ONLY", "@2026-11-23T17:00:00Z"]);
    note("a prompt by email", "prompt");
    return counts;
  });
}

async function countNotes(): Promise<Count> {
  return inWorld(async (world) => {
    const note = `NOTE ${"be kind ".repeat(35)}`;
    await lead(world, phone(0), ["JOIN 5 2026-11-21", "N", "@2026-11-21T17:00:00Z", note, note]);
    await lead(world, phone(0), ["MEET 2026-12-12 18:00", "@2026-12-12T00:30:00Z"]);
    return { name: "the prompt that brings two long notes", limit: "none", ...lastOf(world, "wake") };
  });
}

async function countAll(): Promise<Count[]> {
  const counts: Count[] = [];
  for (const [i, one] of acts.entries()) counts.push(await countAct(one, i));
  return [...counts, ...(await countRest()), ...(await countEmail()), await countNotes()];
}

/** What issue 7 asks, for each thing that is counted. A delete is made only in place of a create (docs/adr/0011). */
const limits = {
  status: { reads: 1, writes: 1, calls: 0, sends: 0 },
  command: { reads: 1, writes: 2, calls: 1, sends: 0 },
  prompt: { reads: 1, writes: 3, calls: 1, sends: 1 },
};

/** One line a target: how many of the counts are above it. */
export function targetsOf(counts: readonly Count[]): Target[] {
  return Object.entries(limits).map(([name, { reads, writes, calls, sends }]) => {
    const above = counts.filter(
      (count) =>
        count.limit === name &&
        (count.reads > reads ||
          count.writes > writes ||
          count.creates + count.drops > calls ||
          count.sends > sends),
    );
    const what = `${name}: counts above ${reads} read, ${writes} writes, ${calls} call of Scheduler, ${sends} send`;
    return { what, value: above.length, atMost: 0 };
  });
}

export { countAll };
export const checkedIn = (): Count[] => JSON.parse(readFileSync(file, "utf8"));

if (import.meta.main) {
  const counts = await countAll();
  const before = process.argv.includes("--write") ? counts : checkedIn();
  if (before === counts) {
    writeFileSync(
      file,
      `${JSON.stringify(counts, null, 2)}
`,
    );
  }
  const changed = counts.filter((count, i) => JSON.stringify(count) !== JSON.stringify(before[i]));
  report({
    bench: "calls",
    tables: [
      {
        title: "Calls of one text or wake, and DynamoDB's units: of the table, and of its index of wakes.",
        headings: ["what", ...counted],
        rows: counts.map((count) => [count.name, ...counted.map((name) => count[name])]),
      },
    ],
    targets: [
      ...targetsOf(counts),
      { what: "counts that differ from bench/calls.json", value: changed.length, atMost: 0 },
    ],
    figures: { counts },
  });
}
