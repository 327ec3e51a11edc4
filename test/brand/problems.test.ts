import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Brand } from "../../templates/brand.ts";

type Change = Partial<Omit<Brand, "voice">> & { voice?: Partial<Brand["voice"]> };

const own = {
  operator: "Longshore Care Trust",
  contact: "hello@longshore.test",
  site: "https://longshore.test",
};

beforeEach(() => void vi.resetModules());

/** What a deploy says of a brand, with every text made anew from it. */
async function problemsWith(change: Change, publicUrl = "https://texts.longshore.test"): Promise<string[]> {
  const { brand } =
    await vi.importActual<typeof import("../../templates/brand.ts")>("../../templates/brand.ts");
  const changed = { ...brand, ...own, ...change, voice: { ...brand.voice, ...change.voice } };
  vi.doMock("../../templates/brand.ts", () => ({ brand: changed }));
  const { brandProblems } = await import("../../infra/brand.ts");
  return brandProblems(publicUrl);
}

test("a brand that is filled in has none", async () => {
  expect(await problemsWith({})).toEqual([]);
});

test("that of the repository lacks an operator, a contact, and a site", async () => {
  const { operator, contact, site } = (
    (await vi.importActual("../../templates/brand.ts")) as { brand: Brand }
  ).brand;
  expect(await problemsWith({ operator, contact, site })).toEqual([
    'operator is "Example Operator"; it wants the person or the organization that runs it',
    'contact is "help@example.org"; it wants an address or a number where people reach the operator',
    'site is "https://example.org"; it wants an address of your own that begins with https://',
  ]);
});

describe("what does not fit is named", () => {
  test.each<[string, Change, RegExp]>([
    ["no name", { name: " " }, /^name is " "; it wants the name of the program$/],
    ["no operator", { operator: "" }, /^operator is ""/],
    ["no contact", { contact: "" }, /^contact is ""/],
    ["no site", { site: "" }, /^site is ""; it wants an address/],
    ["a site without https", { site: "longshore.test" }, /^site is "longshore\.test"/],
    ["privacy at http", { privacy: "http://longshore.test/privacy" }, /^privacy is "http:/],
    ["no address for the terms", { terms: "" }, /^terms is ""/],
    [
      "an emoji in the name",
      { name: "After ❤" },
      /^name is "After ❤"; it wants letters that every phone has/,
    ],
    ["a curly quote in the operator", { operator: "Ann’s" }, /^operator is "Ann’s"/],
    ["a brace in the contact", { contact: "{line}" }, /^contact is "\{line\}"/],
    ["brackets in the mail name", { voice: { mailName: "Ann <b>" } }, /^voice\.mailName is "Ann <b>"/],
    [
      "a name too long for one segment",
      { name: "A".repeat(90) },
      /"stranger" has 164 characters, and 160 fit$/,
    ],
    [
      "a purpose too long for two",
      { voice: { purpose: "x".repeat(120) } },
      /"welcome" has \d+ characters, and 306 fit$/,
    ],
    [
      "a contact too long for HELP",
      { contact: `${"x".repeat(150)}@longshore.test` },
      /"help" has \d+ characters/,
    ],
  ])("%s", async (_, change, said) => {
    expect(await problemsWith(change)).toContainEqual(expect.stringMatching(said));
  });

  test("a name that only API Gateway's own address leaves no room for", async () => {
    const change = { name: "Longshore Letters for Everybody" };
    expect(await problemsWith(change)).toEqual([]);
    vi.resetModules();
    const address = "https://abcdefghij.execute-api.ap-southeast-2.amazonaws.com";
    expect(await problemsWith(change, address)).toEqual([expect.stringContaining('the text "welcome" has ')]);
  });
});
