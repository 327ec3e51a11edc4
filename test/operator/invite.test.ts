import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Person } from "../../functions/core/person/person.ts";
import { controlled } from "../support/control.ts";
import { run } from "../support/operator.ts";

const { stack, ann } = await controlled("2026-11-21T15:00:00Z");
const folder = mkdtempSync(join(tmpdir(), "afterword-invite-"));
afterAll(() => rmSync(folder, { recursive: true }));

const invite = (...args: string[]) => run(stack, ["invite", "--out", folder, ...args]);
const cohortOf = async (who: string) => ((await stack.person(who)) as Person | undefined)?.cohort;
const form = { plan: "1", phone: ann, ended: "2026-11-03", safety: "n", consent: "yes" };
const post = (changes: Record<string, string>) =>
  fetch(`${stack.url}/`, { method: "POST", body: new URLSearchParams({ ...form, ...changes }) });

describe("invite", () => {
  test("prints the word to text, the link, and the sms: link, and draws QR codes as SVG and PNG", async () => {
    const { code, out } = await invite("--cohort", "Spring");
    expect(code).toBe(0);
    expect(out).toMatch(/^text +JOIN SPRING to \+15005550006$/m);
    expect(out).toContain(`${stack.url}/?cohort=spring`);
    expect(out).toContain("sms:+15005550006?&body=JOIN%20SPRING");
    const files = readdirSync(folder).sort();
    expect(files).toEqual(["spring-page.png", "spring-page.svg", "spring-sms.png", "spring-sms.svg"]);
    const read = (file: string) => readFileSync(join(folder, file));
    for (const kind of ["page", "sms"]) {
      const png = read(`spring-${kind}.png`);
      expect(png.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
      // As wide as high, and large enough for a poster.
      expect(png.readUInt32BE(16)).toBe(png.readUInt32BE(20));
      expect(png.readUInt32BE(16)).toBeGreaterThan(400);
      expect(`${read(`spring-${kind}.svg`)}`).toMatch(/^<\?xml.*<svg .*<rect [^>]*fill="#fff".*<path /s);
      // On white, not on nothing: no camera reads black on a dark page.
      expect(png.toString("latin1")).not.toContain("tRNS");
    }
    expect(read("spring-page.png").equals(read("spring-sms.png"))).toBe(false);
  });

  test("without a cohort it is the plain JOIN", async () => {
    const { out } = await invite();
    expect(out).toMatch(/^text +JOIN to /m);
    expect(out).toContain("sms:+15005550006?&body=JOIN");
    expect(out).not.toContain("cohort=");
  });

  test.each([
    ["spring 26", "a cohort is one word of 2 to 20 letters and digits, a letter first: --cohort spring"],
    ["1", "a cohort is one word of 2 to 20 letters and digits, a letter first: --cohort spring"],
    ["yesterday", "that word means something else after JOIN: choose another name for the cohort"],
  ])("%j is refused in one line, and nothing is registered", async (name, line) => {
    const { code, err, out } = await invite("--cohort", name);
    expect([code, err, out]).toEqual([1, line, ""]);
    expect(await stack.table()).toEqual([]);
  });

  test("signs up nobody, and leaves an audit item", async () => {
    await invite("--cohort", "spring");
    const items = (await stack.table()).filter(({ pk }) => pk !== "sweep");
    expect(items.map(({ pk, sk, what }) => [pk, what ?? sk]).sort()).toEqual([
      ["cohorts", "spring"],
      ["operators", "invite"],
    ]);
  });
});

describe("a cohort is kept", () => {
  test("of a JOIN with its name, alone or before plan and date", async () => {
    await invite("--cohort", "spring");
    const [, question] = await stack.text(ann, "join spring");
    expect(question).toMatch(/^First question/);
    expect(await cohortOf(ann)).toBe("spring");
    await stack.text("+12025550150", "JOIN SPRING 1 2026-11-03");
    expect(await stack.person("+12025550150")).toMatchObject({
      cohort: "spring",
      plan: "no-contact",
      breakupDate: "2026-11-03",
    });
  });

  test("of the form that its link opens, once JOIN has confirmed it", async () => {
    await invite("--cohort", "spring");
    const page = await (await fetch(`${stack.url}/?cohort=spring`)).text();
    expect(page).toContain('<input type="hidden" name="cohort" value="spring">');
    await post({ cohort: "spring" });
    expect(await cohortOf(ann)).toBeUndefined();
    await stack.text(ann, "JOIN");
    expect(await cohortOf(ann)).toBe("spring");
  });

  test("of a link by which nobody invited it is not", async () => {
    await post({ cohort: "sprong" });
    await stack.text(ann, "JOIN");
    expect(await stack.person(ann)).toMatchObject({ state: "joining" });
    expect(await cohortOf(ann)).toBeUndefined();
  });

  test("a wrong word in answer to an invitation is asked back, and the invitation stands", async () => {
    await post({});
    expect(await stack.text(ann, "JOIN sprong")).toEqual([
      expect.stringMatching(/I don't know the word after JOIN/),
    ]);
    const [, said] = await stack.text(ann, "JOIN");
    expect(said).toMatch(/^The form said/);
  });

  test("and counted, from five people up", async () => {
    await invite("--cohort", "spring");
    await invite("--cohort", "autumn");
    const join = async (number: string, cohort: string) => {
      await stack.text(number, `JOIN ${cohort} 1 2026-11-20`);
      await stack.text(number, "N");
    };
    for (let i = 0; i < 5; i++) await join(`+1202555015${i}`, "SPRING");
    for (let i = 0; i < 4; i++) await join(`+1202555016${i}`, "AUTUMN");
    const { out } = await run(stack, ["people", "--csv"]);
    expect(out.split("\n").filter((line) => line.startsWith("cohort"))).toEqual(["cohort,spring,5"]);
  });
});
