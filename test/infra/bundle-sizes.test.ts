import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bundling } from "../../infra/bundling.ts";
import { bundle } from "./harness/bundle.ts";

// V8 reads all of a bundle at a cold start, 20 to 25 kB a millisecond where it was measured (docs/performance.md): size is time
// that can be asserted on any machine.

const folder = mkdtempSync(join(tmpdir(), "afterword-sizes-"));
afterAll(() => rmSync(folder, { recursive: true }));
const build = (entry: string, external = bundling.esbuild.external) =>
  bundle(
    { handler: `${entry}.handler`, properties: { ...bundling, esbuild: { ...bundling.esbuild, external } } },
    folder,
  );

const floor = await build("bench/cold/floor-mail", []);
const names = ["sms", "web", "deliver", "sweep"] as const;
type Name = (typeof names)[number];
const built = Object.fromEntries(
  await Promise.all(names.map(async (name) => [name, await build(`functions/${name}`)])),
) as Record<Name, typeof floor>;

const kilobytes = 1000;

test.each(["deliver", "sweep"] as const)(
  "%s is hardly more than the AWS clients alone: within the 1.15 that its cold start is to keep",
  (name) => {
    expect(built[name].bytes).toBeLessThan(1.15 * floor.bytes);
  },
);

test.each(["sms", "web"] as const)(
  "%s stays below a fifth of the 4.6 MB of the obvious way, which leaves no room for a second date or phone library",
  (name) => {
    expect(built[name].bytes).toBeLessThan((4600 / 5) * kilobytes);
  },
);

/** Heavy packages, and the functions that cannot do without. */
const wanted: Record<string, readonly Name[]> = {
  "@aws-sdk/client-sesv2": ["deliver", "sweep"],
  "@aws-sdk/nested-clients": [],
  axios: [],
  "chrono-node": ["sms", "web"],
  hono: ["sms", "web"],
  "libphonenumber-js": ["sms", "web"],
  "twilio/lib/base": [],
  "twilio/lib/rest": [],
  xmlbuilder: [],
  "zod/v4/classic": [],
  "zod/v4/locales": [],
};

describe.each(Object.entries(wanted))("%s", (path, users) => {
  test(`is in ${users.length > 0 ? users.join(" and ") : "no bundle"}`, () => {
    const having = names.filter((name) =>
      built[name].inputs.some((input) => input.includes(`node_modules/${path}/`)),
    );
    expect(having).toEqual(users);
  });
});
