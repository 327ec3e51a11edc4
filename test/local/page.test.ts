import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { faults, findChromium, openBrowser } from "../support/browser.ts";
import { startTestStack } from "../support/stack.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const chromium = findChromium();

describe.skipIf(!chromium)("the local page, in Chromium", () => {
  let stack: Awaited<ReturnType<typeof startTestStack>>;
  let browser: Browser;
  beforeAll(async () => {
    stack = await startTestStack();
    browser = await openBrowser(chromium ?? "");
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.close();
  });
  beforeEach(async () => {
    await stack.post("/local/reset", {});
  });

  /** The page, in a fresh session. What it asked of other hosts and what it complained of fails the test. */
  async function open(options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, ...options });
    const wrong: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(stack.url) && !/^(data|about):/.test(request.url()))
        wrong.push(request.url());
    });
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("console", (line) => {
      // That is what is wanted of a mail's script, and of its picture from an address of ours.
      const isOfMail = /^Blocked script execution in 'about:srcdoc'|NotSameOrigin$/.test(line.text());
      const isOfStatus = line.text().startsWith("Failed to load resource");
      if (line.type() === "error" && !isOfMail && !isOfStatus) wrong.push(line.text());
    });
    onTestFinished(async () => {
      await page.close();
      expect(wrong).toEqual([]);
    });
    await page.goto(`${stack.url}/local`);
    await page.getByRole("button", { name: "JOIN", exact: true }).waitFor();
    return page;
  }
  const thread = (page: Page) => page.getByRole("log", { name: "Afterword" });
  const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
  async function type(page: Page, text: string) {
    await page.getByLabel("Text message").fill(text);
    await page.keyboard.press("Enter");
  }
  /** Ann, on plan 1 since two weeks ago, by the words that the page offers. */
  async function signUp(page: Page) {
    await button(page, "JOIN").click();
    await button(page, "2 weeks ago").click();
    await button(page, "SAME").click();
    await button(page, "N").click();
    await button(page, "1").click();
    await thread(page).getByText("You're set: Four quiet weeks").waitFor();
  }

  test("a visitor signs up, moves to the next prompt and sees it arrive", async () => {
    const page = await open();
    await type(page, "join");
    await thread(page).getByText("what date did it end?").waitFor();
    await type(page, "7 November");
    await thread(page).getByText("When were you two last in touch").waitFor();
    for (const word of ["SAME", "N", "1"]) await button(page, word).click();
    await thread(page).getByText("You're set: Four quiet weeks, from Sat 7 Nov.").waitFor();
    await expect(page.locator("#progress").textContent()).resolves.toContain("Day 14 of 28, done Sat 5 Dec.");

    await button(page, "To the next prompt").click();
    await thread(page).getByText("28 quiet days, until Sat 5 Dec").waitFor();
    await page.locator('#past [data-prompt="no-contact/start"]').getByText("delivered").waitFor();
    await page.getByRole("log", { name: "What happened" }).getByText("Ann: 1 sent.").waitFor();
    expect(await page.locator("#now").textContent()).toBe("Sat, Nov 21, 2026, 10:02 AM");
    expect((await stack.person("+12025550143"))?.state).toBe("active");
  });

  test("each phone has its own thread, zone and words; what comes meanwhile is marked unread", async () => {
    const page = await open();
    await signUp(page);
    await page.getByRole("button", { name: /^Ben/ }).click();
    await page.getByText("Text JOIN to begin.").waitFor();
    await expect(thread(page).getByText("You're set").count()).resolves.toBe(0);
    expect(await page.locator("#now").textContent()).toBe("Sat, 21 Nov 2026, 15:00");
    await button(page, "To the next prompt").click();
    await page.getByRole("button", { name: /^Ann.*1 new/ }).click();
    await thread(page).getByText("28 quiet days").waitFor();

    await page.getByRole("button", { name: "Another number" }).click();
    await page.getByLabel("A number to text from").fill("+61 2 5550 1234");
    await button(page, "Add").click();
    await type(page, "JOIN");
    await thread(page).getByText("what date did it end?").waitFor();
    expect((await stack.person("+61255501234"))?.state).toBe("joining");
  });

  test("six months pass by one button, and all that came is on the phone, the last in sight", async () => {
    const page = await open();
    await signUp(page);
    await button(page, "Six months").click();
    const last = thread(page).getByText("Half a year, and you are here");
    await last.waitFor();
    await vi.waitUntil(() =>
      last.evaluate((line) => {
        const log = line.closest('[role="log"]') as {
          getBoundingClientRect: () => { bottom: number };
        } | null;
        return line.getBoundingClientRect().bottom <= (log?.getBoundingClientRect().bottom ?? 0) + 1;
      }),
    );
    await expect.poll(() => page.locator("#now").textContent()).toMatch(/^Fri, May 21, 2027/);
    await page.getByText("Nothing is planned.").waitFor();
  });

  test("what happened for a text is a click on its time away: each step with its time, and a word for each", async () => {
    const page = await open();
    await signUp(page);
    await button(page, "To the next prompt").click();
    await thread(page).getByText("28 quiet days").waitFor();
    await thread(page)
      .getByRole("button", { name: /what happened for this text$/ })
      .last()
      .click();
    const story = page.getByRole("dialog", { name: "What happened for this text" });
    const steps = story.getByRole("listitem");
    await steps.first().getByText("wake", { exact: true }).waitFor();
    const said = await steps.allTextContents();
    expect(said[0]).toMatch(
      /^wake scheduler → service 10:0\d:00 AM, [\d.]+ ms.*An alarm of EventBridge Scheduler/,
    );
    expect(said.join("\n")).toMatch(/claim.*no-contact\/start.*send.*callback.*delivered/s);
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await story.waitFor({ state: "hidden" });
  });

  test("a move can be stopped where it is, and the bar says how far it has come", async () => {
    const page = await open();
    await signUp(page);
    await button(page, "Six months").click();
    await page.getByRole("progressbar", { name: "How far the move of the time is" }).waitFor();
    await button(page, "Stop here").click();
    await page.getByRole("progressbar").waitFor({ state: "hidden" });
    expect(await page.locator("#now").textContent()).not.toMatch(/2027/);
  });

  test("a number that is none is refused where it is typed", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Another number" }).click();
    const number = page.getByLabel("A number to text from");
    await number.fill("12345");
    await button(page, "Add").click();
    await page.getByText("That is no phone number: write it with + and its country").waitFor();
    expect(await number.getAttribute("aria-invalid")).not.toBeNull();
    expect(await page.getByRole("button", { name: /12345/ }).count()).toBe(0);
    expect(await faults(page)).toEqual([]);
  });

  test("a long life makes the page neither tall nor heavy, and its earlier texts come by a button", async () => {
    const page = await open({ reducedMotion: "reduce" });
    await stack.text("+12025550143", "JOIN 3 yesterday");
    await stack.text("+12025550143", "N");
    await stack.advance("P6M");
    await thread(page)
      .getByRole("button", { name: /^Earlier texts \(\d+\)$/ })
      .waitFor();
    const size = () =>
      page.evaluate<[number, number]>(
        "[document.querySelectorAll('*').length, document.documentElement.scrollHeight]",
      );
    const [elements, height] = await size();
    expect(elements).toBeLessThan(2500);
    expect(height).toBeLessThan(2500);
    const bubbles = thread(page).locator(".text");
    const some = await bubbles.count();
    expect(some).toBeLessThanOrEqual(120);
    await thread(page)
      .getByRole("button", { name: /^Earlier texts/ })
      .click();
    await expect.poll(() => bubbles.count()).toBeGreaterThan(some);
    await page
      .getByRole("button", { name: /^Show earlier ones/ })
      .first()
      .click();
    await expect.poll(() => page.locator("#past [data-prompt]").count()).toBe(60);
    // What was sent can be read again.
    expect((await page.locator("#past [data-prompt] p").first().textContent())?.length).toBeGreaterThan(20);
  });

  test("the story in a minute says what to look at, can be paused, and left with what has happened so far", async () => {
    const page = await open({ viewport: { width: 320, height: 800 } });
    await button(page, "▶ Show me").click();
    const caption = page.getByRole("region", { name: "What you see" });
    await caption.getByText("Ann signs up on her phone, in her own words.").waitFor();
    await thread(page).getByText("what date did it end?").waitFor();
    await button(page, "Pause").click();
    expect(await faults(page)).toEqual([]);
    await button(page, "Go on").click();
    await thread(page).getByText("we broke up two weeks ago").waitFor();
    await button(page, "Leave").click();
    await caption.waitFor({ state: "hidden" });
    await vi.waitUntil(async () => (await stack.person("+12025550143"))?.state === "joining");
    expect(await page.evaluate("document.activeElement.id")).toBe("tour");
  });

  test("a lost wake is struck, told and healed in front of the visitor", async () => {
    const page = await open();
    await signUp(page);
    await page.getByLabel(/^Break something/).selectOption({ label: "Lose the next wake" });
    await button(page, "Break it").click();
    await button(page, "+1 day").click();
    const happened = page.getByRole("log", { name: "What happened" });
    await happened.getByText("“Lose the next wake” struck").waitFor();
    await happened.getByText(/“start” came \d+ minutes later than planned/).waitFor();
    await thread(page).getByText("28 quiet days").waitFor();
  });

  test("what people and mails bring is text: no markup, no script", async () => {
    const page = await open();
    const markup = '<img src=x onerror="document.title=1">';
    await type(page, markup);
    await thread(page).getByText(markup).waitFor();
    const mail = {
      Subject: { Data: "A note" },
      Body: { Html: { Data: `<p>Hello Ann</p><script>top.document.title=1</script>${markup}` } },
    };
    await fetch(`http://127.0.0.1:${stack.port + 4}/v2/email/outbound-emails`, {
      method: "POST",
      body: JSON.stringify({
        FromEmailAddress: "hello@example.org",
        Destination: { ToAddresses: ["ann@example.org"] },
        Content: { Simple: mail },
      }),
    });
    await page.getByRole("button", { name: /^A note/ }).click();
    const frame = page.locator("iframe");
    await page.frameLocator("iframe").getByText("Hello Ann").waitFor();
    expect(await frame.getAttribute("sandbox")).not.toMatch(/allow-(scripts|same-origin)/);
    expect(await page.title()).toBe("Afterword, on this machine");
  });

  test("texts that others send from the same number show as well", async () => {
    const page = await open();
    await stack.text("+12025550143", "JOIN");
    await thread(page).getByText("You: JOIN").waitFor();
  });

  describe.each([320, 1280])("at %i px", (width) => {
    test.each(["light", "dark"] as const)(
      "%s, axe-core finds nothing wrong and nothing sticks out",
      async (colorScheme) => {
        const page = await open({ viewport: { width, height: 800 }, colorScheme, reducedMotion: "reduce" });
        expect(await faults(page)).toEqual([]);
        await signUp(page);
        await page.getByLabel(/^Break something/).selectOption({ label: "Ring the next wake twice" });
        await button(page, "Break it").click();
        await button(page, "+1 week").click();
        await page.locator('#past [data-prompt="no-contact/milestone-21"]').waitFor();
        await page.getByRole("button", { name: "Another number" }).click();
        expect(await faults(page)).toEqual([]);
      },
    );
  });

  test("everything can be done by keyboard, in the order of the page", async () => {
    const page = await open();
    const reached: string[] = [];
    for (let i = 0; i < 22; i++) {
      await page.keyboard.press("Tab");
      reached.push(
        await page.evaluate<string>("document.activeElement.id || document.activeElement.textContent"),
      );
    }
    expect(reached.slice(0, 6)).toEqual([
      "To the next prompt",
      "+1 day",
      "+1 week",
      "Six months",
      "tour",
      "reset",
    ]);
    for (const place of ["thread", "JOIN", "body", "happened", "fault"]) expect(reached).toContain(place);
  });
});
