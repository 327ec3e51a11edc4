// Cold starts: how long a fresh process takes until a function's handler is there, and until it has answered once. `node bench/cold.ts
// [rounds]`. AWS is a server on this machine that answers `{}` to everything, over HTTP: a connection to the real one takes longer.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { localEnv } from "../local/settings.ts";
import { makeSubjects, type Subject } from "./cold/subjects.ts";
import { median, report, round } from "./report.ts";

type Start = { ready: number; answered: number; cpu: number };

const rounds = Number(process.argv[2] ?? 21);
const folder = mkdtempSync(join(tmpdir(), "afterword-cold-"));
const server = createServer((request, response) => {
  request
    .resume()
    .on("end", () => response.setHeader("content-type", "application/x-amz-json-1.0").end("{}"));
}).listen(0, "127.0.0.1");
await once(server, "listening");
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const env = {
  ...localEnv(
    { DYNAMODB_ENDPOINT: url, SCHEDULER_ENDPOINT: url, SES_ENDPOINT: url, TWILIO_ENDPOINT: url },
    3000,
  ),
  AWS_REGION: "us-east-1",
  AWS_ACCESS_KEY_ID: "none",
  AWS_SECRET_ACCESS_KEY: "none",
};

async function start({ file, event, name }: Subject): Promise<Start> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "cold/child.cjs"), file], {
    env: { ...env, EVENT: JSON.stringify(event) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [[status], printed] = await Promise.all([once(child, "exit"), text(child.stdout)]);
  if (status !== 0) throw new Error(`${name} ended with ${status}`);
  return JSON.parse(printed.trim().split("\n").at(-1) ?? "");
}

function shuffled<T>(all: readonly T[]): T[] {
  return all
    .map((one) => ({ one, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

const subjects = await makeSubjects(folder);
const starts = new Map<string, Start[]>(subjects.map(({ name }) => [name, []]));
// In turn, so that a busy minute of the machine falls on all, and each time in another order, so that none always follows the
// heaviest; the first round, which fills the disk's cache, is not counted.
for (let i = 0; i <= rounds; i++) {
  for (const subject of shuffled(subjects)) {
    const one = await start(subject);
    if (i > 0) starts.get(subject.name)?.push(one);
  }
}
server.close();
rmSync(folder, { recursive: true });

const of = (name: string, what: keyof Start) => median((starts.get(name) ?? []).map((one) => one[what]));
const ratio = (name: string, base: string, what: keyof Start = "ready") =>
  round(of(name, what) / of(base, what));
const obvious = "(b) obvious";
/** `deliver` mails, so its floor has SES too. */
const floorOf = (name: string) => (/^deliver|SES/.test(name) ? "(a) floor with SES" : "(a) floor");
const figures = subjects.map(({ name, bytes }) => ({
  name,
  kilobytes: Math.round(bytes / 1000),
  ready: round(of(name, "ready"), 1),
  answered: round(of(name, "answered"), 1),
  cpu: round(of(name, "cpu"), 1),
  ofFloor: ratio(name, floorOf(name)),
  answeredOfFloor: ratio(name, floorOf(name), "answered"),
  cpuOfFloor: ratio(name, floorOf(name), "cpu"),
  ofObvious: ratio(name, obvious),
}));
report({
  bench: "cold",
  tables: [
    {
      title: `Cold starts: medians of ${rounds} fresh processes in turn, ms until the handler is there, until its first answer, and of CPU until it is there`,
      headings: [
        "bundle",
        "kB",
        "ready",
        "answered",
        "CPU",
        "ready / (a)",
        "answered / (a)",
        "CPU / (a)",
        "ready / (b)",
      ],
      rows: figures.map((row) => Object.values(row)),
    },
  ],
  targets: ["sms", "deliver", "web"].map((name) => ({
    what: `${name}, of (a)`,
    value: ratio(name, floorOf(name)),
    atMost: 1.15,
  })),
  figures: { rounds, figures },
});
