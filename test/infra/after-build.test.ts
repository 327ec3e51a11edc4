import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { finishBundle } from "../../infra/after-build.ts";

// What SST calls between a build and its upload, with a Node that does not do what it is asked.

const root = mkdtempSync(join(tmpdir(), "afterword-after-build-"));
mkdirSync(join(root, "node_modules/.bin"), { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));

function nodeIs(script: string): void {
  const node = join(root, "node_modules/.bin/node");
  writeFileSync(node, `#!/bin/sh\n${script}\n`);
  chmodSync(node, 0o755);
}

test.each([
  ["fails", "echo 'no such package' >&2; exit 1", "no such package"],
  ["is killed", "kill -9 $$", "it ended with SIGKILL"],
  ["fails without a word", "exit 3", "it ended with 3"],
])("no deploy goes on when the step that makes the late packages %s", async (_, script, why) => {
  nodeIs(script);
  await expect(finishBundle(root, "bundle")).rejects.toThrow(`no late packages for bundle: ${why}`);
});

test("a deploy goes on when that step succeeds", async () => {
  nodeIs("exit 0");
  await expect(finishBundle(root, "bundle")).resolves.toBeUndefined();
});
