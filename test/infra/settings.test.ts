import { describe, expect, test } from "vitest";
import { readSettings } from "../../infra/settings.ts";
import { checkStage, forbidLiveCode } from "../../infra/stage.ts";

describe("stages", () => {
  test.each(["production", "ann", "dev", "staging", "pr-12", "a", "b234567890123456789z"])(
    "%s is one",
    (stage) => {
      expect(() => checkStage(stage)).not.toThrow();
    },
  );

  test.each(["prod", "Prod", "PRODUCTION", "Production", "production2", "produciton", "prd", "live"])(
    "%s could be taken for production",
    (stage) => {
      expect(() => checkStage(stage)).toThrow(`the stage "${stage}" could be taken for "production"`);
    },
  );

  test.each(["", "Ann", "1st", "-a", "a_b", "a b", "b234567890123456789zz"])(
    "%j is no name for one",
    (stage) => {
      expect(() => checkStage(stage)).toThrow(`the stage "${stage}" must be 1 to 20 lower-case letters`);
    },
  );

  test("live code is for personal stages", () => {
    expect(() => forbidLiveCode("ann", true)).not.toThrow();
    expect(() => forbidLiveCode("production", false)).not.toThrow();
    expect(() => forbidLiveCode("production", true)).toThrow("sst dev");
  });
});

describe("settings", () => {
  test("there need be none", () => {
    expect(readSettings({}, true)).toEqual({
      domain: undefined,
      deliverConcurrency: 10,
      email: false,
      segmentsPerDay: 1000,
      countriesServed: "US,CA,GB,IE,AU,NZ",
      keepDays: 180,
      signUpsPerDay: 200,
    });
    expect(readSettings({}, false)).toEqual({
      domain: undefined,
      deliverConcurrency: undefined,
      email: false,
      segmentsPerDay: 1000,
      countriesServed: "US,CA,GB,IE,AU,NZ",
      keepDays: 180,
      signUpsPerDay: 200,
    });
  });

  test("what is set counts, on every stage", () => {
    const source = {
      DELIVER_CONCURRENCY: "3",
      SEGMENTS_PER_DAY: "20000",
      COUNTRIES_SERVED: "GB,IE",
      KEEP_DAYS: "90",
      SIGN_UPS_PER_DAY: "50",
    };
    for (const production of [true, false]) {
      expect(readSettings(source, production)).toMatchObject({
        deliverConcurrency: 3,
        segmentsPerDay: 20_000,
        countriesServed: "GB,IE",
        keepDays: 90,
        signUpsPerDay: 50,
      });
    }
    expect(readSettings({ DELIVER_CONCURRENCY: "none" }, true).deliverConcurrency).toBeUndefined();
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
    expect(readSettings(source, true).domain).toEqual(domain);
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
    [{ DELIVER_CONCURRENCY: "0" }, 'DELIVER_CONCURRENCY is "0"; it wants a whole number from 1, or none'],
    [{ DELIVER_CONCURRENCY: "many" }, 'DELIVER_CONCURRENCY is "many"'],
    [{ EMAIL: "yes" }, 'EMAIL is "yes"; it wants on or off'],
    [{ COUNTRIES_SERVED: "usa" }, 'COUNTRIES_SERVED is "usa"; it wants codes of countries, like US,CA'],
    [{ SIGN_UPS_PER_DAY: "none" }, 'SIGN_UPS_PER_DAY is "none"; it wants a whole number from 1'],
    [{ SEGMENTS_PER_DAY: "-5" }, 'SEGMENTS_PER_DAY is "-5"; it wants a whole number from 1'],
  ])("%j stops the deploy", (source, message) => {
    expect(() => readSettings(source, true)).toThrow(message);
  });
});
