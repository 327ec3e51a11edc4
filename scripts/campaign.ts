// `npm run campaign -- --url https://texts.example.org --number +15005550006`: what to enter for the A2P campaign.
import { parseArgs } from "node:util";
import { e164Pattern } from "../functions/core/person/id.ts";
import { brandProblems } from "../infra/brand.ts";
import { campaignOf } from "./campaign/entries.ts";
import { campaignProblems } from "./campaign/problems.ts";

const usage =
  "npm run campaign -- --url https://texts.example.org --number +15005550006 (the printed page, and your number)";

function main(): number {
  const options = { url: { type: "string" }, number: { type: "string" } } as const;
  const { url, number } = parseArgs({ options, strict: false }).values;
  const isUrl = typeof url === "string" && /^https:\/\/[^/]+$/.test(url) && URL.canParse(url);
  if (!isUrl || typeof number !== "string" || !e164Pattern.test(number)) return fail([usage]);
  const campaign = campaignOf({ url, number });
  for (const [field, value] of Object.entries(campaign)) process.stdout.write(`${field}\n${say(value)}\n\n`);
  const brand = brandProblems(url).map((problem) => `templates/brand.ts: ${problem}`);
  return fail([...brand, ...campaignProblems(campaign)]);
}

/** An entry as it is typed in: a list of words in one line, samples one a line. */
function say(value: string | boolean | string[]): string {
  if (typeof value === "boolean") return value ? "  yes" : "  no";
  if (typeof value === "string") return `  ${value}`;
  return value.every((word) => /^[A-Z]+$/.test(word)) ? `  ${value.join(", ")}` : `  ${value.join("\n  ")}`;
}

function fail(problems: string[]): number {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  return problems.length > 0 ? 1 : 0;
}

process.exitCode = main();
