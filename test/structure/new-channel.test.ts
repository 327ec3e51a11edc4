import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const root = new URL("../..", import.meta.url).pathname;
const union = "functions/core/person/addresses.ts";
const twoChannels = 'export type Channel = "sms" | "email";';

/** The errors of the type check in a copy of the project, as `file: code`, after one file is changed. */
function errorsWith(change: (text: string) => string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "afterword-channel-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ["functions", "local", "templates", "tsconfig.json", "package.json"])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, union), change(readFileSync(join(root, union), "utf8")));
  const tsc = join(root, "node_modules/.bin/tsc");
  const { stdout } = spawnSync(tsc, ["--noEmit"], { cwd: folder, encoding: "utf8" });
  return [...stdout.matchAll(/^(\S+)\(\d+,\d+\): error (TS\d+)/gm)].map(
    ([, file, code]) => `${file}: ${code}`,
  );
}

test("a third channel does not compile until every place that decides has decided", {
  timeout: 300_000,
}, () => {
  expect(readFileSync(join(root, union), "utf8")).toContain(twoChannels);
  expect(errorsWith((text) => text)).toEqual([]);
  const third = errorsWith((text) => text.replace(twoChannels, twoChannels.replace(";", ' | "whatsapp";')));
  const isMissing = "TS2741";
  expect(third.sort()).toEqual(
    [
      // How it is written to, and what of it is read back.
      `functions/channels/index.ts: ${isMissing}`,
      // Whether it is on, how its deliveries are marked, what takes over, what a refusal means.
      `functions/core/channels/index.ts: ${isMissing}`,
      // What is chosen about it on a person's page.
      `functions/http/pages/channel-forms.ts: ${isMissing}`,
      // Where what it carried is seen on one machine.
      `local/messages.ts: ${isMissing}`,
    ].sort(),
  );
});

test("no service and no rule asks which channel it has before it", () => {
  const { stdout } = spawnSync(
    "grep",
    ["-rnE", `[!=]== "(sms|email)"`, "functions/services", "functions/core"],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  // Where a text was read: on the phone or on the page. It is no channel of prompts.
  const inbound = /answer-text\.ts:\d+: .*\bby === "sms"/;
  expect(stdout.split("\n").filter((line) => line !== "" && !inbound.test(line))).toEqual([]);
});
