import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Campaign, campaignOf } from "../../scripts/campaign/entries.ts";
import { campaignProblems } from "../../scripts/campaign/problems.ts";
import { ann } from "../support/life.ts";
import { web } from "../support/web.ts";

const where = { url: "https://texts.example.org", number: "+15005550006" };
const campaign = campaignOf(where);

describe("what the campaign is registered with is what the service says", () => {
  test("to JOIN, HELP, and a wish to be left alone", async () => {
    const her = ann();
    expect(await her.says("HELP")).toEqual([campaign.helpMessage]);
    expect((await her.says("JOIN"))[0]).toBe(campaign.optInMessage);
    expect(await her.says("please stop texting me")).toEqual([campaign.optOutMessage]);
    expect(campaign.messageFlow).toContain(campaign.optInMessage);
  });

  test("beside the box to tick, before a plan is picked", async () => {
    const page = await (await web().get("/")).text();
    const [, label = ""] = /name="consent"[^>]*>\s*<span>(.+?)<\/label>/s.exec(page) ?? [];
    const consent = label.replace(/<span class="often" [^>]*>[^<]*<\/span>/g, "").replace(/<[^>]+>/g, "");
    expect(consent.trim()).toMatch(/^Yes, I want recurring automated text messages from Afterword/);
    expect(campaign.messageFlow).toContain(`"${consent.trim()}"`);
  });

  test("in a prompt, word for word as somebody gets it", async () => {
    const her = ann();
    await her.says("JOIN 1 2026-11-21");
    await her.says("N");
    await her.until("2026-11-23T20:00:00Z");
    const sent = her.sms.sent.map(({ body }) => body);
    expect(campaign.samples.filter((sample) => sent.includes(sample))).toHaveLength(1);
  });

  test("and both addresses lead to a page", async () => {
    const { get } = web();
    for (const url of [campaign.privacyUrl, campaign.termsUrl]) {
      expect(url.startsWith(where.url)).toBe(true);
      expect((await get(url.slice(where.url.length))).status).toBe(200);
    }
  });
});

describe("the rules of the carriers", () => {
  test("hold for what is entered", () => {
    expect(campaignProblems(campaign)).toEqual([]);
  });

  const plain = ["A walk of ten minutes is enough for today.", "Drink some water, and eat something."];
  test.each<[string, Partial<Campaign>, string]>([
    ["one sample", { samples: campaign.samples.slice(0, 1) }, "two to five samples"],
    ["no sample with name and STOP", { samples: plain }, "30893"],
    ["links that no sample shows", { samples: plain }, "links are not in the samples as they are declared"],
    [
      "numbers that no sample shows",
      { samples: plain },
      "numbers are not in the samples as they are declared",
    ],
    ["a link that is not declared", { hasEmbeddedLinks: false }, "links are not in the samples"],
    ["a number that is not declared", { hasEmbeddedPhone: false }, "numbers are not in the samples"],
    ["no address of a privacy policy", { privacyUrl: "" }, "30933"],
    ["terms without https", { termsUrl: "http://longshore.test/terms" }, "the terms have no https address"],
    ["another frequency in the description", { description: "a".repeat(60) }, "description says another"],
    ["another frequency in the flow", { messageFlow: "a few a week".repeat(6) }, "messageFlow says another"],
    ["no rates in the opt-in message", { optInMessage: "Afterword: HELP, STOP." }, 'lacks "Msg & data rates'],
    ["no contact in the help message", { helpMessage: "Afterword: STOP ends." }, 'lacks "help@example.org"'],
    [
      "a flow that is too long",
      { messageFlow: "a".repeat(2049) },
      "2049 characters; the form takes 40 to 2048",
    ],
    ["a message that is too long", { optOutMessage: "a".repeat(321) }, "321 characters"],
    ["a sample that is too short", { samples: [...campaign.samples.slice(0, 4), "Hi."] }, "sample 5 has 3"],
  ])("%s is found", (_, change, said) => {
    expect(campaignProblems({ ...campaign, ...change })).toContainEqual(expect.stringContaining(said));
  });
});

describe("npm run campaign", () => {
  const root = new URL("../..", import.meta.url).pathname;
  const run = (...args: string[]) =>
    spawnSync(join(root, "node_modules/.bin/node"), [join(root, "scripts/campaign.ts"), ...args], {
      encoding: "utf8",
    });

  test("prints every entry, and says what is not filled in yet", () => {
    const { status, stdout, stderr } = run("--url", where.url, "--number", where.number);
    for (const [field, value] of Object.entries(campaign)) {
      expect(stdout).toContain(`${field}\n  `);
      if (typeof value === "string") expect(stdout).toContain(value);
    }
    for (const sample of campaign.samples) expect(stdout).toContain(sample);
    expect(stdout).toContain("STOP, STOPALL, UNSUBSCRIBE");
    // The brand of the repository is nobody's.
    expect(stderr).toContain('templates/brand.ts: operator is "Example Operator"');
    expect(status).toBe(1);
  });

  test.each([
    [[]],
    [["--url", "texts.example.org", "--number", "+15005550006"]],
    [["--url", where.url]],
    [["--x"]],
  ])("without an address and a number says how it is called: %j", (args) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout, stderr.trim().split("\n").length]).toEqual([1, "", 1]);
    expect(stderr).toContain("npm run campaign -- --url https://");
  });
});
