import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { limits } from "../../infra/limits.ts";
import { costOf } from "./costs.ts";

const doc = readFileSync(new URL("../../docs/deploy.md", import.meta.url), "utf8");

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
