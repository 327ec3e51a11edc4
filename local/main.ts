import { parseArgs } from "node:util";
import { AppError } from "../functions/core/errors.ts";
import { jsonLog } from "../functions/log.ts";
import { directions, openInBrowser } from "./front-door.ts";
import { maxSeeded, seed, seededDays } from "./seed.ts";
import { startStack } from "./stack.ts";

const tickMilliseconds = 250;

try {
  const { seedPeople, open } = readFlags();
  const log = process.env.LOG === "off" ? undefined : jsonLog((line) => process.stderr.write(`${line}\n`));
  const stack = await startStack({
    source: process.env,
    ...(log ? { log } : {}),
    daysEarlier: seedPeople > 0 ? seededDays : 0,
  });
  if (seedPeople > 0 && stack.drive) await seed(seedPeople, stack.drive);
  // Prompts fall due in real time too, while nobody moves the clock.
  const timer = setInterval(() => {
    stack.tick().catch((error: unknown) => process.stderr.write(`tick failed: ${String(error)}\n`));
  }, tickMilliseconds);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      clearInterval(timer);
      // Whatever a connection still waits for, it is over within two seconds.
      setTimeout(() => process.exit(0), 1500).unref();
      void stack.close().then(() => process.exit(0));
    });
  }
  // Whoever waited for this line may have stopped listening by the next.
  process.stdout.on("error", () => {});
  process.stdout.write(`ready ${stack.url}\n`);
  if (stack.drive) {
    process.stdout.write(`${directions(stack.url).join("\n")}\n`);
    if (open) openInBrowser(`${stack.url}/local`);
  }
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

/** Throws AppError `misconfigured` for a flag that there is not, or a count that is none. */
function readFlags() {
  const { values } = parseArgs({
    options: { open: { type: "boolean", default: false }, "seed-people": { type: "string", default: "0" } },
  });
  const seedPeople = Number(values["seed-people"]);
  if (!Number.isInteger(seedPeople) || seedPeople < 0 || seedPeople > maxSeeded)
    throw new AppError("misconfigured", `--seed-people wants a number from 0 to ${maxSeeded}`);
  return { open: values.open, seedPeople };
}

function explain(error: unknown): string {
  if (error instanceof AppError) return error.message;
  if (error instanceof Error && "code" in error && `${error.code}`.startsWith("ERR_PARSE_ARGS")) {
    return error.message;
  }
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    return `${error.message}: set PORT to a port that is free, with the four above it`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
