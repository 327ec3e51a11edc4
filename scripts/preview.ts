/**
 * Shows every text of every plan as sample people get it: `npm run preview -- [--plan ladder] [--out file]`. A table here,
 * and a page with pictures in dist/preview.html. It runs where `tsc` would refuse the templates, and then says where they
 * are wrong: exit code 1 for an unknown placeholder or plan.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { plans } from "../templates/plans.ts";
import { page } from "./preview/page.ts";
import { wrongPlaceholders } from "./preview/placeholders.ts";
import { type Row, rowsOf } from "./preview/rows.ts";

const options = {
  plan: { type: "string" },
  out: { type: "string", default: "dist/preview.html" },
} as const;

try {
  const { values } = parseArgs({ options });
  const wanted = plans.filter(({ id, number }) => [undefined, id, `${number}`].includes(values.plan));
  if (wanted.length === 0) {
    throw new RangeError(`there is no plan "${values.plan}": ${plans.map(({ id }) => id).join(", ")}`);
  }
  const problems = wrongPlaceholders(wanted, new URL("../templates/plans/", import.meta.url));
  const all = wanted.map((plan) => ({ plan, rows: rowsOf(plan) }));
  for (const { plan, rows } of all) {
    say(`\n${plan.number} ${plan.name} (${plan.id})`);
    for (const line of table(rows)) say(line);
  }
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${await page(all, problems)}`);
  say(`\n${all.flatMap(({ rows }) => rows).length} texts, with pictures in ${values.out}`);
  for (const problem of problems) fail(problem);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

/** One line for each wording: of the people who get it, the one for whom it is longest. */
function table(rows: Row[]): string[] {
  const longest = [...Map.groupBy(rows, ({ prompt, audience }) => `${prompt} ${audience}`).values()].map(
    (same) => same.reduce((a, b) => (b.units > a.units ? b : a)),
  );
  const cells = [
    ["prompt", "for", "when", "encoding", "units", "segments", "longest for"],
    ...longest.map((row) => [
      row.prompt,
      row.audience,
      row.when,
      row.encoding,
      `${row.units}`.padStart(5),
      `${row.segments}`.padStart(8),
      row.wrong.length > 0 ? `WRONG ${row.wrong.join(" ")}` : row.person,
    ]),
  ];
  const widths = cells[0]?.map((_, i) => Math.max(...cells.map((line) => line[i]?.length ?? 0))) ?? [];
  return cells.map((line) => `  ${line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ")}`.trimEnd());
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function fail(text: string): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}
