/**
 * Takes the pictures of the local page for the README: `node scripts/screenshots-local.ts`. A visitor signs up, breaks
 * something and moves on, in Chromium (CHROMIUM, else /usr/bin/chromium).
 */
import { mkdirSync } from "node:fs";
import { chromium, type Page } from "playwright-core";
import { startStack } from "../local/stack.ts";

const folder = new URL("../docs/screenshots/", import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
const source = { PORT: process.env.PORT ?? "24500", START_AT: "2026-11-21T15:00:00Z" };
const stack = await startStack({ source, frozen: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});

const open = async (width: number, height: number, colorScheme: "light" | "dark"): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
  await page.goto(`${stack.url}/local`);
  return page;
};
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const arrived = (page: Page, text: string) =>
  page.getByRole("log", { name: "Afterword" }).getByText(text).waitFor();

const wide = await open(1280, 800, "light");
for (const word of ["JOIN", "2 weeks ago", "SAME", "N", "1"]) await press(wide, word);
await arrived(wide, "You're set");
await press(wide, "To the next prompt");
await arrived(wide, "28 quiet days");
await wide.getByLabel(/^Break something/).selectOption({ label: "Lose the next wake" });
await press(wide, "Break it");
await press(wide, "+1 week");
await wide.getByText("One week on", { exact: false }).waitFor();
await press(wide, "STATUS");
await arrived(wide, "No reach-out in this plan");
await wide.getByRole("textbox", { name: "Text message" }).hover();
await wide.screenshot({ path: `${folder}local-page.png` });

const small = await open(360, 760, "dark");
await arrived(small, "No reach-out in this plan");
await small.screenshot({ path: `${folder}local-page-phone.png` });

await browser.close();
await stack.close();
process.exit(0);
