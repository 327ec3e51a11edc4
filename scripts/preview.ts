/**
 * Shows every text of every plan, and every reply, as sample people get them: `npm run preview -- [--plan ladder] [--out file]`. A table here,
 * and a page with pictures in dist/preview.html. It runs where `tsc` would refuse the templates, and then says where they
 * are wrong: exit code 1 for an unknown placeholder or plan.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { plans } from "./plans.ts";
import { page } from "./preview/page.ts";
import { wrongPlaceholders, wrongReplies } from "./preview/placeholders.ts";
import { groups, replyPlaceholders, replyRows } from "./preview/replies.ts";
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
  const folder = new URL("../templates/en/", import.meta.url);
  const all = wanted.map((plan) => ({ plan, rows: rowsOf(plan) }));
  // Of one plan its own words; what anybody may be answered is with all of them.
  const answers = groups
    .filter(({ plan }) => values.plan === undefined || wanted.some(({ id }) => id === plan))
    .map((group) => ({ group, rows: replyRows(group) }));
  const problems = [
    ...wrongPlaceholders(wanted, folder),
    ...answers.flatMap(({ group: { texts, file } }) => wrongReplies(texts, replyPlaceholders, file, folder)),
  ];
  for (const { plan, rows } of all) show(`${plan.number} ${plan.name} (${plan.id})`, rows);
  for (const { group, rows } of answers) show(`${group.title} (templates/en/${group.file})`, rows);
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${await page(all, answers, problems)}`);
  say(`\n${[...all, ...answers].flatMap(({ rows }) => rows).length} texts, with pictures in ${values.out}`);
  for (const problem of problems) fail(problem);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

function show(title: string, rows: Row[]): void {
  say(`\n${title}`);
  for (const line of table(rows)) say(line);
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
