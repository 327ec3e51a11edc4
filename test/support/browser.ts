import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { describe } from "vitest";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const isThere = existsSync(executablePath);

/** `describe` for what needs a browser: without one it is skipped, loudly, and on CI it fails. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (isThere) return void describe(name, tests);
  const missing = `no browser at ${executablePath}: "${name}" was not run (install chromium, or set CHROMIUM)`;
  if (process.env.CI === "true") throw new Error(missing);
  process.stderr.write(`\n!!! ${missing}\n\n`);
  describe.skip(name, tests);
}

export const launch = (): Promise<Browser> => chromium.launch({ executablePath, args: ["--no-sandbox"] });

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
type Violation = { id: string; nodes: { html: string; failureSummary: string }[] };

/** What axe-core finds wrong with the page as it is now; frames are left out, they hold what others wrote. */
export async function violations(page: Page): Promise<string[]> {
  // Through the debugger: the page's own policy would not let it in.
  await page.evaluate(readFileSync(axe, "utf8"));
  const found = await page.evaluate<{ violations: Violation[] }>("axe.run(document, { iframes: false })");
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}
