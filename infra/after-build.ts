import { spawnSync } from "node:child_process";
import { join } from "node:path";

/**
 * What is added to a bundle in the step that built it, by the Node of the project in `root`: the packages that it loads late, without
 * which a deploy must not go on, and V8's code cache. That is made by the Node which CODE_CACHE_NODE names, where it does; on
 * another platform than Lambda's the bundle stays without, and so it does, with a warning, when this fails: it saves time, nothing else
 * hangs on it.
 */
export async function finishBundle(root: string, folder: string): Promise<void> {
  const node = join(root, "node_modules/.bin/node");
  const script = (name: string) => join(root, "infra/after-build", name);
  const noPackages = run(node, script("late-packages.ts"), folder);
  if (noPackages) throw new Error(`no late packages for ${folder}: ${noPackages}`);
  const noCache = run(process.env.CODE_CACHE_NODE || node, script("code-cache.ts"), folder, "linux-arm64");
  if (noCache) process.stderr.write(`no code cache for ${folder}: ${noCache}\n`);
}

/** What went wrong, or undefined. */
function run(node: string, ...args: string[]): string | undefined {
  const { status, signal, stderr, error } = spawnSync(node, args, { encoding: "utf8" });
  return status === 0 ? undefined : error?.message || stderr || `it ended with ${signal ?? status}`;
}
