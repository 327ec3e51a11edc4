import { globSync, readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { performance } from "node:perf_hooks";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { MutantCoverage } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { collected, type Test } from "./vitest.ts";

/** Quick and of core; danger.test.ts measures the word tables, which are left out (docs/mutation.md). Places first (shareAmongPlaces), then the cheap. */
const patterns = [
  "test/core/places/*.test.ts",
  "test/core/!(places)/**/*.test.ts",
  "test/core/*.test.ts",
  "test/templates/**/*.test.ts",
  "test/services/**/*.test.ts",
  "test/conversations.test.ts",
  "test/conversation-retries.test.ts",
];
const leftOut = "test/core/hearing/danger.test.ts";

/** What Stryker's instrumented code reads and writes. */
type Instrumented = {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: MutantCoverage;
};
const scope = globalThis as typeof globalThis & { __stryker__?: Instrumented };
scope.__stryker__ ??= {};
const instrumented = scope.__stryker__;

/** The instrumented copy of the project; Stryker moves there after this is loaded. */
let root = "";
const isOurs = (url: string) =>
  url.startsWith(root) && /^(functions|templates|test)\//.test(url.slice(root.length));
/** Counts up, so that each mutant has every module of ours to itself: some keep what they have worked out. */
let generation = 0;
const sources = new Map<string, string>();

registerHooks({
  resolve: (name, context, next) => {
    if (name === "vitest") return { url: new URL("./vitest.ts", import.meta.url).href, shortCircuit: true };
    const { url, ...found } = next(name, context);
    return { ...found, url: isOurs(url) ? `${url.split("?")[0]}?${generation}` : url };
  },
  load: (url, context, next) => {
    const [file = ""] = url.split("?");
    if (!isOurs(file) || !file.endsWith(".ts")) return next(url, context);
    const source = sources.get(file) ?? stripTypeScriptTypes(readFileSync(fileURLToPath(file), "utf8"));
    sources.set(file, source);
    return { format: "module", source, shortCircuit: true };
  },
});

async function collect(): Promise<Test[]> {
  generation++;
  collected.tests = [];
  const files = patterns.flatMap((pattern) => globSync(pattern).sort());
  for (const file of files.filter((name) => name !== leftOut)) {
    collected.file = file;
    await import(new URL(file, root).href);
  }
  return collected.tests;
}

/**
 * Runs the tests in Stryker's own worker. Vitest's runner starts a thread and loads everything for each mutant, which
 * takes longer than the tests.
 */
class InProcessRunner implements TestRunner {
  private tests: Test[] = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    root = pathToFileURL(`${process.cwd()}/`).href;
    this.tests = await collect();
  }

  async dryRun(): Promise<DryRunResult> {
    this.tests = await collect();
    const tests: TestResult[] = [];
    for (const test of this.tests) {
      instrumented.currentTestId = test.id;
      tests.push(await run(test));
      instrumented.currentTestId = undefined;
    }
    const { mutantCoverage = { static: {}, perTest: {} } } = instrumented;
    shareAmongPlaces(mutantCoverage.perTest);
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, mutantActivation } = options;
    instrumented.hitLimit = options.hitLimit;
    instrumented.hitCount = options.hitLimit === undefined ? undefined : 0;
    const tests: TestResult[] = [];
    try {
      if (mutantActivation === "static") instrumented.activeMutant = activeMutant.id;
      this.tests = await collect();
      instrumented.activeMutant = activeMutant.id;
      const chosen = options.testFilter && new Set(options.testFilter);
      for (const test of this.tests.filter(({ id }) => !chosen || chosen.has(id))) {
        const result = await run(test);
        tests.push(result);
        if (result.status === TestStatus.Failed && !options.disableBail) break;
      }
    } catch (error) {
      tests.push(failed({ id: "import", name: "import", timeSpentMs: 0 }, error));
    }
    instrumented.activeMutant = undefined;
    const limit = determineHitLimitReached(instrumented.hitCount, options.hitLimit);
    return toMutantRunResult(limit ?? { status: DryRunStatus.Complete, tests });
  }
}

/** The gazetteer is unpacked by the first test that asks for a place: all of them lean on what that one ran. */
function shareAmongPlaces(perTest: MutantCoverage["perTest"]) {
  const ofPlaces = Object.keys(perTest).filter((id) => id.startsWith("test/core/places/"));
  const all = Object.assign({}, ...ofPlaces.map((id) => perTest[id]));
  for (const id of ofPlaces) perTest[id] = all;
}

async function run(test: Test): Promise<TestResult> {
  const { id } = test;
  const began = performance.now();
  const ran = () => ({ id, name: id, timeSpentMs: performance.now() - began });
  try {
    await test.run();
    return { ...ran(), status: TestStatus.Success };
  } catch (error) {
    return failed(ran(), error);
  }
}

const failed = (ran: { id: string; name: string; timeSpentMs: number }, error: unknown): TestResult => ({
  ...ran,
  status: TestStatus.Failed,
  failureMessage: `${error}`,
});

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];
