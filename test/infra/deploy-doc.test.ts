import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fill } from "../../functions/core/copy.ts";
import { signUpPage } from "../../functions/http/pages/sign-up.ts";
import { nothingTyped } from "../../functions/http/sign-up-form.ts";
import { pageLocales } from "../../functions/page-locales.ts";
import { limits } from "../../infra/limits.ts";
import { plans } from "../../scripts/plans.ts";
import { helpLines } from "../../templates/en/help-lines.ts";
import { replies } from "../../templates/en/replies.ts";
import { costOf } from "./costs.ts";

const doc = readFileSync(new URL("../../docs/deploy.md", import.meta.url), "utf8");
const quoted = [...doc.matchAll(/^> (.+)$/gm)].map(([, text]) => text);

test("what the campaign is registered with is what the service says", () => {
  const [optIn, optOut, help, ...samples] = quoted;
  const often = "1 a month to 8 a week by plan";
  expect(optIn).toBe(fill(replies.welcome, { often, terms: "https://texts.example.org/terms" }));
  expect(optOut).toBe(replies.optedOut);
  expect(help).toBe(fill(replies.help, { line: helpLines("US").crisis, often }));
  const prompts = new Set(plans.flatMap((plan) => plan.prompts.map(({ text }) => text)));
  expect(samples.filter((sample) => !prompts.has(sample ?? ""))).toEqual([]);
  // The form takes two to five.
  expect(samples).toHaveLength(4);
});

test("the box to tick, that the campaign is registered with, is the one on the page", async () => {
  const serviceNumber = "+15005550006";
  const page = signUpPage(pageLocales.en, {
    typed: nothingTyped,
    problems: {},
    serviceNumber,
    hasEmail: false,
    latest: "2026-11-21",
  });
  const [, label = ""] = /name="consent"[^>]*>\s*<span>(.+?)<\/label>/s.exec(`${await page}`) ?? [];
  const consent = label.replace(/<span class="often" [^>]*>[^<]*<\/span>/g, "").replace(/<[^>]+>/g, "");
  expect(consent).toMatch(/^Yes, I want recurring automated text messages/);
  expect(doc).toContain(`a box that is not ticked: "${consent.trim()}"`);
});

test("what it costs is what the calculation gives", () => {
  const dollars = (amount: number) => `$${Math.round(amount).toLocaleString("en-US")}`;
  const rows = [100, 1000, 100_000].map((people) => {
    const { texts, twilio, aws, person } = costOf(people);
    return `| ${[people.toLocaleString("en-US"), ...[texts, twilio, aws].map(dollars), `$${person.toFixed(2)}`].join(" | ")} |`;
  });
  const header =
    "| people | texts | Twilio, registration and numbers | AWS | a person |\n| --- | --- | --- | --- | --- |\n";
  expect(doc).toContain(`${header}${rows.join("\n")}\n`);
});

test("web answers before API Gateway gives up after 30 seconds", () => {
  expect(limits.web.timeout).toBeLessThan(30);
});

test("sms answers before Twilio gives up after 15 seconds", () => {
  expect(limits.sms.timeout).toBeLessThan(15);
});
