/**
 * Takes the pictures of "Show me" for the README: `node scripts/screenshots-local.ts`. It presses the button and takes
 * one when each of these captions has been acted out, in Chromium (CHROMIUM, else /usr/bin/chromium).
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
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(`${stack.url}/local`);
  return page;
};

const page = await open(1280, 800, "light");
const thread = page.getByRole("log", { name: "Afterword" });
const caption = (text: string) => page.locator("#caption-text").getByText(text).waitFor();
const picture = async (name: string) => {
  // A bubble fades in.
  await page.waitForTimeout(700);
  await page.screenshot({ path: `${folder}show-me-${name}.png` });
};

await page.getByRole("button", { name: "▶ Show me" }).click();
await thread.getByText("You're set").waitFor();
await picture("1-signs-up");
await caption("Now something breaks");
await page
  .getByRole("log", { name: "What happened" })
  .getByText("“Lose the next wake” struck")
  .first()
  .waitFor();
await page
  .getByRole("dialog", { name: "What happened for this text" })
  .getByRole("listitem")
  .first()
  .waitFor();
await picture("2-heals");
await caption("Six months pass");
await page.getByRole("progressbar").waitFor();
await page.waitForTimeout(2500);
await picture("3-six-months");
await caption("That was the service.");
await picture("4-what-next");

const small = await open(360, 760, "dark");
await small.getByRole("log", { name: "Afterword" }).locator(".text").first().waitFor();
await small.screenshot({ path: `${folder}local-page-phone.png` });

await browser.close();
await stack.close();
process.exit(0);
