import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { SingleBar } from "cli-progress";
import type { Chunk } from "./chunk.ts";
import type { Order } from "./worker.ts";

// npm run simulate -- --lives 10000 --seed 1: see docs/reliability.md.

const livesPerChunk = 100;
const { values } = parseArgs({
  options: {
    lives: { type: "string", default: "10000" },
    seed: { type: "string", default: `${Date.now() % 2 ** 31}` },
    /** The life as it was found, at once. */
    "as-found": { type: "boolean", default: false },
    workers: { type: "string", default: `${availableParallelism()}` },
  },
});
const lives = wholeNumber("lives", values.lives);
const seed = wholeNumber("seed", values.seed);

const orders: Order[] = [];
for (let from = 0; from < lives; from += livesPerChunk) {
  orders.push({
    seed: seed + from,
    lives: Math.min(livesPerChunk, lives - from),
    shrinks: !values["as-found"],
  });
}
const bar = new SingleBar({
  format: "{bar} {value}/{total} lives, {duration_formatted} so far, {eta_formatted} to go",
  noTTYOutput: !process.stdout.isTTY,
  notTTYSchedule: 30_000,
});
const begun = performance.now();
process.stdout.write(`seed ${seed}\n`);
bar.start(lives, 0);
const chunks: Chunk[] = [];
await Promise.all(Array.from({ length: wholeNumber("workers", values.workers) }, work));
bar.stop();
report();

/** Takes order after order, until one life broke a guarantee. */
async function work(): Promise<void> {
  const worker = new Worker(new URL("worker.ts", import.meta.url));
  for (let order = orders.shift(); order; order = orders.shift()) {
    const chunk = await played(worker, order);
    chunks.push(chunk);
    if (chunk.broken) orders.length = 0;
  }
  await worker.terminate();
}

function played(worker: Worker, order: Order): Promise<Chunk> {
  return new Promise((resolve, reject) => {
    worker.removeAllListeners().once("error", reject);
    worker.on("message", (message: "life" | Chunk) => {
      if (message === "life") bar.increment();
      else resolve(message);
    });
    worker.postMessage(order);
  });
}

function report(): void {
  const total = (name: keyof Chunk["totals"]) => chunks.reduce((sum, { totals }) => sum + totals[name], 0);
  const count = chunks.reduce((sum, chunk) => sum + chunk.lives, 0);
  const seconds = Math.round((performance.now() - begun) / 1000);
  process.stdout.write(
    `${count} lives in ${seconds} s: ${total("texts")} texts, ${total("sent")} messages, ${total("mailed")} emails, ${total("calls")} calls of ports, ${total("faults")} of them failed on purpose\n`,
  );
  const broken = chunks.flatMap((chunk) => chunk.broken ?? []);
  for (const { seed: from, life, what, script } of broken) {
    const folder = new URL("found/", import.meta.url);
    mkdirSync(folder, { recursive: true });
    const path = new URL(`seed-${from}-life-${life}.json`, folder);
    writeFileSync(path, `${JSON.stringify({ what, script }, null, 2)}\n`);
    process.stdout.write(
      `\n${what}\nseed ${from}, life ${life} (again: npm run simulate -- --seed ${from} --lives ${life} --workers 1)\n` +
        `The shortest life that breaks it is now a failing test: ${path.pathname}\n`,
    );
  }
  if (broken.length > 0) process.exitCode = 1;
  else process.stdout.write("every guarantee held\n");
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  process.stderr.write(`--${name} is ${JSON.stringify(text)}; it wants a whole number above 0\n`);
  return process.exit(1);
}
