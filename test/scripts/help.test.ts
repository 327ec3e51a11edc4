import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test("npm run help lists every script of package.json, and no other", () => {
  const script = new URL("../../scripts/help.ts", import.meta.url).pathname;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: "utf8" });
  expect([stderr, status]).toEqual(["", 0]);
  expect(stdout).toContain("npm run simulate");
});
