import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fill } from "../../functions/core/copy.ts";
import { limits } from "../../infra/limits.ts";
import { helpLines } from "../../templates/help-lines.ts";
import { plans } from "../../templates/plans.ts";
import { replies } from "../../templates/replies.ts";
import { costOf } from "./costs.ts";

const doc = readFileSync(new URL("../../docs/deploy.md", import.meta.url), "utf8");
const quoted = [...doc.matchAll(/^> (.+)$/gm)].map(([, text]) => text);

test("what the campaign is registered with is what the service says", () => {
  const [optIn, optOut, help, ...samples] = quoted;
  expect(optIn).toBe(replies.welcome);
  expect(optOut).toBe(replies.optedOut);
  expect(help).toBe(fill(replies.help, { line: helpLines("US").crisis, contact: "help@example.org" }));
  const prompts = new Set(plans.flatMap((plan) => plan.prompts.map(({ text }) => text)));
  expect(samples.filter((sample) => !prompts.has(sample ?? ""))).toEqual([]);
  // The form takes two to five.
  expect(samples).toHaveLength(4);
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

test("sms answers before Twilio gives up after 15 seconds", () => {
  expect(limits.sms.timeout).toBeLessThan(15);
});
