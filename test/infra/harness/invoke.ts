import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Bundle } from "./bundle.ts";

type Invocation = {
  /** As infra sets it; nothing else of this process is passed on. */
  env: Record<string, string>;
  event: unknown;
  /** What time it is for the function. */
  at: string;
  /** Seconds. */
  timeout: number;
};

/** Invokes a bundle once in a Node process of its own. Gives what it answered and what it printed; throws what it threw. */
export async function invoke({ file, exported }: Bundle, { env, ...invocation }: Invocation) {
  const child = spawn(process.execPath, [join(import.meta.dirname, "invoke-child.ts"), file, exported], {
    env: { ...env, INVOCATION: JSON.stringify(invocation) },
    cwd: join(file, "../.."),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [[status], stdout, stderr] = await Promise.all([
    once(child, "exit"),
    text(child.stdout),
    text(child.stderr),
  ]);
  const lines = stdout.trim().split("\n");
  const last = lines.pop() ?? "";
  if (status !== 0) throw new Error(`${stderr}${stdout}`);
  return { ...(JSON.parse(last) as { answer: unknown; read: string[] }), lines };
}
