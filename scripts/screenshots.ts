import { mkdirSync } from "node:fs";
import { findChromium, openBrowser } from "../test/support/browser.ts";
import { askForPage, live } from "../test/support/months.ts";
import { startTestStack } from "../test/support/stack.ts";

// Pictures of the pages for the docs, of a made-up person under a clock of our own: the same on every machine.

const folder = new URL("../docs/screenshots/", import.meta.url);
const ann = "+12025550143";

const path = findChromium();
if (!path) process.exit(1);
mkdirSync(folder, { recursive: true });
const stack = await startTestStack();
const browser = await openBrowser(path);
try {
  await stack.text(ann, "JOIN 1 2026-11-18");
  await stack.text(ann, "N");
  await live(stack, ann);
  const link = await askForPage(stack, ann);
  const pages = { "sign-up": `${stack.url}/`, "my-page": link };
  const looks = [
    { name: "light", width: 1280, height: 1100, colorScheme: "light" },
    { name: "phone-dark", width: 320, height: 1400, colorScheme: "dark" },
  ] as const;
  for (const { name: look, colorScheme, ...viewport } of looks) {
    const context = await browser.newContext({ viewport, colorScheme });
    const page = await context.newPage();
    for (const [name, url] of Object.entries(pages)) {
      await page.goto(url);
      const file = new URL(`${name}-${look}.png`, folder).pathname;
      await page.screenshot({ path: file });
      process.stdout.write(`${file}\n`);
    }
    await context.close();
  }
} finally {
  await browser.close();
  await stack.close();
}
process.exit(0);
