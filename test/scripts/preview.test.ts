import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { plans } from "../../scripts/plans.ts";
import { afterAnswer } from "../../templates/en/questions.ts";
import { replies } from "../../templates/en/replies.ts";
import { ladderWords } from "../../templates/en/words/ladder.ts";
import { trialWords } from "../../templates/en/words/show-change.ts";
import { situations, situationWords } from "../../templates/en/words/situations.ts";
import { meetWords, noteWords, promiseWords } from "../../templates/en/words/six-steps.ts";
import { wayOnWords } from "../../templates/en/words/way-on.ts";
import { weekApartWords } from "../../templates/en/words/week-apart.ts";
import { faults, findChromium, openBrowser } from "../support/browser.ts";

vi.setConfig({ testTimeout: 30_000 });
const root = new URL("../..", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "afterword-preview-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** `npm run preview -- args`, in a folder. */
function preview(args: string[], cwd = root) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/preview.ts", ...args], {
    cwd,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}
const line = (stdout: string, start: RegExp) =>
  stdout
    .split("\n")
    .find((text) => start.test(text))
    ?.trim()
    .split(/ {2,}/);

test("every prompt of every plan is in the table and in a page that needs nothing else", () => {
  const out = join(folder, "new", "all.html");
  const { status, stdout, stderr } = preview(["--out", out]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const page = readFileSync(out, "utf8");
  expect(page).not.toMatch(/src=|@import|url\(|<script|<link/);
  for (const { name, prompts } of plans) {
    expect(stdout).toContain(name);
    for (const prompt of prompts) {
      expect(stdout).toMatch(new RegExp(`^ {2}${prompt.name}( 1)? +${prompt.audience ?? "everyone"}`, "m"));
      expect(page).toMatch(new RegExp(`<h3>${prompt.name}( 1)?</h3>`));
    }
  }
  expect(page.match(/<svg /g)).toHaveLength(3 * plans.length);
});

test("a line tells whom a text is for, when it is due, and how it is billed", () => {
  const { stdout } = preview(["--plan", "six-steps", "--out", join(folder, "six.html")]);
  // 123 characters, by wc -m.
  expect(line(stdout, /^ {2}own-150 /)).toEqual([
    "own-150",
    "self-work",
    "day 150",
    "GSM-7",
    "123",
    "1",
    "Ben",
  ]);
});

test("every reply is there as the sample people get it: one row for all who read the same", () => {
  const out = join(folder, "replies.html");
  const { status, stdout } = preview(["--out", out]);
  expect(status).toBe(0);
  const page = readFileSync(out, "utf8");
  for (const words of [replies, ladderWords, trialWords, noteWords, meetWords, promiseWords, wayOnWords, weekApartWords, situationWords, afterAnswer]) {
    for (const name of Object.keys(words)) {
      expect(stdout).toMatch(new RegExp(`^ {2}${name} +everyone +in answer `, "m"));
      expect(page).toContain(`<h3>${name}</h3>`);
    }
  } // biome-ignore format: a list
  expect(stdout.match(/^ {2}question [23] /gm)).toHaveLength(2 * plans.length);
  for (const { title } of situations) expect(stdout).toContain(`${title} (own)`);
  // By country: 988 for Ann, 116 123 for Ben. 97 characters, by wc -m.
  expect(page).toContain("crisis: 988.");
  expect(page).toContain("crisis: 116 123.");
  expect(line(stdout, /^ {2}joinFirst /)).toEqual(["joinFirst", "everyone", "in answer", "GSM-7", "97", "1", "Ann, Ben, Cleo"]); // biome-ignore format: one line
  expect(page).not.toMatch(/\{\w+\}/);
});

test("--plan shows that plan alone, by its id or number", () => {
  const out = join(folder, "one.html");
  for (const plan of ["ladder", "3"]) {
    const { status, stdout } = preview(["--plan", plan, "--out", out]);
    expect(status).toBe(0);
    expect(stdout).toContain("3 Five rungs (ladder)");
    expect(stdout).not.toContain("Four quiet weeks");
    expect(readFileSync(out, "utf8")).toContain("every day from day 1");
  }
});

test.each([
  [["--plan", "nine"], 'there is no plan "nine": no-contact, week-apart, ladder, show-change, six-steps\n'],
  [["--colour"], /^Unknown option '--colour'/],
])("%s is refused with 1, and writes nothing", (args, said) => {
  const out = join(folder, "none.html");
  const { status, stdout, stderr } = preview([...args, "--out", out]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(said);
  expect(existsSync(out)).toBe(false);
});

describe("a wrong placeholder", () => {
  /** A copy of the project in which one text of a plan is edited, without a compiler having looked. */
  function edited(file: string, from: string, to: string): string {
    const copy = mkdtempSync(join(tmpdir(), "afterword-preview-"));
    onTestFinished(() => rmSync(copy, { recursive: true }));
    for (const part of ["functions", "templates", "scripts", "package.json"]) {
      cpSync(join(root, part), join(copy, part), { recursive: true });
    }
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    const path = join(copy, "templates/en", file);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
    return copy;
  }
  const lineOf = (file: string, words: string) =>
    readFileSync(join(root, "templates/en", file), "utf8")
      .split("\n")
      .findIndex((text) => text.includes(words)) + 1;

  test.each([
    [
      "plans/ladder.ts",
      "Day {day}: rung 1",
      "Day {dya}: rung 1",
      'prompt "no-contact-end" (contact)',
      "{dya}",
      "{day}",
    ],
    [
      "plans/ladder.ts",
      "do for this: {opus}? Do",
      "do for this: {opos}? Do",
      'prompt "daily"',
      "{opos}",
      "{opus}",
    ],
    [
      "plans/no-contact.ts",
      "for you. Out: calls",
      "for you until {ende}. Out: calls",
      'prompt "start" (self-work)',
      "{ende}",
      "{end}",
    ],
    ["replies.ts", "Going on. {next}", "Going on. {nextt}", 'reply "resumed"', "{nextt}", "{next}"],
    ["words/six-steps.ts", "Kept: {promise}.", "Kept: {promize}.", 'reply "kept"', "{promize}", "{promise}"],
  ])(
    "in %s, %s made %s, is told with file, line, prompt and what was meant",
    (file, from, to, prompt, found, meant) => {
      const { status, stdout, stderr } = preview(
        ["--out", join(folder, "wrong.html")],
        edited(file, from, to),
      );
      expect(status).toBe(1);
      expect(stderr).toMatch(
        `templates/en/${file}:${lineOf(file, from)}: ${prompt}: ${found} is no placeholder. Did you mean ${meant}? Known: `,
      );
      expect(stderr.trim().split("\n")).toHaveLength(1);
      expect(stdout).toContain(`WRONG ${found}`);
      const page = readFileSync(join(folder, "wrong.html"), "utf8");
      expect(page).toContain(found);
      expect(page).not.toContain("undefined");
    },
  );
});

const chromium = findChromium();

describe.skipIf(!chromium)("the preview, in Chromium", () => {
  test.each([
    [320, "light"],
    [1280, "dark"],
  ] as const)(
    "at %i px, %s, axe-core finds nothing wrong and nothing sticks out",
    async (width, colorScheme) => {
      const out = join(folder, "axe.html");
      expect(preview(["--plan", "1", "--out", out]).status).toBe(0);
      const browser = await openBrowser(chromium ?? "");
      onTestFinished(() => browser.close());
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
      await page.goto(`file://${out}`);
      expect(await faults(page)).toEqual([]);
    },
  );
});
