import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { controlled } from "../support/control.ts";

const { stack, ann, enrolAnn } = await controlled("2026-11-21T15:00:00Z");
const main = new URL("../../operator/main.ts", import.meta.url).pathname;

test("as a process: the number and the yes are typed, questions go to stderr, and the exit code is 0", async () => {
  await enrolAnn();
  const child = promisify(execFile)(process.execPath, [main, "person", "stop", "--local", stack.url]);
  child.child.stdin?.end(`${ann}\nyes\n`);
  const { stdout, stderr } = await child;
  expect(stdout).toMatch(/^Opted out\./);
  expect(stderr).toBe("Their phone number, or email address: Opt them out of everything? (yes or no) ");
});

test("as a process without anybody to ask: one line, exit code 1", async () => {
  await enrolAnn();
  const child = promisify(execFile)(process.execPath, [main, "person", ann, "stop", "--local", stack.url]);
  child.child.stdin?.end();
  const { code, stderr } = await child.catch((error) => error);
  expect([code, stderr.split("\n").at(-2)]).toEqual([1, "nothing was changed"]);
});
