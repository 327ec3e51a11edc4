import { globSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path/posix";
import { describe, expect, test } from "vitest";
import { plans } from "../functions/core/plans/index.ts";

// Rules of the rooms (docs/README.md) that hold for the whole house; who may import what is in structure.test.ts.

const root = new URL("..", import.meta.url).pathname;
const read = (path: string) => readFileSync(join(root, path), "utf8");
const folders = ["functions", "templates", "local", "infra", "operator"];
const files = globSync(
  folders.map((folder) => `${folder}/**/*.ts`),
  {
    cwd: root,
  },
).filter((path) => !path.endsWith(".d.ts"));

/** Files that a file imports, of types too. */
function importsOf(path: string): string[] {
  const named = read(path).matchAll(
    /^(?:import|export|\})[^"\n]* from "(\.[^"]+)"|\bimport\("(\.[^"]+)"\)/gm,
  );
  return [...named].map(([, from, called]) => normalize(join(path, "..", from ?? called ?? "")));
}

/** The first circle that is found by walking on from `path`, as a list of files. */
function circleFrom(path: string, way: string[], done: Set<string>): string[] | undefined {
  if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
  if (done.has(path)) return undefined;
  for (const next of importsOf(path)) {
    const circle = circleFrom(next, [...way, path], done);
    if (circle) return circle;
  }
  done.add(path);
  return undefined;
}

test("no file imports itself by way of others, type imports included", () => {
  const done = new Set<string>();
  expect(files.map((path) => circleFrom(path, [], done)).filter((circle) => circle)).toEqual([]);
});

test("the search for circles finds one", () => {
  expect(circleFrom("test/house.test.ts", ["test/house.test.ts"], new Set())).toEqual([
    "test/house.test.ts",
    "test/house.test.ts",
  ]);
});

describe("words and what decides stay apart", () => {
  const imports = (path: string) => read(path).match(/^import [^;]*;/gm) ?? [];

  test.each(files.filter((path) => path.startsWith("functions/core/")))("%s imports no words", (path) => {
    const words = imports(path).filter((line) => /"[^"]*templates\//.test(line));
    expect(words.filter((line) => !line.startsWith("import type"))).toEqual([]);
  });

  test.each(files.filter((path) => path.startsWith("templates/")))("%s imports types only", (path) => {
    const core = imports(path).filter((line) => /"[^"]*functions\//.test(line));
    expect(core.filter((line) => !line.startsWith("import type"))).toEqual([]);
  });
});

test("what reads people's words is in a language's folder: no other pattern of core has words to choose from", () => {
  const hasWords = /\/[^/\n]*\b[a-z]{2,}[ ?)]*\|[ ?(]*[a-z]{2,}[^/\n]*\/[a-z]*(\.|[,;)]|$)/;
  expect(hasWords.test("if (/^(off|end)\\b/.test(rest)) {")).toBe(true);
  // What stands before a number that was pasted ("Tel:") is the only one.
  const core = files.filter((path) => /^functions\/core\/(?!language\/|places\/phone\.ts)/.test(path));
  const found = core.flatMap((path) =>
    read(path)
      .split("\n")
      .filter((line) => !/^\s*(\/\/|\/?\*)/.test(line) && hasWords.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

test("each plan's slice of the person is its own: no two plans keep a field of the same name", () => {
  const fields = plans.flatMap(({ slice }) => Object.keys(slice?.() ?? {}));
  expect(fields).toContain("rung");
  expect(fields.filter((field, i) => fields.indexOf(field) !== i)).toEqual([]);
});

const planIds = globSync("functions/core/plans/*/plan.ts", { cwd: root }).map(
  (path) => path.split("/")[3] ?? "",
);
const testsAPlan = new RegExp(`[!=]== "(${planIds.join("|")})"|case "(${planIds.join("|")})"`);

test.each(files.filter((path) => !/^(functions\/core\/plans\/|templates\/)/.test(path)))(
  "%s asks about no plan by its id",
  (path) =>
    expect(
      read(path)
        .split("\n")
        .filter((line) => testsAPlan.test(line)),
    ).toEqual([]),
);
