import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { examine } from "../../scripts/doctor/examine.ts";
import { readSecrets, type Secrets } from "../../scripts/doctor/secrets.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

// The real commands against the stand-ins of the local stack: everything is in order, then one thing is not.

// Long ago, for any real clock.
const stack = await startTestStack({ startAt: "2024-01-15T15:00:00Z" });
afterAll(() => stack.close());
afterEach(() => {
  vi.unstubAllEnvs();
});
beforeEach(async () => {
  await stack.post("/local/reset", {});
  await stack.advance("PT1H");
});

async function doctor(source: Record<string, string> = {}, args = ["--local", stack.url]) {
  const lines: string[] = [];
  const code = await examine(args, { source, print: (line) => void lines.push(line) });
  return { code, lines };
}
/** What is said of one thing, beginning with `ok`, `FIX`, `LOOK` or `later`. */
const said = async (name: string, source?: Record<string, string>) =>
  (await doctor(source)).lines
    .filter((line) => line.slice(6).startsWith(`${name} `))
    .map((line) => `${line.slice(0, 6).trim()} ${line.slice(18)}`);

const twilio = () => stack.twilio.account();
const number = () => at(twilio().senders);
const service = () => at(twilio().services);
const at = <T>(list: T[]): T => {
  const [first] = list;
  if (!first) throw new Error("there is none");
  return first;
};

test("a stage in order has a line for each check, and one thing to look at by hand", async () => {
  const { code, lines } = await doctor();
  expect(lines.slice(1).map((line) => line.slice(0, 18).trim().replace(/ +/, " "))).toEqual([
    "ok quota",
    "ok secrets",
    "ok account",
    "ok number",
    "ok campaign",
    "ok countries",
    "ok functions",
    "ok webhook",
    "ok address",
    "LOOK help",
    "ok sandbox",
    "ok identity",
    "ok subscribed",
    "ok sweep",
  ]);
  expect(lines[0]).toBe("local in us-east-1, as arn:aws:iam::000000000000:user/local");
  expect(code).toBe(0);
});

test("it changes nothing, and shows no secret", async () => {
  await stack.text("+12025550143", "JOIN");
  const before = await stack.table();
  const { lines } = await doctor();
  expect(await stack.table()).toEqual(before);
  expect(lines.join("\n")).not.toMatch(/local-(auth-token|id-secret|page-secret)|\+12025550143/);
});

describe("the quota", () => {
  test("of a new account: nothing may be reserved, and the deploy would fail where something is", async () => {
    stack.aws().concurrency = { all: 10, unreserved: 10 };
    expect(await said("quota")).toEqual([
      "ok 10 at once, enough for a few hundred people; for more, ask for 1,000 (Service Quotas, AWS Lambda, Concurrent executions)",
    ]);
    expect(await said("quota", { DELIVER_CONCURRENCY: "10" })).toEqual([
      "FIX DELIVER_CONCURRENCY=10 leaves fewer than 100 of 10, and AWS would refuse the deploy: take it out of .env.local until the quota is higher; ask for 1,000 (Service Quotas, AWS Lambda, Concurrent executions)",
    ]);
    expect((await doctor({ DELIVER_CONCURRENCY: "10" })).code).toBe(1);
  });

  test.each([
    [109, "FIX"],
    [110, "ok"],
  ])("of %i, with 10 to reserve", async (all, state) => {
    stack.aws().concurrency = { all, unreserved: all };
    expect(await said("quota", { DELIVER_CONCURRENCY: "10" })).toEqual([expect.stringMatching(`^${state} `)]);
  });

  test("what this stage has reserved already does not count against it", async () => {
    stack.aws().concurrency = { all: 110, unreserved: 100 };
    const deliver = stack.aws().functions["afterword-local-deliver"];
    if (deliver) deliver.reserved = 10;
    expect(await said("quota", { DELIVER_CONCURRENCY: "10" })).toEqual([
      "ok 110 at once, 10 of them reserved for prompts",
    ]);
  });
});

test("secrets: one that is another than the deployed one", async () => {
  for (const one of Object.values(stack.aws().functions))
    one.variables = { ...one.variables, TWILIO_AUTH_TOKEN: "an older token" };
  expect(await said("secrets")).toEqual([
    "FIX TwilioAuthToken is another than the deployed one: npm run sst -- deploy --stage local",
  ]);
});

describe("Twilio's account", () => {
  test("on trial", async () => {
    twilio().type = "Trial";
    expect(await said("account")).toEqual([
      "FIX the Twilio account is a trial, which texts confirmed numbers only: upgrade it (Twilio, Billing)",
    ]);
  });

  test("suspended", async () => {
    twilio().status = "suspended";
    expect(await said("account")).toEqual(["FIX the Twilio account is suspended: Twilio's console says why"]);
  });
});

describe("the number", () => {
  test("that is not the account's", async () => {
    twilio().senders = [];
    expect(await said("number")).toEqual([
      "FIX +15005550006 cannot be used: it is not of this Twilio account: see Twilio, Phone Numbers, ServiceNumber, and SENDERS",
    ]);
  });

  test("that cannot text", async () => {
    number().canText = false;
    expect(await said("number")).toEqual([
      "FIX +15005550006 cannot text: buy one that can (Twilio, Phone Numbers, Buy a number, capability SMS)",
    ]);
  });
});

describe("the campaign", () => {
  const register = "Twilio, Messaging, Regulatory compliance, A2P 10DLC (docs/deploy.md, step 2)";

  test("that is not there", async () => {
    delete service().campaign;
    expect(await said("campaign")).toEqual([
      `FIX +15005550006 has no campaign: US carriers block it (30034): ${register}`,
    ]);
  });

  test("that carriers still look at", async () => {
    service().campaign = "IN_PROGRESS";
    expect(await said("campaign")).toEqual([
      "FIX the campaign is IN_PROGRESS: wait for the carriers, days to weeks; texts to the US fail until then",
    ]);
  });

  test("that was rejected", async () => {
    service().campaign = "FAILED";
    expect(await said("campaign")).toEqual([
      `FIX the campaign is FAILED: see why, and send it in again: ${register}`,
    ]);
  });

  test("of a number in no messaging service", async () => {
    twilio().services = [];
    expect(await said("campaign")).toEqual([
      `FIX +15005550006 is in no messaging service, so in no campaign: ${register}`,
    ]);
  });

  test("is not asked for where the US is not served", async () => {
    twilio().services = [];
    expect(await said("campaign", { COUNTRIES_SERVED: "GB" })).toEqual([
      "ok not needed: COUNTRIES_SERVED has no US",
    ]);
  });
});

describe("the countries that may be texted", () => {
  test("lack one that is served", async () => {
    twilio().countries = ["US", "CA"];
    expect(await said("countries")).toEqual([
      "FIX GB, IE, AU, NZ may not be texted (21408): allow it: Twilio, Messaging, Settings, Geo permissions",
    ]);
  });

  test("are more than are served", async () => {
    expect(await said("countries", { COUNTRIES_SERVED: "US,CA,GB,IE,AU" })).toEqual([
      "FIX NZ may be texted, which you do not serve: switch it off: Twilio, Messaging, Settings, Geo permissions",
    ]);
  });
});

describe("the webhook at Twilio", () => {
  const ours = `http://localhost:${stack.port}/sms/inbound`;

  test("was never entered", async () => {
    Object.assign(number(), { webhook: "https://demo.twilio.com/welcome/sms/reply", fallback: "" });
    expect(await said("address")).toEqual([
      `FIX "A message comes in" is not our webhook: enter ${ours} (Twilio, number +15005550006, Messaging)`,
      `FIX "Primary handler fails" is not our webhook: enter ${ours} (Twilio, number +15005550006, Messaging)`,
    ]);
  });

  test("is the messaging service's, where that does not defer to the number", async () => {
    Object.assign(service(), { defers: false, webhook: ours });
    expect(await said("address")).toEqual([
      `FIX "Primary handler fails" is not our webhook: enter ${ours} (Twilio, messaging service MG00000000000000000000000000000000, Integration)`,
    ]);
  });
});

describe("HELP", () => {
  test("that was answered once is in order", async () => {
    await stack.text("+12025550143", "HELP");
    expect(await said("help")).toEqual(["ok the HELP of 2024-01-15 had one answer"]);
  });

  test("amid other texts of the same minute tells nothing: their answers would be counted as its own", async () => {
    await stack.text("+12025550143", "HELP");
    await stack.text("+12025550143", "STATUS");
    expect(await said("help")).toEqual([
      "LOOK text HELP, and nothing else for a minute, from your own phone, and run this again: two answers mean that Twilio answers it too (Twilio, Messaging, the messaging service, Opt-out management (docs/deploy.md, step 2))",
    ]);
    await stack.advance("PT2M");
    await stack.text("+12025550143", "HELP");
    await stack.text("+12025550144", "JOIN");
    expect(await said("help")).toEqual(["ok the HELP of 2024-01-15 had one answer"]);
  });

  test("that Twilio answers too", async () => {
    twilio().answersHelp = true;
    await stack.text("+12025550143", "help");
    expect(await said("help")).toEqual([
      "FIX HELP had 2 answers on 2024-01-15: Twilio answers it too: switch its HELP off: Twilio, Messaging, the messaging service, Opt-out management (docs/deploy.md, step 2)",
    ]);
  });
});

describe("email", () => {
  test("in the sandbox", async () => {
    stack.ses.account().isOutOfSandbox = false;
    expect(await said("sandbox")).toEqual([
      "FIX SES is in the sandbox, and writes to confirmed addresses only: SES, Account dashboard, Request production access (docs/deploy.md, step 6); until then EMAIL=off",
    ]);
  });

  test("that SES has stopped", async () => {
    stack.ses.account().maySend = false;
    expect(await said("sandbox")).toEqual([
      "FIX SES has stopped all sending: SES, Account dashboard, says why",
    ]);
  });

  test("from an address that nobody has confirmed", async () => {
    stack.ses.account().identities = { "notes@example.org": false };
    expect(await said("identity")).toEqual([
      "FIX notes@example.org is not verified: click the link in SES's mail to it (SES, Identities)",
    ]);
  });

  test("from a domain without its records", async () => {
    stack.ses.account().identities = { "example.org": false };
    expect(await said("identity")).toEqual([
      "FIX example.org is not verified: publish the DKIM records that SES shows (SES, Identities)",
    ]);
  });

  test("from an identity that is named, and not there", async () => {
    stack.ses.account().identities = {};
    expect(await said("identity", { EMAIL_IDENTITY: "example.org" })).toEqual([
      "FIX SES has no example.org: create it (SES, Identities), or take EMAIL_IDENTITY out of .env",
    ]);
    expect(await said("identity")).toEqual([
      "ok SES has none for notes@example.org: the deploy makes one, which then must be verified",
    ]);
  });
});

describe("what was deployed", () => {
  test("nothing yet: what needs it comes later, and nothing is broken", async () => {
    stack.aws().functions = {};
    const { code, lines } = await doctor();
    expect(lines.filter((line) => line.startsWith("later")).map((line) => line.slice(6, 18).trim())).toEqual([
      "functions",
      "webhook",
      "address",
      "subscribed",
      "sweep",
    ]);
    expect(lines.find((line) => line.startsWith("later functions"))).toContain(
      "there is no stage local in us-east-1: npm run sst -- deploy --stage local, or set AWS_REGION to where it is deployed",
    );
    expect(code).toBe(0);
  });

  test("a function that failed, and one that is gone", async () => {
    const { functions } = stack.aws();
    Object.assign(functions["afterword-local-sms"] ?? {}, { state: "Failed" });
    delete functions["afterword-local-sweep"];
    expect(await said("functions")).toEqual([
      "FIX sms is failed: npm run sst -- deploy --stage local",
      "FIX sweep is missing: npm run sst -- deploy --stage local",
    ]);
  });

  test("an address that leads elsewhere, or nowhere", async () => {
    const lead = (PUBLIC_URL: string) => {
      for (const one of Object.values(stack.aws().functions))
        one.variables = { ...one.variables, PUBLIC_URL };
    };
    lead(`${stack.url}/nowhere`);
    expect(at(await said("webhook"))).toMatch(
      /^FIX .*\/nowhere\/sms\/inbound answers 40[345], not 403: |404, not 403/,
    );
    lead("http://127.0.0.1:9");
    expect(at(await said("webhook"))).toContain("FIX http://127.0.0.1:9/sms/inbound does not answer: ");
  });

  test("a mail that nobody has answered, and bounces that nobody hears of", async () => {
    for (const one of stack.aws().subscriptions) one.confirmed = false;
    expect(await said("subscribed")).toEqual([
      'FIX nobody hears of alarms: answer the mail from AWS Notifications ("Confirm subscription"), or change AlarmEmail and deploy',
      "FIX web does not hear of bounces: npm run sst -- deploy --stage local asks SNS again; the logs of web say whether it came",
    ]);
  });
});

describe("on AWS, by the caller's own credentials", () => {
  const all = {
    TwilioAuthToken: "local-auth-token",
    ServiceNumber: "+15005550006",
    IdSecret: "local-id-secret-not-for-production",
    PageSecret: "local-page-secret-not-for-production",
    AlarmEmail: "ops@example.org",
  };
  const examined = async (secrets: Secrets, stage = "local", source = {}) => {
    const lines: string[] = [];
    const code = await examine(["--stage", stage], {
      source: { AWS_REGION: "us-east-1", ...source },
      print: (line) => void lines.push(line),
      secretsOf: () => secrets,
    });
    return { code, lines };
  };
  const ofSecrets = ({ lines }: { lines: string[] }) =>
    lines.filter((line) => line.includes(" secrets ")).map((line) => line.slice(18));
  beforeEach(() => {
    const at = (offset: number) => `http://127.0.0.1:${stack.port + offset}`;
    for (const service of ["sts", "lambda", "sns"])
      vi.stubEnv(`AWS_ENDPOINT_URL_${service.toUpperCase()}`, `${stack.url}/local/aws/${service}`);
    vi.stubEnv("AWS_ENDPOINT_URL_DYNAMODB", at(1));
    vi.stubEnv("AWS_ENDPOINT_URL_SESV2", at(4));
  });

  test("the same checks ask the same things", async () => {
    const { lines } = await examined({ ...all, MailSender: "notes@example.org" });
    expect(lines[0]).toBe("local in us-east-1, as arn:aws:iam::000000000000:user/local");
    const oks = lines.filter((line) => line.startsWith("ok")).map((line) => line.slice(6, 18).trim());
    expect(oks).toEqual(["quota", "functions", "webhook", "sandbox", "identity", "subscribed"]);
    // By AWS's clock the local stack has not been swept for years.
    expect(lines.at(-1)).toMatch(
      /^FIX {3}sweep {7}the sweep's last walk was \d+ minutes ago: aws logs tail \/aws\/lambda\/afterword-local-sweep /,
    );
    expect(ofSecrets({ lines })).toEqual([
      "TwilioAccountSid is not set: npm run sst -- secret set TwilioAccountSid VALUE --stage local (docs/deploy.md, step 3)",
    ]);
    expect(lines.find((line) => line.includes(" number "))).toBe(
      "later number      needs TwilioAccountSid and TwilioAuthToken",
    );
  });

  test("a sweep that has never run", async () => {
    await stack.post("/local/reset", {});
    const { lines } = await examined(all);
    expect(lines.at(-1)).toMatch(
      /^FIX {3}sweep {7}the sweep has never run: wait ten minutes after the deploy; then /,
    );
    expect((await doctor()).lines.at(-1)).toBe("later sweep       runs when the clock is moved");
  });

  test("a secret of another form, and two that are one", async () => {
    const set = "VALUE --stage local (docs/deploy.md, step 3)";
    const wrong = {
      ...all,
      ServiceNumber: "500 555 0006",
      TwilioAccountSid: "SK1",
      PageSecret: all.IdSecret,
    };
    expect(ofSecrets(await examined(wrong, "local", { EMAIL: "off" }))).toEqual([
      `TwilioAccountSid has not the form it needs: npm run sst -- secret set TwilioAccountSid ${set}`,
      `ServiceNumber has not the form it needs: npm run sst -- secret set ServiceNumber ${set}`,
      "PageSecret is another than the deployed one: npm run sst -- deploy --stage local",
      `MailSender is not set: npm run sst -- secret set MailSender ${set}`,
      `IdSecret and PageSecret are the same: npm run sst -- secret set PageSecret ${set}`,
    ]);
  });

  test("a stage that is not in this region", async () => {
    const { lines } = await examined(all, "ann");
    expect(lines.find((line) => line.includes(" functions "))).toBe(
      "later functions   there is no stage ann in us-east-1: npm run sst -- deploy --stage ann, or set AWS_REGION to where it is deployed",
    );
  });
});

describe("with more senders than one", () => {
  const pool = `MG${"a".repeat(32)}`;
  const examined = async (env: Record<string, string>, change = (_: TestStack) => {}) => {
    const other = await startTestStack({ startAt: "2024-01-15T15:00:00Z", env });
    change(other);
    const { lines } = await doctor({}, ["--local", other.url]);
    await other.close();
    return lines
      .filter((line) => / (number|campaign|address) /.test(line))
      .map((line) => line.slice(0, 90).trim());
  };
  const toll = (status?: string) => (other: TestStack) => {
    if (status) other.twilio.account().tollFree["+18005550100"] = status;
  };

  test("each is looked at, once", async () => {
    expect(await examined({ SENDERS: `+44=+447700900999,${pool}` })).toEqual([
      "ok    number      +15005550006, +447700900999 can text",
      "ok    campaign    the campaign is registered",
      "ok    address     texts come to our webhook, and to it again where it fails",
    ]);
  });

  test("a short code needs no campaign", async () => {
    const noCampaign = (other: TestStack) => {
      other.twilio.account().services = [];
    };
    expect(await examined({ SERVICE_NUMBER: "12345" }, noCampaign)).toEqual([
      "ok    number      12345 can text",
      "ok    campaign    no sender is a US number",
      "ok    address     texts come to our webhook, and to it again where it fails",
    ]);
  });

  test("a toll-free number is verified, not registered", async () => {
    const env = { SERVICE_NUMBER: "+18005550100" };
    const campaign = async (status?: string) => (await examined(env, toll(status)))[1];
    expect(await campaign()).toMatch(
      /^FIX {3}campaign {4}the toll-free number \+18005550100 is not verified/,
    );
    expect(await campaign("PENDING_REVIEW")).toMatch(/^FIX .* is PENDING_REVIEW: carriers/);
    expect(await campaign("TWILIO_APPROVED")).toBe("ok    campaign    the toll-free number is verified");
  });

  test("a messaging service that has no number in it", async () => {
    const empty = (other: TestStack) => {
      for (const service of other.twilio.account().services) if (service.sid === pool) service.senders = [];
    };
    expect((await examined({ SENDERS: pool }, empty))[0]).toBe(
      `FIX   number      ${pool} cannot be used: there is no number in it`.slice(0, 90).trim(),
    );
  });
});

test("what SST prints of secrets is read, the stage's own after those of all stages", () => {
  const printed =
    "# fallback\nServiceNumber=+15005550001\nAlarmEmail=a=b@example.org\n\n# afterword/ann\nServiceNumber=+15005550006\n";
  expect(readSecrets(printed)).toEqual({ ServiceNumber: "+15005550006", AlarmEmail: "a=b@example.org" });
});

describe("bad input is one line, with what to do", () => {
  test.each([
    [[], "usage: npm run doctor -- --stage NAME, or --local [URL] for the local stack"],
    [["--local", "http://"], "usage: npm run doctor -- --stage NAME, or --local [URL] for the local stack"],
    [
      ["--local", "http://127.0.0.1:9"],
      "nothing answers at http://127.0.0.1:9: start the local stack with npm start",
    ],
    [
      ["--stage", "prod"],
      'the stage "prod" could be taken for "production": write exactly --stage production, or choose another name',
    ],
    [["--stage", "ann"], "no region: export AWS_REGION=us-east-1, or where you deploy"],
  ])("%j", async (args, line) => {
    expect(await doctor({}, args)).toEqual({ code: 1, lines: [line] });
  });

  test("an option that is none", async () => {
    const { code, lines } = await doctor({}, ["--fix"]);
    expect([code, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toContain("--fix");
  });

  test("credentials that have expired", async () => {
    stack.aws().denied = ["sts:GetCallerIdentity"];
    expect(await doctor()).toEqual({
      code: 1,
      lines: ["your AWS credentials have expired: sign in again (aws sso login, or AWS_PROFILE)"],
    });
  });

  test("no credentials at all", async () => {
    for (const name of ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE"])
      vi.stubEnv(name, undefined);
    vi.stubEnv("HOME", "/nowhere");
    vi.stubEnv("AWS_EC2_METADATA_DISABLED", "true");
    expect(await doctor({ AWS_REGION: "us-east-1" }, ["--stage", "ann"])).toEqual({
      code: 1,
      lines: ["there are no AWS credentials: sign in again (aws sso login, or AWS_PROFILE)"],
    });
  });

  test("a setting that would stop the deploy", async () => {
    expect(await doctor({ AWS_REGION: "us-east-1", EMAIL: "yes" }, ["--stage", "ann"])).toEqual({
      code: 1,
      lines: ['EMAIL is "yes"; it wants on or off'],
    });
  });

  test.each([
    ["lambda:GetAccountSettings", "quota"],
    ["sns:ListSubscriptionsByTopic", "subscribed"],
  ])("a role that may not %s", async (action, name) => {
    stack.aws().denied = [action];
    expect(await said(name)).toEqual([`FIX your role may not ask this: it needs ${action}`]);
  });

  test("a role that may look at no function: nothing that is deployed can be seen", async () => {
    stack.aws().denied = ["lambda:GetFunctionConfiguration"];
    expect(await doctor()).toEqual({
      code: 1,
      lines: ["your role may not lambda:GetFunctionConfiguration: ask for it, or use another role"],
    });
  });
});
