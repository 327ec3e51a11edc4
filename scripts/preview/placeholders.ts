import { globSync, readFileSync } from "node:fs";
import { closest } from "fastest-levenshtein";
import type { Placeholder } from "../../functions/core/copy.ts";
import type { WordedPlan, WordedPrompt } from "../plans.ts";

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

/** Every brace of a text that is not part of a `{name}` among those. */
export const wrongIn = (text: string, names: readonly string[] = known): string[] =>
  (text.match(/\{[^{}]*\}|[{}]/g) ?? []).filter((found) => !names.includes(found.slice(1, -1)));

export const wordings = ({ text, variants = [] }: WordedPrompt): readonly string[] => [text, ...variants];

/**
 * What the compiler would say of unknown placeholders, at run time: file, line, prompt and placeholder, one line each.
 * `folder` is that of the English templates.
 */
export function wrongPlaceholders(plans: readonly WordedPlan[], folder: URL): string[] {
  return plans.flatMap((plan) =>
    plan.prompts.flatMap((prompt) => {
      const who = prompt.audience ? ` (${prompt.audience})` : "";
      const files = [`plans/${plan.id}.ts`, ...globSync("plans/*.ts", { cwd: folder })];
      return wordings(prompt).flatMap((text) =>
        wrongIn(text).map((found) =>
          explain(`prompt "${prompt.name}"${who}`, found, known, find(text, found, files, folder)),
        ),
      );
    }),
  );
}

/** The same of the replies of one file, each under its name. */
export function wrongReplies(
  texts: Record<string, string>,
  names: readonly string[],
  file: string,
  folder: URL,
): string[] {
  return Object.entries(texts).flatMap(([name, text]) =>
    wrongIn(text, names).map((found) =>
      explain(`reply "${name}"`, found, names, find(text, found, [file], folder)),
    ),
  );
}

function explain(what: string, found: string, names: readonly string[], where: string): string {
  const guess = found.length > 2 ? `. Did you mean {${closest(found.slice(1, -1), [...names])}}?` : ".";
  return `${where}: ${what}: ${found} is no placeholder${guess} Known: ${names.join(", ")}.`;
}

/** The file and line of a text, looked up by what surrounds the placeholder; else the first of the files. */
function find(text: string, found: string, files: readonly string[], folder: URL): string {
  const at = text.indexOf(found);
  const around = text.slice(Math.max(0, at - 20), at + found.length + 20).replace(/^.*["\n]|["\n].*$/g, "");
  for (const file of files) {
    const lines = readFileSync(new URL(file, folder), "utf8").split("\n");
    const line = lines.findIndex((content) => content.includes(around) && content.includes(found));
    if (line >= 0) return `templates/en/${file}:${line + 1}`;
  }
  return `templates/en/${files[0]}`;
}
