import { existsSync, readFileSync } from "node:fs";
import axe from "axe-core";
import { type BrowserContext, chromium, type Page } from "playwright-core";

/** The system's Chromium, or nothing where there is none. In CI its absence is an error: nothing is skipped there. */
export function findChromium(env: Record<string, string | undefined> = process.env): string | undefined {
  const found = [env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"].find(
    (path) => path && existsSync(path),
  );
  if (!found && env.CI) throw new Error("no Chromium in CI: install it, or name it in CHROMIUM");
  if (!found) {
    process.stderr.write(
      "SKIPPED: the browser tests. There is no Chromium: apt-get install chromium, or set CHROMIUM to its path.\n",
    );
  }
  return found;
}

export const openBrowser = (executablePath: string) =>
  chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });

/** What a page did that it must not: requests to anywhere else, and whatever the console complains of. */
export function watch(context: BrowserContext, origin: string): string[] {
  const wrong: string[] = [];
  context.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) wrong.push(`request to ${request.url()}`);
  });
  context.on("console", (message) => {
    // The browser's own line for every answer of 400 and above.
    const status = message.text().startsWith("Failed to load resource");
    if (["error", "warning"].includes(message.type()) && !status) wrong.push(message.text());
  });
  context.on("weberror", (error) => wrong.push(`${error.error()}`));
  return wrong;
}

/** Whether anything on a page is wider than the screen, in words. */
export async function tooWide(page: Page): Promise<string[]> {
  const wide = await page.evaluate(
    "document.documentElement.scrollWidth > document.documentElement.clientWidth",
  );
  return wide ? ["the page scrolls sideways"] : [];
}

/** What axe finds wrong on a page, and whether anything is wider than the screen. */
export async function faults(page: Page): Promise<string[]> {
  const wide = await tooWide(page);
  await page.evaluate(axeSource);
  const run = 'axe.run(document, { resultTypes: ["violations"] })';
  const { violations } = (await page.evaluate(run)) as axe.AxeResults;
  return [
    ...wide,
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
  ];
}

const axeSource = axe.source ?? readFileSync(new URL(import.meta.resolve("axe-core")), "utf8");
