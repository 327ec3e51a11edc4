import { parseArgs } from "node:util";
import { serve } from "@hono/node-server";
import { createScheduler, type DeadLetter, type Invocation } from "./index.ts";

// The emulator as a server of its own, in real time. See README.md.

const LONGEST_TIMEOUT_MS = 2_147_483_647;
const TARGET_TIMEOUT_MS = 30_000;

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "4566" },
    hostname: { type: "string", default: "127.0.0.1" },
    region: { type: "string", default: "us-east-1" },
    "account-id": { type: "string", default: "000000000000" },
    target: { type: "string", multiple: true, default: [] },
  },
});

const targets = values.target.map((target) => {
  const [, arnPrefix, url] = /^([^=]+)=(https?:\/\/.+)$/.exec(target) ?? [];
  if (arnPrefix === undefined || url === undefined)
    throw new Error(`--target takes <arn-prefix>=<url>, not ${target}`);
  return { arnPrefix, url };
});

let timer: NodeJS.Timeout | undefined;

const scheduler = createScheduler({
  now: () => Date.now(),
  invoke,
  deadLetter,
  onChange: arm,
  random: Math.random,
  region: values.region,
  accountId: values["account-id"],
});

serve({ fetch: scheduler.fetch, port: Number(values.port), hostname: values.hostname }, ({ port }) =>
  say(`ready http://${values.hostname}:${port}`),
);

function arm(): void {
  clearTimeout(timer);
  const due = scheduler.nextDue();
  if (due === undefined) return;
  const delay = Math.min(Math.max(0, due - Date.now()), LONGEST_TIMEOUT_MS);
  timer = setTimeout(() => {
    scheduler.fireDue().catch((error: unknown) => say(`failed: ${String(error)}`));
    // A slow target holds up none of the others: what else is due goes out beside it.
    arm();
  }, delay);
}

async function invoke({ targetArn, input, scheduleArn, scheduledAt, attempt }: Invocation): Promise<void> {
  say(`invoke ${targetArn} for ${scheduleArn}, attempt ${attempt}`);
  await post(targetArn, input, {
    "x-scheduler-schedule-arn": scheduleArn,
    "x-scheduler-scheduled-time": new Date(scheduledAt).toISOString(),
    "x-scheduler-attempt-number": String(attempt),
  });
}

async function deadLetter({ queueArn, body, attributes }: DeadLetter): Promise<void> {
  say(`dead letter for ${queueArn}: ${JSON.stringify(attributes)}`);
  if (targetOf(queueArn) !== undefined)
    await post(queueArn, body, {
      "x-scheduler-message-attributes": encodeURIComponent(JSON.stringify(attributes)),
    });
}

async function post(arn: string, body: string, headers: Record<string, string>): Promise<void> {
  const target = targetOf(arn);
  if (target === undefined) throw failure("NoTarget", `No --target is given for ${arn}`);
  const response = await fetch(target.url, {
    method: "POST",
    body,
    signal: AbortSignal.timeout(TARGET_TIMEOUT_MS),
    headers: { "content-type": "application/json", "x-scheduler-target-arn": arn, ...headers },
  });
  await response.body?.cancel();
  if (!response.ok) throw failure(`Http${response.status}`, `${target.url} answered ${response.status}`);
}

/** The longest prefix wins. */
function targetOf(arn: string): { url: string } | undefined {
  return targets
    .filter(({ arnPrefix }) => arn.startsWith(arnPrefix))
    .sort((a, b) => b.arnPrefix.length - a.arnPrefix.length)[0];
}

function failure(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
