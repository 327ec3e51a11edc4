import { describe, expect, test } from "vitest";
import { readSettings } from "../../infra/settings.ts";
import { checkProtection, checkStage, forbidLiveCode, isProtected } from "../../infra/stage.ts";

describe("stages", () => {
  test.each(["production", "ann", "dev", "staging", "pr-12", "a", "b234567890123456789z"])(
    "%s is one",
    (stage) => {
      expect(() => checkStage(stage, {})).not.toThrow();
    },
  );

  test.each(["prod", "Prod", "PRODUCTION", "Production", "production2", "produciton", "prd", "live"])(
    "%s could be taken for production",
    (stage) => {
      expect(() => checkStage(stage, {})).toThrow(`the stage "${stage}" could be taken for "production"`);
    },
  );

  test.each(["", "Ann", "1st", "-a", "a_b", "a b", "b234567890123456789zz"])(
    "%j is no name for one",
    (stage) => {
      expect(() => checkStage(stage, {})).toThrow(`the stage "${stage}" must be 1 to 20 lower-case letters`);
    },
  );

  test("several can be protected, and then each is written exactly", () => {
    const source = { PROTECTED_STAGES: "production,prod-eu" };
    expect(["production", "prod-eu", "ann"].map((stage) => isProtected(stage, source))).toEqual([
      true,
      true,
      false,
    ]);
    expect(() => checkStage("prod-eu", source)).not.toThrow();
    expect(() => forbidLiveCode("prod-eu", true, source)).toThrow('sst dev is not for the stage "prod-eu"');
    expect(() => checkStage("prod-us", source)).toThrow(
      'could be taken for "production" or "prod-eu": write exactly --stage production or --stage prod-eu',
    );
  });

  test.each(["Production", "production, prod-eu", ",", "production;ann"])(
    "PROTECTED_STAGES=%s stops the deploy",
    (PROTECTED_STAGES) => {
      expect(() => isProtected("production", { PROTECTED_STAGES })).toThrow(
        `PROTECTED_STAGES is "${PROTECTED_STAGES}"; it wants names of stages`,
      );
    },
  );

  test("what SST decided about protection is what the table is made with", () => {
    const source = { PROTECTED_STAGES: "eu" };
    expect(() => checkProtection({ stage: "eu", protect: true }, source)).not.toThrow();
    expect(() => checkProtection({ stage: "ann", protect: false }, source)).not.toThrow();
    expect(() => checkProtection({ stage: "eu", protect: false }, source)).toThrow(
      "set it in .env or in the shell, not in .env.eu",
    );
  });

  test("live code is for personal stages", () => {
    expect(() => forbidLiveCode("ann", true, {})).not.toThrow();
    expect(() => forbidLiveCode("production", false, {})).not.toThrow();
    expect(() => forbidLiveCode("production", true, {})).toThrow("sst dev");
  });
});

describe("settings", () => {
  test("there need be none", () => {
    expect(readSettings({})).toEqual({
      domain: undefined,
      deliverConcurrency: undefined,
      email: false,
      emailIdentity: undefined,
      senders: undefined,
      segmentsPerDay: 1000,
      countriesServed: "US,CA,GB,IE,AU,NZ",
      restoredTable: undefined,
      keepProofDays: 0,
      keepDays: 180,
      signUpsPerDay: 200,
    });
  });

  test("what is set counts", () => {
    const source = {
      DELIVER_CONCURRENCY: "3",
      SEGMENTS_PER_DAY: "20000",
      COUNTRIES_SERVED: "GB,IE",
      KEEP_PROOF_DAYS: "365",
      TABLE_NAME: "afterword-restored",
      KEEP_DAYS: "90",
      SIGN_UPS_PER_DAY: "50",
      EMAIL: "on",
      EMAIL_IDENTITY: "example.org",
      SENDERS: "+44=+447700900123",
    };
    expect(readSettings(source)).toMatchObject({
      deliverConcurrency: 3,
      segmentsPerDay: 20_000,
      countriesServed: "GB,IE",
      restoredTable: "afterword-restored",
      keepProofDays: 365,
      keepDays: 90,
      signUpsPerDay: 50,
      email: true,
      emailIdentity: "example.org",
      senders: "+44=+447700900123",
    });
  });

  const name = "texts.example.org";
  test.each([
    [
      { DOMAIN_NAME: name, DOMAIN_ZONE: "Z1" },
      { name, zone: "Z1" },
    ],
    [
      { DOMAIN_NAME: name, DOMAIN_CERTIFICATE: "arn:1" },
      { name, certificate: "arn:1" },
    ],
    // An empty line in .env is as good as none.
    [{ DOMAIN_NAME: "", DOMAIN_ZONE: "" }, undefined],
  ])("a domain from %j", (source, domain) => {
    expect(readSettings(source).domain).toEqual(domain);
  });

  test.each([
    [{ DOMAIN_NAME: name }, "DOMAIN_NAME needs one of DOMAIN_ZONE and DOMAIN_CERTIFICATE: neither is set"],
    [
      { DOMAIN_NAME: name, DOMAIN_ZONE: "Z1", DOMAIN_CERTIFICATE: "arn:1" },
      "DOMAIN_NAME needs one of DOMAIN_ZONE and DOMAIN_CERTIFICATE: both are set",
    ],
    [{ DOMAIN_ZONE: "Z1" }, "DOMAIN_ZONE is set but DOMAIN_NAME is not"],
    [{ DOMAIN_CERTIFICATE: "arn:1" }, "DOMAIN_CERTIFICATE is set but DOMAIN_NAME is not"],
    [
      { DOMAIN_NAME: `https://${name}`, DOMAIN_ZONE: "Z1" },
      `DOMAIN_NAME is "https://${name}"; it wants a bare host name`,
    ],
    [{ DELIVER_CONCURRENCY: "0" }, 'DELIVER_CONCURRENCY is "0"; it wants a whole number from 1'],
    [{ DELIVER_CONCURRENCY: "many" }, 'DELIVER_CONCURRENCY is "many"'],
    [
      { EMAIL_IDENTITY: "Afterword <a@example.org>" },
      'EMAIL_IDENTITY is "Afterword <a@example.org>"; it wants',
    ],
    [{ SENDERS: "Afterword" }, 'SENDERS is "Afterword"; it wants numbers or messaging services'],
    [{ EMAIL: "yes" }, 'EMAIL is "yes"; it wants on or off'],
    [{ COUNTRIES_SERVED: "usa" }, 'COUNTRIES_SERVED is "usa"; it wants codes of countries, like US,CA'],
    [{ TABLE_NAME: "a table" }, 'TABLE_NAME is "a table"; it wants the name of a DynamoDB table'],
    [{ SIGN_UPS_PER_DAY: "none" }, 'SIGN_UPS_PER_DAY is "none"; it wants a whole number from 1'],
    [{ SEGMENTS_PER_DAY: "-5" }, 'SEGMENTS_PER_DAY is "-5"; it wants a whole number from 1'],
  ])("%j stops the deploy", (source, message) => {
    expect(() => readSettings(source)).toThrow(message);
  });
});
