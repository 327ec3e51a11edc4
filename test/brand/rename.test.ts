import { globSync, readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { longestReply, type Reply } from "../../bench/longest/replies.ts";
import { confirmationEmail, pageEmail, promptEmail } from "../../functions/channels/email/letters.ts";
import { countSegments } from "../../functions/core/delivery/segments.ts";
import { locales } from "../../functions/locales.ts";
import { pageRoutes } from "../../local/page-routes.ts";
import { localEnv } from "../../local/settings.ts";
import { campaignOf } from "../../scripts/campaign/entries.ts";
import { campaignProblems } from "../../scripts/campaign/problems.ts";
import { brand } from "../../templates/brand.ts";
import { annSignedUp, life } from "../support/life.ts";
import { pagePath, web, webOf } from "../support/web.ts";

vi.mock("../../templates/brand.ts", async (original) => {
  const { brand } = await original<typeof import("../../templates/brand.ts")>();
  const renamed: typeof brand = {
    ...brand,
    name: "Longshore Notes",
    operator: "Longshore Care Trust",
    contact: "hello@longshore.test",
    site: "https://longshore.test",
    voice: { mailName: "Longshore", purpose: "for a hard season" },
  };
  return { brand: renamed };
});

/** Every text below a value: an email is made, other functions are not called. */
function textsIn(value: unknown, at = "copy"): [where: string, text: string][] {
  if (typeof value === "string") return [[at, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, `${at}.${name}`));
}

const { copy } = locales.en;
const campaign = campaignOf({ url: "https://texts.longshore.test", number: "+15005550006" });
const url = "https://texts.longshore.test/email/x";
const mails = {
  prompt: promptEmail(locales.en, {
    prompt: "no-contact/start",
    messages: ["Hello."],
    stopUrl: url,
    texts: true,
  }),
  confirmation: confirmationEmail(locales.en, url),
  page: pageEmail(locales.en, url),
};

/** What one person reads, from the first page to the last. */
async function journey(): Promise<[where: string, text: string][]> {
  const { her, get, signUp } = web();
  const asked = await signUp({ email: "ann@example.org" });
  expect(asked.status).toBe(303);
  const said = [...her.sms.sent.map(({ body }) => body)];
  for (const text of ["HELP", "JOIN", "N", "HELP", "who are you", "STOP texting me", "START", "GO"])
    said.push(...(await her.says(text)));
  said.push(...(await life("+12025550144", "2026-11-21T15:00:00Z").says("hello")));
  const signed = await annSignedUp();
  const own = await webOf(signed).get(await pagePath(signed));
  const paths = ["/", "/next", "/next?by=email", "/next?first=you", "/privacy", "/terms", "/nothing-here"];
  const pages = await Promise.all(paths.map(async (path) => [path, await (await get(path)).text()] as const));
  return [
    ...said.map((text) => ["text", text] as [string, string]),
    ...pages.map(([path, text]) => [path, text] as [string, string]),
    ["/p", await own.text()],
  ];
}

describe("with another name", () => {
  test("no text, page, email, consent line, or campaign entry says the old one", async () => {
    const parts = { clock: undefined, twilio: undefined, dynamo: undefined, env: undefined } as never;
    const local = await (await pageRoutes(parts).request("/")).text();
    const all = [
      ...textsIn(copy),
      ...textsIn(mails, "mails"),
      ...textsIn(campaign, "campaign"),
      ...(await journey()),
      ["local page", local],
    ];
    expect(all.length).toBeGreaterThan(800);
    expect(all.filter(([, text]) => /afterword/i.test(`${text}`))).toEqual([]);
    expect(localEnv({}, 3000).EMAIL_FROM).toBe("Longshore <notes@example.org>");
  });

  test("each of the places that has to name the service names the new one", async () => {
    const all = await journey();
    const front = all.find(([path]) => path === "/")?.[1] ?? "";
    expect(front).toContain("recurring automated text messages from Longshore Notes at this number");
    expect(front).toContain("<title>A text now and then, for a hard season · Longshore Notes</title>");
    const texts = all.filter(([where]) => where === "text").map(([, text]) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Longshore Notes: someone gave this number/),
        expect.stringMatching(/^Longshore Notes: recurring texts for a hard season, /),
        expect.stringMatching(/^Longshore Notes: automated, .* hello@longshore\.test$/),
        expect.stringMatching(/^Longshore Notes: recurring texts, .* reply GO/),
        expect.stringMatching(/^This is Longshore Notes, an automated text service\./),
      ]),
    );
    expect(campaign.description).toContain("by Longshore Care Trust, for a hard season");
    expect(campaignProblems(campaign)).toEqual([]);
    expect(mails.confirmation.text).toContain("asked Longshore Notes to send");
    expect(mails.prompt.html).toContain("<title>Longshore Notes</title>");
  });

  test("every text stays GSM-7 in at most two segments, and the shortest in one", () => {
    for (const name of Object.keys(copy.replies) as Reply[]) {
      const { encoding, segments } = countSegments(longestReply(name));
      expect([name, encoding, segments <= 2]).toEqual([name, "GSM-7", true]);
    }
    expect(countSegments(longestReply("stranger")).segments).toBe(1);
  });
});

test("one file says the name: a text elsewhere takes it from there", () => {
  expect(brand.name).toBe("Longshore Notes");
  const root = new URL("../../", import.meta.url);
  const files = globSync(["templates/**/*.ts", "functions/**/*.ts", "local/**/*.{ts,js,html}"], {
    cwd: root.pathname,
  });
  /** Comments, names of AWS resources, and the namespace of the metrics are no texts. */
  const isText = (line: string) =>
    /afterword/i.test(line.replace(/^\s*(\/\/|\/?\*).*/, "").replace(/\bafterword(?=[-"])/g, "")) &&
    line !== 'export const namespace = "Afterword";';
  const lines = files.flatMap((path) =>
    readFileSync(new URL(path, root), "utf8")
      .split("\n")
      .filter(isText)
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(lines).toEqual([
    'templates/brand.ts: name: "Afterword",',
    expect.stringMatching(/^templates\/brand\.ts: voice: \{ mailName: "Afterword"/),
  ]);
});
