import { spawnSync } from "node:child_process";
import { join } from "node:path";

/**
 * Makes V8's code cache of a bundle, in the step that built it: by the project's own Node, or by that which
 * CODE_CACHE_NODE names. On another platform than Lambda's it stays without; so it does, with a warning, when this fails:
 * it saves time, nothing else hangs on it.
 */
export async function addCodeCache(folder: string): Promise<void> {
  const { root } = $cli.paths;
  const node = process.env.CODE_CACHE_NODE || join(root, "node_modules/.bin/node");
  const { status, stderr, error } = spawnSync(
    node,
    [join(root, "infra/code-cache/make.ts"), folder, "linux-arm64"],
    { encoding: "utf8" },
  );
  if (status !== 0) process.stderr.write(`no code cache for ${folder}: ${error?.message ?? stderr}\n`);
}
