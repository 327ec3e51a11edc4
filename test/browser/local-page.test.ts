import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { faults, findChromium, openBrowser, watch } from "../support/browser.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

// The first minute of somebody who tries the project: /local, on a phone and on a desk. Its parts are tested in test/local/page.test.ts.

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const chromium = findChromium();

describe.skipIf(!chromium)("a tour of the local page", () => {
  let stack: TestStack;
  let browser: Browser;
  beforeAll(async () => {
    stack = await startTestStack();
    browser = await openBrowser(chromium ?? "");
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.close();
  });

  const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
  const thread = (page: Page) => page.getByRole("log", { name: "Afterword" });
  const shows = (page: Page, text: string) => thread(page).getByText(text).last().waitFor();
  const toCome = (page: Page) => page.getByRole("list", { name: "Prompts to come" }).getByRole("listitem");
  const past = (page: Page) =>
    page.getByRole("list", { name: "Prompts past, latest first" }).getByRole("listitem");
  async function texts(page: Page, body: string) {
    await page.getByLabel("Text message").fill(body);
    await button(page, "Send").click();
  }

  test.each([
    [320, "light"],
    [1280, "dark"],
  ] as const)("at %i px, %s: join, move on, text back, take another phone", async (width, colorScheme) => {
    await stack.post("/local/reset", {});
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
      reducedMotion: "reduce",
    });
    onTestFinished(() => context.close());
    const wrong = watch(context, stack.url);
    const page = await context.newPage();
    await page.goto(`${stack.url}/local`);
    await page.getByText("Text JOIN to begin.").waitFor();
    expect(await faults(page)).toEqual([]);

    // Ann joins from the phone: typed, then by the words that are offered.
    await texts(page, "JOIN");
    await shows(page, "what date did it end?");
    await texts(page, "7 November");
    await shows(page, "When were you two last in touch");
    for (const word of ["SAME", "N", "1"]) await button(page, word).click();
    await shows(page, "You're set: Four quiet weeks, from Sat 7 Nov.");
    await expect.poll(() => toCome(page).first().textContent()).toMatch(/start.*now/s);

    await button(page, "To the next prompt").click();
    await shows(page, "28 quiet days, until Sat 5 Dec");
    await expect
      .poll(() => past(page).allTextContents())
      .toEqual([expect.stringMatching(/start.*delivered/s)]);

    await button(page, "+1 week").click();
    await shows(page, "Day 21; day 28 is Sat 5 Dec.");
    await expect.poll(() => page.locator("#now").textContent()).toBe("Sat, Nov 28, 2026, 10:02 AM");
    await texts(page, "status");
    await shows(page, "Day 21 of 28, done Sat 5 Dec.");
    await texts(page, "he texted me");
    await shows(page, "Hearing from them doesn't break your quiet");
    expect(await faults(page)).toEqual([]);

    await button(page, "Six months").click();
    await shows(page, "Half a year, and you are here");
    await expect.poll(() => toCome(page).allTextContents()).toEqual(["Nothing is planned."]);
    await expect.poll(() => page.locator("#now").textContent()).toMatch(/^Fri, May 28, 2027/);
    expect(await page.getByRole("img", { name: /sent, .* skipped, 0 to come/ }).isVisible()).toBe(true);

    // Ben's phone is another: nothing of Ann's is on it, and it is afternoon in London.
    await page.getByRole("button", { name: /^Ben/ }).click();
    await page.getByText("Text JOIN to begin.").waitFor();
    expect(await thread(page).getByText("You're set").count()).toBe(0);
    await texts(page, "STATUS");
    await shows(page, "To sign up, text JOIN.");
    await page.getByRole("button", { name: /^Ann/ }).click();
    await shows(page, "Half a year, and you are here");
    expect(await faults(page)).toEqual([]);
    expect(wrong).toEqual([]);
  });
});
