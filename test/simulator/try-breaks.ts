import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { breaks } from "./breaks.ts";

// npm run breaks: breaks the code in each obvious way, in a copy of the project, and counts the lives until the
// simulator says so. Prints the rows of the table in docs/reliability.md; ends with 1 when one goes unseen.
// --only '^email': those whose words it matches.

const { values } = parseArgs({
  options: {
    lives: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
  },
});
const root = new URL("../../", import.meta.url).pathname;
const copied = ["functions", "local", "scripts", "templates", "test", "package.json", "tsconfig.json"];

let unseen = 0;
for (const { guarantee, what, file, from, to } of breaks.filter(({ what }) =>
  new RegExp(values.only).test(what),
)) {
  const folder = mkdtempSync(join(tmpdir(), "afterword-break-"));
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const code = readFileSync(join(folder, file), "utf8");
  if (code.split(from).length !== 2)
    throw new Error(`${file} does not hold once what ${guarantee}, ${what}, replaces`);
  writeFileSync(join(folder, file), code.replace(from, to));
  const args = ["test/simulator/main.ts", "--lives", values.lives, "--seed", values.seed, "--as-found"];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  const [, found] = /^(Violation: .*|\w*Error: .*)$/m.exec(stdout) ?? [];
  const [, count] = /^(\d+) lives in/m.exec(stdout) ?? [];
  const [, seed, life] = /^seed (\d+), life (\d+)/m.exec(stdout) ?? [];
  if (!count) throw new Error(`the simulator did not run: ${stderr.slice(0, 500)}`);
  if (!found) unseen++;
  const seen = found
    ? `${found} | seed ${seed}, life ${life} (${count} played in all)`
    : `not found | ${count} lives`;
  process.stdout.write(`| ${guarantee} | ${what} | ${seen} |\n`);
}
if (unseen > 0) process.exitCode = 1;
