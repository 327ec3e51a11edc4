import { spawn } from "node:child_process";
import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";

/**
 * Runs the `main.ts` of a folder on a free port, out of a copy that has the packages and nothing else of this repository:
 * what it imports of ours is not there. Gives its URL once it says that it is ready.
 */
export async function alone(folder: string, ...args: string[]): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), "afterword-alone-"));
  onTestFinished(() => rm(place, { recursive: true }));
  await cp(folder, join(place, basename(folder)), { recursive: true });
  await symlink(resolve("node_modules"), join(place, "node_modules"));
  const child = spawn(process.execPath, [`${basename(folder)}/main.ts`, "--port", "0", ...args], {
    cwd: place,
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill());
  for await (const line of createInterface(child.stdout)) {
    const [, url] = /^ready (http:\S+)$/.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error(`${folder}/main.ts ended before it was ready`);
}
