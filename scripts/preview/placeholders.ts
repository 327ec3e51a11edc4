import { globSync, readFileSync } from "node:fs";
import { closest } from "fastest-levenshtein";
import type { Placeholder } from "../../functions/core/copy.ts";
import type { Plan, PromptTemplate } from "../../functions/core/plan.ts";

const known = Object.keys({
  day: 1,
  length: 1,
  left: 1,
  end: 1,
  breakupDays: 1,
  best: 1,
  opus: 1,
  change: 1,
  promise: 1,
  meet: 1,
  figures: 1,
  firstAnswer: 1,
} satisfies Record<Placeholder, 1>);

/** Every brace of a text that is not part of a known `{name}`. */
export const wrongIn = (text: string): string[] =>
  (text.match(/\{[^{}]*\}|[{}]/g) ?? []).filter((found) => !known.includes(found.slice(1, -1)));

export const wordings = ({ text, variants = [] }: PromptTemplate): readonly string[] => [text, ...variants];

/**
 * What the compiler would say of unknown placeholders, at run time: file, line, prompt and placeholder, one line each.
 * `folder` holds the plans' sources.
 */
export function wrongPlaceholders(plans: readonly Plan[], folder: URL): string[] {
  return plans.flatMap((plan) =>
    plan.prompts.flatMap((prompt) =>
      wordings(prompt).flatMap((text) =>
        wrongIn(text).map((found) => {
          const guess = found.length > 2 ? `. Did you mean {${closest(found.slice(1, -1), known)}}?` : "";
          const who = prompt.audience ? ` (${prompt.audience})` : "";
          const where = find(text, found, plan, folder);
          return `${where}: prompt "${prompt.name}"${who}: ${found} is no placeholder${guess || "."} Known: ${known.join(", ")}.`;
        }),
      ),
    ),
  );
}

/** The file and line of a text, looked up by what surrounds the placeholder; else the plan's own file. */
function find(text: string, found: string, { id }: Plan, folder: URL): string {
  const at = text.indexOf(found);
  const around = text.slice(Math.max(0, at - 20), at + found.length + 20).replace(/^.*["\n]|["\n].*$/g, "");
  for (const file of [`${id}.ts`, ...globSync("*.ts", { cwd: folder })]) {
    const lines = readFileSync(new URL(file, folder), "utf8").split("\n");
    const line = lines.findIndex((content) => content.includes(around) && content.includes(found));
    if (line >= 0) return `templates/plans/${file}:${line + 1}`;
  }
  return `templates/plans/${id}.ts`;
}
