import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./harness/platform.ts";

test("sst.config.ts and infra/ fit the types of SST's own platform", () => {
  const tsc = join(root, "node_modules/.bin/tsc");
  const { stdout, stderr, status } = spawnSync(tsc, ["-p", "test/infra/tsconfig.json", "--pretty", "false"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(`${stdout}${stderr}`).toBe("");
  expect(status).toBe(0);
});

test("sst.config.ts imports nothing at its top: SST would refuse it", () => {
  expect(readFileSync(join(root, "sst.config.ts"), "utf8")).not.toMatch(/^import /m);
});
