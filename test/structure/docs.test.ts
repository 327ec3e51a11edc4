import { execSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = new URL("../..", import.meta.url).pathname;
const pages = execSync("git ls-files --cached --others --exclude-standard '*.md'", {
  cwd: root,
  encoding: "utf8",
})
  .trim()
  .split("\n");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const width = 100;

/** The lines of a page that are prose: no code, table, quotation, picture or heading. */
const prose = (text: string): string[] =>
  text
    .replace(/^(```|~~~)[\s\S]*?^\1$/gm, "")
    .split("\n")
    .filter((line) => !/^(?: {4}|\||>|<img|!\[|#)/.test(line));

/** Whether a line could be broken: a code span, or what has no blank, cannot. */
const isBreakable = (line: string) =>
  line
    .trim()
    .replace(/`[^`]*`/g, "code")
    .replace(/^(?:[-*]|\d+\.) /, "")
    .includes(" ");

test.each(pages)("%s is wrapped at 100 columns", (path) => {
  const long = prose(read(path)).filter((line) => [...line].length > width && isBreakable(line));
  expect(long).toEqual([]);
});

test("the README's first screen has a picture, and how to start", () => {
  const screen = read("README.md").split("\n").slice(0, 24).join("\n");
  expect(screen).toMatch(/^!\[.+\]\(docs\/screenshots\/.+\)$/m);
  expect(screen).toContain("npm ci && npm start");
  expect(screen).toContain("http://localhost:3000/local");
});
