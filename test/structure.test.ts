import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, normalize, relative } from "node:path/posix";
import { Temporal } from "temporal-polyfill";
import { describe, expect, onTestFinished, test } from "vitest";
import { smsApp } from "../functions/http/sms-app.ts";
import { webApp } from "../functions/http/web-app.ts";
import { smsRuntime, webRuntime } from "../functions/runtime.ts";
import { localEnv } from "../local/settings.ts";

const root = new URL("..", import.meta.url).pathname;
const read = (path: string) => readFileSync(join(root, path), "utf8");
const folders = ["functions", "templates", "local", "infra", "operator"];
const files = globSync(
  folders.map((folder) => `${folder}/**/*.ts`),
  {
    cwd: root,
  },
)
  .filter((path) => !path.endsWith(".generated.ts"))
  .sort();

/** What a file imports: paths from the root, or names of packages. */
function importsOf(path: string): string[] {
  const named = read(path).matchAll(
    /^(?:import|export|\})[^"\n]* from "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...named]
    .map(([, from, bare, called]) => from ?? bare ?? called ?? "")
    .map((name) => (name.startsWith(".") ? normalize(join(path, "..", name)) : name));
}

describe("who may import what", () => {
  /** By folder, or file: all that may be imported from outside the folder itself. */
  const may: Record<string, string[]> = {
    "functions/core/": [
      "templates/",
      "temporal-polyfill",
      "fastest-levenshtein",
      "libphonenumber-js",
      "node:crypto",
      "node:fs",
      "node:module",
      "node:url",
      "zod/mini",
    ],
    "templates/": ["functions/core/"],
    "functions/channels/": [
      "functions/core/",
      "functions/links.ts",
      "functions/voices.ts",
      "functions/ports.ts",
      "temporal-polyfill",
    ],
    "functions/links.ts": ["functions/core/", "temporal-polyfill"],
    "functions/services/": [
      "templates/legal-urls.ts",
      "functions/channels/",
      "functions/core/",
      "functions/links.ts",
      "functions/ports.ts",
      "functions/locales.ts",
      "functions/voices.ts",
      "functions/wordings.ts",
      "node:timers/promises",
      "temporal-polyfill",
    ],
    "functions/http/": [
      "templates/legal-urls.ts",
      "functions/core/",
      "functions/services/",
      "functions/ports.ts",
      "functions/runtime.ts",
      "functions/page-locales.ts",
      "hono",
      "temporal-polyfill",
      "node:crypto",
      "zod/mini",
    ],
    "functions/adapters/": [
      "functions/core/",
      "functions/ports.ts",
      "@aws-sdk/",
      "node:crypto",
      "node:http",
      "node:https",
      "temporal-polyfill",
    ],
    "functions/log-events.ts": ["functions/core/"],
    "functions/ports.ts": ["functions/core/", "functions/log-events.ts", "temporal-polyfill"],
    "functions/env.ts": [
      "functions/core/errors.ts",
      "functions/core/person/mailbox.ts",
      "functions/core/places/senders.ts",
    ],
    "functions/variable-names.ts": [],
    "functions/locales.ts": ["functions/core/", "templates/", "temporal-polyfill"],
    "functions/page-locales.ts": [
      "functions/core/",
      "functions/locales.ts",
      "templates/",
      "temporal-polyfill",
    ],
    "functions/voices.ts": ["functions/core/", "templates/", "temporal-polyfill"],
    "functions/wordings.ts": ["functions/core/", "functions/voices.ts", "node:crypto"],
    "functions/log.ts": ["functions/log-events.ts"],
    "functions/metrics.ts": ["functions/log-events.ts", "functions/ports.ts"],
    "functions/keeping-defaults.ts": [],
    "functions/sign-up-defaults.ts": [],
    "functions/wake-event.ts": ["functions/core/", "functions/ports.ts", "zod/mini"],
    "functions/http-event.ts": ["functions/core/lazy.ts", "zod/mini"],
    "functions/http-lambda.ts": [
      "functions/core/errors.ts",
      "functions/http/",
      "functions/http-event.ts",
      "functions/ports.ts",
      "hono",
    ],
    "functions/runtime.ts": ["functions/", "@aws-sdk/", "temporal-polyfill"],
    // One Lambda each. hono/aws-lambda has no other place than http-lambda.ts.
    "functions/sms.ts": ["functions/http/", "functions/http-lambda.ts", "functions/runtime.ts"],
    "functions/web.ts": ["functions/http/", "functions/http-lambda.ts", "functions/runtime.ts"],
    "functions/redacted.ts": ["functions/core/errors.ts"],
    "functions/deliver.ts": [
      "functions/services/",
      "functions/redacted.ts",
      "functions/runtime.ts",
      "functions/wake-event.ts",
      "aws-lambda",
    ],
    "functions/sweep.ts": [
      "functions/services/",
      "functions/redacted.ts",
      "functions/runtime.ts",
      "aws-lambda",
    ],
    // Not the functions: what they import is not there in a deploy. Their list of metrics, their defaults, and the words import nothing of a package.
    // Runs in a Node of its own, on what was built.
    "infra/after-build/": [
      "functions/core/data-file.ts",
      "functions/core/lazy-packages.ts",
      "infra/bundling.ts",
      "local/settings.ts",
      "esbuild",
      "node:",
    ],
    "infra/": [
      "functions/core/places/senders.ts",
      "functions/metrics.ts",
      "functions/keeping-defaults.ts",
      "functions/sign-up-defaults.ts",
      "functions/core/conversation/frequency-words.ts",
      "functions/core/delivery/segments.ts",
      "templates/",
      "node:child_process",
      "node:path",
    ],
    // Programs of their own, for a terminal: they open the service as the functions do, with other credentials.
    "operator/": ["functions/", "@aws-sdk/", "commander", "lean-qr", "node:", "temporal-polyfill"],
    // The stand-ins could be packages of their own.
    "local/scheduler/": ["croner", "hono", "@hono/node-server", "zod", "node:", "temporal-polyfill"],
    "local/twilio/": [
      "hono",
      "@hono/node-server",
      "libphonenumber-js",
      "saxes",
      "twilio/lib/",
      "zod",
      "node:",
    ],
    "local/ses/": ["hono", "zod", "node:"],
    "local/": [
      "functions/",
      "templates/brand.ts",
      "@aws-sdk/",
      "@hono/node-server",
      "dynalite",
      "hono",
      "node:",
      "pure-rand/",
      "temporal-polyfill",
      "zod",
    ],
  };
  const ruleOf = (path: string) => Object.keys(may).find((place) => path.startsWith(place)) ?? "";
  const fits = (name: string, allowed: string) =>
    name === allowed ||
    name.startsWith(allowed.endsWith("/") || allowed.endsWith(":") ? allowed : `${allowed}/`);

  test.each(files)("%s", (path) => {
    const place = ruleOf(path);
    expect(place, "a new place needs a rule").not.toBe("");
    const wrong = importsOf(path).filter(
      (name) => ![place, ...(may[place] ?? [])].some((rule) => fits(name, rule)),
    );
    expect(wrong).toEqual([]);
  });

  test("adapters are known to the composition root only, and to the local table for the name of its index", () => {
    const knowing = files.filter((path) =>
      importsOf(path).some((name) => name.startsWith("functions/adapters/")),
    );
    expect(knowing.filter((path) => !path.startsWith("functions/adapters/"))).toEqual([
      "functions/runtime.ts",
      "local/dynamodb.ts",
    ]);
  });

  test("SDKs are known to adapters and the composition root only", () => {
    const knowing = files.filter((path) =>
      importsOf(path).some((name) => /^(@aws-sdk\/|twilio$)/.test(name)),
    );
    expect(knowing.filter((path) => path.startsWith("functions/"))).toEqual([
      "functions/adapters/deliveries.ts",
      "functions/adapters/items.ts",
      "functions/adapters/scheduler.ts",
      "functions/adapters/ses.ts",
      "functions/adapters/table.ts",
      "functions/adapters/walks.ts",
      "functions/runtime.ts",
    ]);
  });

  test("http knows the composition root as a type only", () => {
    for (const path of files.filter((file) => file.startsWith("functions/http/"))) {
      expect(read(path)).not.toMatch(/import (?!type).* from "\.\.\/runtime\.ts"/);
    }
  });
});

test("lint holds the same rules", async () => {
  const forbidden: [string, string][] = [
    ["functions/core/a.ts", "../services/deps.ts"],
    ["functions/core/commands/b.ts", "../../ports.ts"],
    ["functions/core/c.ts", "hono"],
    ["functions/services/d.ts", "../adapters/table.ts"],
    ["functions/channels/q.ts", "../adapters/ses.ts"],
    ["functions/http/e.ts", "../adapters/table.ts"],
    ["functions/http/f.ts", "@aws-sdk/client-dynamodb"],
    ["functions/g.ts", "./adapters/table.ts"],
    ["templates/h.ts", "../functions/ports.ts"],
    ["local/scheduler/operations/i.ts", "../../clock.ts"],
    ["local/twilio/j.ts", "../clock.ts"],
  ];
  const allowed: [string, string][] = [
    ["functions/core/k.ts", "../scripts/plans.ts"],
    ["functions/services/l.ts", "../ports.ts"],
    ["functions/http/m.ts", "../services/receive-sms.ts"],
    ["functions/runtime.ts", "./adapters/table.ts"],
    ["local/scheduler/operations/n.ts", "../model.ts"],
    ["local/o.ts", "../functions/core/person/id.ts"],
  ];
  const folder = mkdtempSync(join(tmpdir(), "afterword-lint-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, name] of [...forbidden, ...allowed]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `import { x } from "${name}";\n\nexport const y = x;\n`);
  }
  const config = { ...JSON.parse(read("biome.json")), vcs: { enabled: false } };
  writeFileSync(join(folder, "biome.json"), JSON.stringify(config));
  const args = ["lint", "--reporter=github", "."];
  const { status, stdout } = spawnSync(join(root, "node_modules/.bin/biome"), args, { cwd: folder });
  expect(status).toBe(1);
  const found = `${stdout}`.matchAll(/title=lint\/style\/noRestrictedImports,file=([^,]+),/g);
  expect([...found].map(([, path = ""]) => relative(realpathSync(folder), path)).sort()).toEqual(
    forbidden.map(([path]) => path).sort(),
  );
});

describe("time comes from the clock", () => {
  const having = (pattern: RegExp) => files.filter((path) => pattern.test(read(path)));

  test("only these ask the machine what time it is", () => {
    expect(having(/Date\.now|new Date\(\)|Temporal\.Now/)).toEqual([
      "functions/runtime.ts",
      "local/scheduler/main.ts",
      "local/stack.ts",
      "local/twilio/main.ts",
      "operator/open-aws.ts",
    ]);
  });

  test("only the stand-ins make a Date: they write the wire formats of epoch milliseconds", () => {
    expect(having(/new Date\([^)]/)).toEqual([
      "local/scheduler/expression.ts",
      "local/scheduler/main.ts",
      "local/scheduler/payload.ts",
      "local/ses/notification.ts",
      "local/twilio/resource.ts",
    ]);
  });
});

describe("routes", () => {
  const world = { clock: { now: () => expect.unreachable("no clock is read") }, log: () => {} };
  const inTime = { ...world, clock: { now: () => Temporal.Instant.from("2026-11-21T15:00:00Z") } };
  const env = localEnv({}, 3000);
  const apps = [smsApp(smsRuntime(env, world)), webApp(webRuntime(env, inTime))];
  /** Open to anybody, each for a reason that is written here. */
  const publicRoutes = [
    // What every visitor gets, and the form that anyone may send: counted, and confirmed by text.
    "GET /",
    "POST /",
    "GET /next",
    "GET /privacy",
    "GET /terms",
    "GET /style.css",
    "GET /zone.js",
    "GET /icon.svg",
  ];
  const routes = apps.flatMap((app) =>
    app.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => ({ app, method, path })),
  );

  test("are these", () => {
    expect(routes.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "POST /sms/inbound",
      "POST /sms/status",
      "GET /style.css",
      "GET /zone.js",
      "GET /icon.svg",
      "GET /",
      "POST /",
      "GET /next",
      "GET /privacy",
      "GET /terms",
      "GET /p/:token",
      "GET /p/:token/data.json",
      "POST /p/:token",
      "GET /email/confirm/:token",
      "POST /email/confirm/:token",
      "GET /email/unsubscribe/:token",
      "POST /email/unsubscribe/:token",
      "POST /ses/events",
    ]);
  });

  test.each(routes)("$method $path is signed, or listed as public", async ({ app, method, path }) => {
    if (publicRoutes.includes(`${method} ${path}`)) return;
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const notOurs = {
      Type: "Notification",
      TopicArn: "arn:aws:sns:us-east-1:000000000000:other",
      Message: "{}",
    };
    const said = path === "/ses/events" ? JSON.stringify(notOurs) : "From=%2B12025550143";
    const body = method === "GET" ? {} : { body: said };
    // A link that is not signed is nothing at all.
    const refused = path.includes(":token") ? 404 : 403;
    expect((await app.request(path, { method, headers, ...body })).status).toBe(refused);
  });

  test("of the control API are not among them", async () => {
    for (const app of apps) expect((await app.request("/local/clock")).status).toBe(404);
  });
});

test("the lock file names no address that a package is downloaded from", () => {
  expect(read("package-lock.json")).not.toMatch(/"resolved"/);
});

test("the local page is plain: its modules import each other only, write no markup, and stay small", () => {
  const modules = globSync("local/page/*.js", { cwd: root });
  expect(modules).toContain("local/page/page.js");
  for (const path of modules) {
    expect(importsOf(path).filter((name) => !modules.includes(name))).toEqual([]);
    expect(read(path)).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/);
  }
  for (const path of globSync("local/page/*", { cwd: root })) {
    expect([path, read(path).split("\n").length <= 200]).toEqual([path, true]);
  }
});

test("files stay small: about 65 lines at the median, none over 200", () => {
  const lines = (path: string) => read(path).split("\n").length - 1;
  const sizes = files.map((path) => ({ path, lines: lines(path) })).sort((a, b) => a.lines - b.lines);
  const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)]?.lines ?? 0;
  process.stdout.write(
    `${sizes.length} files: median ${at(0.5)} lines, 90th percentile ${at(0.9)}, longest ${JSON.stringify(sizes.at(-1))}\n`,
  );
  expect(at(0.5)).toBeLessThanOrEqual(75);
  expect(sizes.filter((file) => file.lines > 200)).toEqual([]);
});
