import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bundling } from "../../infra/bundling.ts";
import { bundle } from "./harness/bundle.ts";

// V8 reads all of a bundle at a cold start, which is half of the time that it takes (docs/performance.md): size is time that can
// be asserted on any machine.

const folder = mkdtempSync(join(tmpdir(), "afterword-sizes-"));
afterAll(() => rmSync(folder, { recursive: true }));
const build = (entry: string, external = bundling.esbuild.external) =>
  bundle(
    { handler: `${entry}.handler`, properties: { ...bundling, esbuild: { ...bundling.esbuild, external } } },
    folder,
  );

/** The AWS clients alone: all three, and those of the functions that do not mail. */
const floor = await build("bench/cold/floor-mail", []);
const floorWithoutMail = await build("bench/cold/floor", []);
const names = ["sms", "web", "deliver", "sweep"] as const;
type Name = (typeof names)[number];
const built = Object.fromEntries(
  await Promise.all(names.map(async (name) => [name, await build(`functions/${name}`)])),
) as Record<Name, typeof floor>;

test.each(["deliver", "sweep"] as const)(
  "%s is hardly more than the AWS clients alone: within the 1.15 that its cold start is to keep",
  (name) => {
    expect(built[name].bytes).toBeLessThan(1.15 * floor.bytes);
  },
);

// The conversation reads free text and dates in two languages by now, a ninth of it patterns of what must not be missed (G11),
// made when a text first needs them; web has the pages and all their words beside it.
test.each([
  ["sms", 2.25],
  ["web", 2.5],
] as const)("%s, with the whole conversation, is less than %d times the AWS clients alone", (name, times) => {
  expect(built[name].bytes).toBeLessThan(times * floorWithoutMail.bytes);
});

test.each(names)("%s is ASCII: V8 reads it as a byte a character, and not as two", (name) => {
  expect(readFileSync(built[name].file, "latin1")).not.toMatch(/[^\0-\x7f]/);
});

test("the table with the types of numbers lies beside web alone, which has the form", () => {
  const having = names.filter((name) =>
    readFileSync(built[name].file, "latin1").includes("libphonenumber-js/max"),
  );
  expect(having).toEqual(["web"]);
});

/** Heavy packages, and the functions that cannot do without. */
const wanted: Record<string, readonly Name[]> = {
  "@aws-sdk/client-sesv2": ["deliver", "sweep"],
  "@aws-sdk/nested-clients": [],
  axios: [],
  // Beside the bundle, loaded when a text needs it (functions/core/lazy-packages.ts).
  hono: ["sms", "web"],
  "libphonenumber-js": [],
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
