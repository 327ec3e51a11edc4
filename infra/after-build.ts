import { spawnSync } from "node:child_process";
import { join } from "node:path";

/**
 * What is added to a bundle in the step that built it, by the project's own Node: the packages that it loads late, without
 * which a deploy must not go on, and V8's code cache.
 */
export async function finishBundle(folder: string): Promise<void> {
  const node = join($cli.paths.root, "node_modules/.bin/node");
  const problem = run(node, "late-packages.ts", folder);
  if (problem) throw new Error(`no late packages for ${folder}: ${problem}`);
  addCodeCache(process.env.CODE_CACHE_NODE || node, folder);
}

/**
 * Made by the project's Node, or by that which CODE_CACHE_NODE names. On another platform than Lambda's it stays
 * without; so it does, with a warning, when this fails: it saves time, nothing else hangs on it.
 */
function addCodeCache(node: string, folder: string): void {
  const problem = run(node, "code-cache.ts", folder, "linux-arm64");
  if (problem) process.stderr.write(`no code cache for ${folder}: ${problem}\n`);
}

/** What went wrong, or undefined. */
function run(node: string, script: string, ...args: string[]): string | undefined {
  const path = join($cli.paths.root, "infra/after-build", script);
  const { status, stderr, error } = spawnSync(node, [path, ...args], { encoding: "utf8" });
  return status === 0 ? undefined : (error?.message ?? stderr);
}
