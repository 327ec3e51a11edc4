import { AppError } from "../functions/core/errors.ts";
import { jsonLog } from "../functions/log.ts";
import { startStack } from "./stack.ts";

const tickMilliseconds = 250;

try {
  const log = process.env.LOG === "off" ? undefined : jsonLog((line) => process.stderr.write(`${line}\n`));
  const stack = await startStack({ source: process.env, ...(log ? { log } : {}) });
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
  process.stdout.write(`ready ${stack.url}\n`);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

function explain(error: unknown): string {
  if (error instanceof AppError) return error.message;
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    return `${error.message}: set PORT to a port that is free, with the four above it`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
