import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { SingleBar } from "cli-progress";
import { fuzz } from "./fuzz.ts";
import { newTally, type Tally } from "./tally.ts";

// `npm run fuzz -- --requests 1000000 --seed 1`: that many requests in two threads, in runs numbered from the seed on.

type Job = { requests: number; seed: number };
type Told = { tally: Tally; failure?: string; done?: true };
const threads = 2;
const tellEveryMilliseconds = 1000;

if (isMainThread) process.exitCode = await lead();
else await work(workerData as Job);

async function lead(): Promise<number> {
  const { values } = parseArgs({
    options: { requests: { type: "string", default: "1000000" }, seed: { type: "string" } },
  });
  const requests = Number(values.requests);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  if (!Number.isSafeInteger(requests) || requests < 1 || !Number.isSafeInteger(seed)) {
    process.stderr.write("--requests and --seed want whole numbers\n");
    return 2;
  }
  process.stdout.write(`seed ${seed}\n`);
  const bar = new SingleBar({ format: "{bar} {value}/{total} requests, {eta_formatted} left", noTTYOutput: true, notTTYSchedule: 30_000 }); // biome-ignore format: one line
  bar.start(requests, 0);
  const began = performance.now();
  const last: Told[] = [];
  const jobs = Array.from({ length: threads }, (_, i) => {
    const job: Job = { requests: Math.ceil(requests / threads), seed: seed + i };
    return follow(job, (told) => {
      last[i] = told;
      bar.update(
        Math.min(
          requests,
          last.reduce((sum, one) => sum + (one?.tally.requests ?? 0), 0),
        ),
      );
    });
  });
  await Promise.all(jobs);
  bar.stop();
  return report(last, (performance.now() - began) / 1000);
}

function follow(job: Job, tell: (told: Told) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: job });
    worker.on("message", tell);
    worker.on("error", reject);
    worker.on("exit", () => resolve());
  });
}

function report(all: Told[], seconds: number): number {
  const sum = all.reduce((whole, { tally }) => merge(whole, tally), newTally());
  const lines = Object.entries(sum.counts).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [kind, count] of lines) process.stdout.write(`${String(count).padStart(9)}  ${kind}\n`);
  const { slowest, requests } = sum;
  process.stdout.write(`the slowest took ${Math.round(slowest.took)} ms: ${slowest.kind}\n`);
  process.stdout.write(`${requests} requests in ${Math.round(seconds)} s, ${Math.round(requests / seconds)} a second\n`); // biome-ignore format: one line
  const failures = all.flatMap(({ failure }) => failure ?? []);
  for (const failure of failures) process.stdout.write(`\n${failure}\n`);
  const finished = all.length === threads && all.every(({ done }) => done);
  if (!finished) process.stdout.write("a thread died\n");
  return failures.length === 0 && finished ? 0 : 1;
}

function merge(a: Tally, b: Tally): Tally {
  const counts = { ...a.counts };
  for (const [kind, count] of Object.entries(b.counts)) counts[kind] = (counts[kind] ?? 0) + count;
  const slowest = a.slowest.took > b.slowest.took ? a.slowest : b.slowest;
  return { counts, requests: a.requests + b.requests, slowest };
}

async function work({ requests, seed }: Job): Promise<void> {
  const tally = newTally();
  const told = setInterval(() => parentPort?.postMessage({ tally } satisfies Told), tellEveryMilliseconds);
  const failure = await fuzz({ requests, seed, stride: threads, tally });
  clearInterval(told);
  parentPort?.postMessage({ tally, done: true, ...(failure ? { failure } : {}) } satisfies Told);
}
