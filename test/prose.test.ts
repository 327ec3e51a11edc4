import { execSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path/posix";
import { expect, test } from "vitest";

const root = new URL("..", import.meta.url).pathname;
const tracked = execSync("git ls-files --cached --others --exclude-standard", { cwd: root, encoding: "utf8" })
  .trim()
  .split("\n");
const exists = (path: string) => tracked.some((file) => file === path || file.endsWith(`/${path}`));

/** Files that a build makes, Twilio's resource names, and packages' own files: named, but not tracked here. */
const madeOrForeign =
  /^(?:dist|\.sst|\.stryker|src\/shim|docs\/lambdas-md)\/|^\.\/\.sst\/|Messages\.json$|^c\.json$|^Node\.js$/;

const comments = (code: string) => (code.match(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm) ?? []).join("\n");

function namedFiles(path: string): string[] {
  const text = readFileSync(join(root, path), "utf8");
  const prose = (path.endsWith(".md") ? text : comments(text)).replace(/https?:\/\/\S+/g, "");
  const names = prose.matchAll(
    /(?<![\w@/.:-])[\w@-][\w@./-]*\.(?:ts|md|js|mjs|json|txt|css|html|yml)\b(?![\w.-])/g,
  );
  return [...names].map(([name]) => name);
}

const readable = tracked.filter(
  (path) => /\.(?:ts|js|mjs|css|html|md)$/.test(path) && !path.includes(".generated."),
);

test.each(readable)("%s names only files that exist", (path) => {
  const missing = namedFiles(path).filter(
    (name) =>
      !madeOrForeign.test(name) && !exists(normalize(name)) && !exists(normalize(join(dirname(path), name))),
  );
  expect(missing).toEqual([]);
});
