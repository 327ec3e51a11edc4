/**
 * Replays the wakes that failed for good: `npm run redrive -- [--dry-run] [--limit n] [--queue url]... [--function arn]`.
 * With nothing set it works on the local stack on PORT; on AWS it wants QUEUE_URL (one or more) and DELIVER_ARN.
 * Safe at any time, and twice: a wake that was healed meanwhile is ignored by `deliver` for its old number.
 * Says ids only. Exit code 1 when something was left, or it could not be done.
 */
import { parseArgs } from "node:util";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { SQSClient } from "@aws-sdk/client-sqs";
import { AppError } from "../functions/core/errors.ts";
import { type Outcome, redrive } from "./redrive/replay.ts";
import { readRedriveSettings } from "./redrive/settings.ts";

const options = {
  "dry-run": { type: "boolean", default: false },
  limit: { type: "string" },
  queue: { type: "string", multiple: true },
  function: { type: "string" },
} as const;

const counts = { replayed: 0, left: 0, found: 0, "not-understood": 0 };

try {
  const { values } = parseArgs({ options });
  const { sqs, lambda, local, ...settings } = readRedriveSettings(process.env, values);
  const clients = { sqs: new SQSClient(sqs), lambda: new LambdaClient(lambda) };
  const dryRun = values["dry-run"];
  try {
    for await (const outcome of redrive({ ...settings, ...clients, dryRun })) {
      counts[outcome.kind] += 1;
      say(line(outcome));
    }
  } catch (error) {
    fail(`${explain(error)}${local ? hint(local) : ""}`);
  }
  say(tally(dryRun));
  if (!dryRun && counts.left + counts["not-understood"] > 0) process.exitCode = 1;
} catch (error) {
  fail(explain(error));
}

function line(outcome: Outcome): string {
  switch (outcome.kind) {
    case "replayed":
      return `replayed ${outcome.id}`;
    case "left":
      return `left ${outcome.id}: ${outcome.error}`;
    case "found":
      return `to replay ${outcome.id}`;
    case "not-understood":
      return `not understood: message ${outcome.id}`;
  }
}

function tally(dryRun: boolean): string {
  const lost = `${counts["not-understood"]} not understood`;
  return dryRun
    ? `${counts.found} to replay, ${lost}`
    : `${counts.replayed} replayed, ${counts.left} left, ${lost}`;
}

/** The message of a client's error may be empty, as when both addresses of a host refuse. */
function explain(error: unknown): string {
  if (error instanceof AppError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? error.code : error.name;
  return error.message.includes(`${code}`) ? error.message : `${code}: ${error.message}`;
}

function hint(gateway: string): string {
  return `\nIs the local stack on ${gateway}? Start it with npm start, set PORT, or for AWS set QUEUE_URL and DELIVER_ARN.`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function fail(text: string): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}
