import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { bundling } from "../../infra/bundling.ts";
import { localEnv } from "../../local/settings.ts";
import { filledIn } from "../support/web.ts";
import { bundle } from "./harness/bundle.ts";
import { gatewayEvent } from "./harness/gateway.ts";
import { invoke } from "./harness/invoke.ts";

// What lies on Lambda in the place of a bundle: loader, code and cache, in a bare process. The page needs no AWS.

const env = {
  ...localEnv({}, 3000),
  AWS_REGION: "us-east-1",
  AWS_LAMBDA_FUNCTION_NAME: "afterword-test-web",
};
const root = mkdtempSync(join(tmpdir(), "afterword-cache-"));
afterAll(() => rmSync(root, { recursive: true }));

const here = `${process.platform}-${process.arch}`;
const cacheName = `app.${process.version}-${here}.cache`;
const make = (folder: string, wanted: string) =>
  spawnSync(
    process.execPath,
    [new URL("../../infra/after-build/code-cache.ts", import.meta.url).pathname, folder, wanted],
    {
      encoding: "utf8",
    },
  );

const built = {
  web: await bundle({ handler: "functions/web.handler", properties: bundling }, root),
  deliver: await bundle({ handler: "functions/deliver.handler", properties: bundling }, root),
};
let count = 0;
/** The bundle in a folder of its own, as the build left it. */
function copyOf(name: keyof typeof built) {
  const folder = join(root, `copies/${name}-${count++}`);
  cpSync(dirname(built[name].file), folder, { recursive: true });
  return { folder, bundle: { ...built[name], file: join(folder, "bundle.cjs") } };
}

const event = gatewayEvent(env.PUBLIC_URL, { path: "/" });
const call = { env, event, at: "2026-11-21T17:00:00Z", timeout: 10 };
const rejected = '{"event":"code-cache-rejected"}';

describe("a bundle with its code cache", () => {
  let web: ReturnType<typeof copyOf>;
  beforeEach(() => {
    web = copyOf("web");
    expect(make(web.folder, here).stderr).toBe("");
  });
  const page = async () => {
    const { answer, lines } = await invoke(web.bundle, call);
    return { answer: answer as { statusCode: number; body: string }, lines: lines.filter(Boolean) };
  };

  test("answers as the bundle itself does, and V8 takes the cache", async () => {
    const { body } = (await invoke(built.web, call)).answer as { body: string };
    expect(await page()).toMatchObject({ answer: { statusCode: 200, body }, lines: [] });
    expect(readdirSync(web.folder).sort()).toEqual(["app.cjs", cacheName, "bundle.cjs", "node_modules"]);
  });

  test("finds the packages that it loads late", async () => {
    const form = { phone: "+1 202 555 0143", ended: "the 14th of November", consent: "" };
    const params = Object.entries({ ...filledIn, ...form });
    const posted = gatewayEvent(env.PUBLIC_URL, {
      path: "/",
      params,
      headers: { "sec-fetch-site": "same-origin" },
    });
    const { answer } = await invoke(web.bundle, { ...call, event: posted });
    const { statusCode, body } = answer as { statusCode: number; body: string };
    expect(statusCode).toBe(422);
    expect(body).toContain("Please tick the box");
    expect(body).not.toContain("could not read that as a date");
    expect(body).not.toContain("does not look like a phone number");
  });

  test("loads without a cache that V8 refuses, and says so", async () => {
    writeFileSync(join(web.folder, cacheName), "no cache of V8's");
    expect(await page()).toMatchObject({ answer: { statusCode: 200 }, lines: [rejected] });
  });

  test("loads without the cache of another function's code, and says so", async () => {
    const other = copyOf("deliver");
    make(other.folder, here);
    cpSync(join(other.folder, cacheName), join(web.folder, cacheName));
    expect(await page()).toMatchObject({ answer: { statusCode: 200 }, lines: [rejected] });
  });

  test("does not look at the cache of another version of Node", async () => {
    cpSync(join(web.folder, cacheName), join(web.folder, `app.v24.0.0-${here}.cache`));
    rmSync(join(web.folder, cacheName));
    expect(await page()).toMatchObject({ answer: { statusCode: 200 }, lines: [] });
  });
});

test("where an error came from is still told", async () => {
  const deliver = copyOf("deliver");
  make(deliver.folder, here);
  const foreign = { ...call, event: { Records: [] } };
  await expect(invoke(deliver.bundle, foreign)).rejects.toThrow(
    /must be \{ personId, wake \}[\s\S]*\/app\.cjs:\d+:\d+/,
  );
});

test("no cache is made on another platform than the function's: the bundle stays as it is", () => {
  const web = copyOf("web");
  const { status, stdout } = make(web.folder, "linux-riscv64");
  expect([status, readdirSync(web.folder)]).toEqual([0, ["bundle.cjs", "node_modules"]]);
  expect(stdout).toBe(`no code cache: it would be for ${here}, and the functions run on linux-riscv64\n`);
});
