import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faults, findChromium, openBrowser, tooWide, watch } from "../support/browser.ts";
import { askForPage, live } from "../support/months.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

// What a person does with the pages, in a real browser: at both ends of screens, light and dark, with a script and without.

const chromium = findChromium();
const ways = [320, 1280].flatMap((width) =>
  (["light", "dark"] as const).flatMap((colorScheme) =>
    [true, false].map((javaScriptEnabled) => {
      const name = `${width} px, ${colorScheme}${javaScriptEnabled ? "" : ", without JavaScript"}`;
      return { name, width, colorScheme, javaScriptEnabled };
    }),
  ),
);

let stack: TestStack;
let browser: Browser;
beforeAll(async () => {
  if (!chromium) return;
  stack = await startTestStack();
  browser = await openBrowser(chromium);
});
afterAll(async () => {
  await browser?.close();
  await stack?.close();
});

describe.skipIf(!chromium).each(ways)("at $name", { timeout: 60_000 }, ({ width, ...look }) => {
  let context: BrowserContext;
  let page: Page;
  let wrong: string[];
  const phone = "+12025551000";

  beforeAll(async () => {
    await stack.post("/local/reset", {});
    const viewport = { width, height: 800 };
    context = await browser.newContext({ viewport, timezoneId: "Asia/Calcutta", ...look });
    wrong = watch(context, stack.url);
    page = await context.newPage();
  });
  afterAll(() => context?.close());

  /** What axe finds wrong; where no script runs, nor does axe: the page is the same, and was looked at with one. */
  const looksWrong = (): Promise<string[]> => (look.javaScriptEnabled ? faults(page) : tooWide(page));

  test("somebody signs up, confirms by text, lives six months, looks at their page, and erases it all", async () => {
    await page.goto(`${stack.url}/`);
    expect(await looksWrong()).toEqual([]);
    // The script, where there is one, takes the zone from the browser, and does nothing else.
    const zone = look.javaScriptEnabled ? "Asia/Kolkata" : "";
    expect(await page.getByLabel("Where you are").inputValue()).toBe(zone);

    // Sent empty, it says what is missing, and the first link leads there.
    await page.getByRole("button", { name: "Sign me up" }).click();
    expect(await page.getByRole("alert").getByRole("listitem").count()).toBe(5);
    expect(await looksWrong()).toEqual([]);

    await page.getByRole("radio", { name: "Four quiet weeks" }).check();
    await page.getByLabel("Your mobile number").fill(phone);
    await page.getByLabel("The day it ended").fill("2026-11-14");
    await page.getByLabel("Where you are").selectOption("America/New_York");
    await page.getByLabel("No", { exact: true }).check();
    await page.getByLabel("Yes, I want recurring automated text messages").check();
    await page.getByRole("button", { name: "Sign me up" }).click();
    await page.waitForURL("**/next");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("One more step, on your phone");
    expect(await looksWrong()).toEqual([]);

    const [invitation, ...more] = await stack.messages(phone);
    expect(more).toEqual([]);
    expect(invitation?.body).toMatch(/reply JOIN to confirm/);
    expect((await stack.text(phone, "JOIN")).at(-1)).toMatch(/^The form said: Four quiet weeks,/);
    expect((await stack.text(phone, "N")).at(-1)).toMatch(/^You're set: Four quiet weeks, from Sat 14 Nov\./);
    await live(stack, phone);
    await stack.advance("P6M");

    await page.goto(await askForPage(stack, phone));
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Your months");
    expect(await page.getByRole("img").count()).toBe(5);
    expect(await looksWrong()).toEqual([]);

    await page.getByLabel("The hour of your texts", { exact: true }).selectOption("18:00");
    await page.getByRole("button", { name: "Change: The hour of your texts" }).click();
    expect(await page.getByRole("status").innerText()).toMatch(/Texts will come around 6 pm/);

    await page.getByRole("button", { name: "Erase everything" }).click();
    expect(await looksWrong()).toEqual([]);
    await page.getByRole("button", { name: "Erase everything" }).click();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Everything is erased");
    expect(await looksWrong()).toEqual([]);
    expect(await stack.person(phone)).toMatchObject({ state: "erased" });
  });

  test("a link that opens nothing says how to get a new one", async () => {
    await page.goto(`${stack.url}/p/nothing`);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("There is nothing here");
    expect(await looksWrong()).toEqual([]);
  });

  test("nothing is asked of any other site, and nothing is refused by the page's own policy", () => {
    expect(wrong).toEqual([]);
  });

  test("the form can be filled in by keyboard alone", async () => {
    await page.goto(`${stack.url}/`);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement?.textContent")).toBe("Skip to the content");
    await page.getByRole("radio", { name: "Four quiet weeks" }).focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.getByRole("radio", { name: "A week, then hello" }).isChecked()).toBe(true);
    await page.getByLabel("Your mobile number").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("radio", { name: "A week, then hello" }).isChecked()).toBe(true);
  });
});
