import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { secretNames } from "../../scripts/doctor/secrets.ts";
import { root } from "./harness/platform.ts";
import { find, type Infra } from "./harness/resources.ts";
import { secrets, synthesize } from "./harness/synth.ts";

test("production is protected and kept", () => {
  expect(inject("production").app).toMatchObject({ protect: true, removal: "retain" });
});

test("every stage on the list is, and no other", () => {
  const env = { PROTECTED_STAGES: "production,prod-eu" };
  const table = (infra: Infra) => find(infra).one("aws:dynamodb/table:Table", "TableTable");
  const kept = synthesize("prod-eu", { env });
  expect(kept.app).toMatchObject({ protect: true, removal: "retain" });
  expect(table(kept).inputs.deletionProtectionEnabled).toBe(true);
  const personal = synthesize("ann", { env });
  expect(personal.app).toMatchObject({ protect: false, removal: "remove" });
  expect(table(personal).inputs.deletionProtectionEnabled).toBe(false);
});

test("a personal stage can be removed, with all it holds", () => {
  expect(inject("personal").app).toMatchObject({ protect: false, removal: "remove" });
  expect(inject("personal").resources.filter(({ retained }) => retained)).toEqual([]);
});

test("a secret is passed to the functions that read it, and to nothing else", () => {
  const holding = (value: string) =>
    inject("production")
      .resources.filter(
        ({ type, inputs }) => type.startsWith("aws:") && JSON.stringify(inputs).includes(value),
      )
      .map(({ name }) => name);
  expect(holding(secrets.TwilioAuthToken)).toEqual([
    "DeliverFunction",
    "SmsFunction",
    "SweepFunction",
    "WebFunction",
  ]);
  expect(holding(secrets.TwilioAccountSid)).toEqual(["DeliverFunction", "SweepFunction", "WebFunction"]);
  expect(holding(secrets.IdSecret)).toEqual(["SmsFunction", "WebFunction"]);
  expect(holding(secrets.PageSecret)).toEqual([
    "DeliverFunction",
    "SmsFunction",
    "SweepFunction",
    "WebFunction",
  ]);
});

test("the checklist sets every secret, and no other", () => {
  const doc = readFileSync(join(root, "docs/deploy.md"), "utf8");
  const set = [...doc.matchAll(/^ +npm run sst -- secret set (\w+) /gm)].map(([, name]) => name);
  const wanted = find(inject("production")).all("sst:sst:Secret");
  expect(set.sort()).toEqual(wanted.map(({ name }) => name).sort());
});

test("the doctor looks at every secret, and at no other", () => {
  const wanted = find(inject("production")).all("sst:sst:Secret");
  expect([...secretNames].sort()).toEqual(wanted.map(({ name }) => name).sort());
});

describe("a deploy fails, and says why", () => {
  test("without the secrets: each is named, with what to do", () => {
    // Where email is off, nobody is asked for a sender.
    const { AlarmEmail, MailSender, ...missing } = secrets;
    const said = why(() => synthesize("ann", { secrets: { AlarmEmail } }));
    expect(said.split("\n").sort()).toEqual(
      Object.keys(missing)
        .map((name) => `Set a value for ${name} with \`sst secret set ${name} <value>\``)
        .sort(),
    );
  });

  test("with half a domain", () => {
    expect(() => synthesize("ann", { env: { DOMAIN_NAME: "texts.example.org" } })).toThrow(
      "DOMAIN_NAME needs one of DOMAIN_ZONE and DOMAIN_CERTIFICATE: neither is set",
    );
  });

  test("without the operator, the contact, and the site of a brand of one's own", () => {
    const examples = ["Example Operator", "help@example.org", "https://example.org"];
    const brand = Object.fromEntries(examples.map((example) => [example, example]));
    const said = why(() => synthesize("ann", { brand }));
    expect(said).toContain("templates/brand.ts is not ready for people (docs/deploy.md, step 3):");
    expect(said).toContain('operator is "Example Operator"; it wants the person or the organization');
    expect(said).toContain('contact is "help@example.org"; it wants an address or a number');
    expect(said).toContain('site is "https://example.org"; it wants an address of your own');
  });

  test("with a name that is too long for a segment, and names the text", () => {
    const said = why(() => synthesize("ann", { brand: { Afterword: "A".repeat(90) } }));
    expect(said).toContain('the text "stranger" has 164 characters, and 160 fit');
  });

  test("for a stage that could be taken for production", () => {
    expect(() => synthesize("Production")).toThrow('the stage "Production" could be taken for "production"');
  });

  test("for `sst dev` on production", () => {
    expect(() => synthesize("production", { dev: true })).toThrow(
      'sst dev is not for the stage "production"',
    );
  });
});

function why(deploy: () => unknown): string {
  try {
    deploy();
  } catch (error) {
    return (error as Error).message.trim();
  }
  return "it went through";
}
