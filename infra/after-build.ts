import { spawnSync } from "node:child_process";
import { join } from "node:path";

/**
 * Adds to a bundle, in the step that built it, the packages that the bundle loads late. They are built by the Node of the
 * project in `root`. Throws when that fails: a deploy must not go on without them.
 */
export async function finishBundle(root: string, folder: string): Promise<void> {
  const node = join(root, "node_modules/.bin/node");
  const script = join(root, "infra/after-build/late-packages.ts");
  const { status, signal, stderr, error } = spawnSync(node, [script, folder], { encoding: "utf8" });
  if (status === 0) return;
  throw new Error(
    `no late packages for ${folder}: ${error?.message || stderr || `it ended with ${signal ?? status}`}`,
  );
}
