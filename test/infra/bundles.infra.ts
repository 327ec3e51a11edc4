import { mkdtempSync, rmSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { afterAll, describe, expect, inject, test } from "vitest";
import { bundling } from "../../infra/bundling.ts";
import { startTestStack } from "../support/stack.ts";
import { inbound, type Param, sign } from "../support/twilio.ts";
import { filledIn } from "../support/web.ts";
import { type Bundle, bundle } from "./harness/bundle.ts";
import { gatewayEvent } from "./harness/gateway.ts";
import { invoke } from "./harness/invoke.ts";
import { allows, grants } from "./harness/policies.ts";
import { dynamoCalls, schedulerCalls, sesCalls, startRecorder } from "./harness/recorder.ts";
import { find } from "./harness/resources.ts";

// Each Lambda as it is deployed: its bundle, in a bare Node process outside the project, with the environment that infra
// gives it, on the local stack in place of AWS and Twilio. What it asks of AWS is held against its role.

const production = inject("production");
const names = ["Sms", "Web", "Deliver", "Sweep"] as const;
type Name = (typeof names)[number];
const passed = (name: Name): Record<string, string> =>
  find(production).lambda(name).inputs.environment.variables;

const noon = "2026-11-21T17:00:00Z";
const folder = mkdtempSync(join(tmpdir(), "afterword-bundles-"));
const built = await Promise.all(production.builds.map((one) => bundle(one, folder)));
const bundleOf = (name: Name) =>
  built[production.builds.findIndex((one) => one.functionID === name)] as Bundle;
const stack = await startTestStack({ startAt: noon, env: { ...passed("Deliver"), ...passed("Web") } });
const dynamo = await startRecorder(`http://127.0.0.1:${stack.port + 1}`, dynamoCalls);
const scheduler = await startRecorder(`http://127.0.0.1:${stack.port + 2}`, schedulerCalls);
const { arn } = find(production);
const ses = await startRecorder(
  `http://127.0.0.1:${stack.port + 4}`,
  sesCalls(
    arn("aws:sesv2/configurationSet:ConfigurationSet", "EmailConfiguration"),
    arn("aws:sesv2/emailIdentity:EmailIdentity", "EmailIdentity"),
  ),
);
afterAll(async () => {
  dynamo.close();
  scheduler.close();
  ses.close();
  await stack.close();
  rmSync(folder, { recursive: true });
});

const used = new Map<Name, Set<string>>();
const read = new Map<Name, Set<string>>();
const printed: string[] = [];
const note = (map: Map<Name, Set<string>>, name: Name, more: string[]) =>
  map.set(name, new Set([...(map.get(name) ?? []), ...more]));

/** Invokes the deployed function, and fails if its role would not let it do what it did. */
async function run(name: Name, event: unknown, at = noon) {
  const env = {
    ...passed(name),
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_LAMBDA_FUNCTION_NAME: `afterword-production-${name.toLowerCase()}`,
    DYNAMODB_ENDPOINT: dynamo.url,
    SCHEDULER_ENDPOINT: scheduler.url,
    SES_ENDPOINT: ses.url,
    TWILIO_ENDPOINT: `http://127.0.0.1:${stack.port + 3}`,
  };
  const { timeout } = find(production).lambda(name).inputs;
  const result = await invoke(bundleOf(name), { env, event, at, timeout });
  const calls = [...dynamo.take(), ...scheduler.take(), ...ses.take()];
  const refused = calls.filter(
    ({ action, resource }) => !allows(production, `${name}Role`, action, resource),
  );
  expect(refused, "AWS would refuse this").toEqual([]);
  note(
    used,
    name,
    calls.map(({ action }) => action),
  );
  note(read, name, result.read);
  printed.push(...result.lines.filter(Boolean));
  return result;
}

const ann = "+12025550143";
const bea = "+12025550145";

/** A webhook as API Gateway hands it on. */
function webhook(path: string, params: Param[], query = "") {
  const { PUBLIC_URL = "", TWILIO_AUTH_TOKEN = "" } = passed("Sms");
  const signed = `${PUBLIC_URL}${path}${query && `?${query}`}`;
  const signature = { "x-twilio-signature": sign(TWILIO_AUTH_TOKEN, signed, params) };
  return gatewayEvent(PUBLIC_URL, { path, params, headers: signature, query, route: `POST ${path}` });
}
const text = async (body: string, at = noon, from = ann) =>
  (await run("Sms", webhook("/sms/inbound", inbound(from, body, `SM-${at}-${body}`)), at)).answer;

/** What a browser asks of the page, or posts from it. */
const browse = async (path: string, form?: Record<string, string>, at = noon) => {
  const headers = { accept: "text/html", ...(form && { "sec-fetch-site": "same-origin" }) };
  const params = form && Object.entries(form);
  const event = gatewayEvent(`${passed("Web").PUBLIC_URL}`, { path, headers, ...(params && { params }) });
  return (await run("Web", event, at)).answer as { statusCode: number; headers: object; body: string };
};

type Woken = { id: string; wake: number; nextWakeAt: string };
const person = async () => (await stack.person(ann)) as unknown as Woken;
const prompts = async () => (await stack.messages(ann)).filter(({ kind }) => kind === "prompt").length;

test("the functions are bundled as the cold bench and the tests of size have it", () => {
  for (const { properties } of production.builds) expect(properties).toMatchObject(bundling);
});

describe.each(names)("the bundle of %s", (name) => {
  const { inputs, external } = bundleOf(name);

  test("holds the source of no other function", () => {
    const lambdas = names.map((one) => `functions/${one.toLowerCase()}.ts`);
    expect(inputs.filter((path) => lambdas.includes(path))).toEqual([`functions/${name.toLowerCase()}.ts`]);
  });

  test("needs nothing beside it but what it loads late: the SDK is inside", () => {
    const packages = external.filter((path) => !isBuiltin(path));
    expect(packages.filter((path) => !bundling.esbuild.external.includes(path))).toEqual([]);
    expect(inputs.some((path) => path.includes("@aws-sdk/client-dynamodb/"))).toBe(true);
  });

  test("has neither the local stack nor a client that it cannot use", () => {
    expect(inputs.filter((path) => /^(local|test|infra)\//.test(path))).toEqual([]);
    expect(inputs.filter((path) => /twilio\/lib\/(rest|base)\//.test(path))).toEqual([]);
    expect(inputs.some((path) => path.endsWith("functions/adapters/twilio.ts"))).toBe(name !== "Sms");
    const mails = name === "Deliver" || name === "Sweep";
    expect(inputs.some((path) => path.includes("@aws-sdk/client-sesv2/"))).toBe(mails);
  });
});

describe("in a bare process, with the rights that it has,", () => {
  test("sms signs a person up, from bodies in base64", async () => {
    expect(await text("JOIN 1 2026-11-20")).toMatchObject({
      statusCode: 200,
      headers: { "content-type": "text/xml; charset=utf-8" },
      body: expect.stringContaining("<Message>Afterword: recurring texts"),
    });
    expect(await text("N")).toMatchObject({ statusCode: 200, body: expect.stringContaining("You're set") });
    expect(await person()).toMatchObject({ state: "active" });
  });

  test("sms reads a date in words", async () => {
    expect(await text("DATE the 19th of November")).toMatchObject({
      body: expect.stringContaining("Thu 19 Nov"),
    });
    expect(await text("DATE 20 Nov")).toMatchObject({ body: expect.stringContaining("Fri 20 Nov") });
  });

  test("deliver sends what is due when Scheduler wakes it", async () => {
    const { id, wake, nextWakeAt } = await person();
    await run("Deliver", { personId: id, wake }, nextWakeAt);
    expect(await prompts()).toBe(1);
    expect((await person()).wake).toBe(wake + 1);
  });

  test("the sweep, run by the timer, sends what nobody woke", async () => {
    const { wake, nextWakeAt } = await person();
    await run("Sweep", {}, Temporal.Instant.from(nextWakeAt).add({ minutes: 10 }).toString());
    expect(await prompts()).toBe(2);
    expect((await person()).wake).toBe(wake + 1);
  });

  test("deliver mails the link that confirms an address, on the wake that the text left", async () => {
    const at = Temporal.Instant.from((await person()).nextWakeAt)
      .subtract({ hours: 2 })
      .toString();
    expect(await text("EMAIL ann@example.org", at)).toMatchObject({
      body: expect.stringContaining("A link goes to"),
    });
    const { id, wake, nextWakeAt } = await person();
    await run("Deliver", { personId: id, wake }, nextWakeAt);
    const [mail] = (await stack.messages("ann@example.org")) as unknown as { text: string; from: string }[];
    expect(mail?.from).toContain("texts@example.org");
    const [path = ""] = /\/email\/confirm\/[\w.-]+/.exec(mail?.text ?? "") ?? [];
    expect(await browse(path, {}, nextWakeAt)).toMatchObject({ statusCode: 200 });
    expect(await person()).toHaveProperty("email.confirmedAt");
    // Not to be in the way of what follows.
    await text("EMAIL OFF", nextWakeAt);
  });

  test("web refuses a message of SNS that nobody signed, or of another topic, and what is none", async () => {
    const { PUBLIC_URL = "", SES_TOPIC_ARN = "" } = passed("Web");
    const post = async (body: string) => {
      const event = gatewayEvent(PUBLIC_URL, { path: "/ses/events", headers: {}, params: [] });
      const { answer } = await run("Web", { ...event, body, isBase64Encoded: false });
      return (answer as { statusCode: number }).statusCode;
    };
    const message = { Type: "Notification", TopicArn: SES_TOPIC_ARN, Message: "{}", Signature: "AAAA" };
    const elsewhere = {
      SignatureVersion: "1",
      SigningCertURL: "https://example.org/SimpleNotificationService.pem",
    };
    expect(await post(JSON.stringify({ ...message, ...elsewhere }))).toBe(403);
    expect(await post(JSON.stringify({ ...message, TopicArn: `${SES_TOPIC_ARN}-2` }))).toBe(403);
    expect(await post("{}")).toBe(400);
  });

  test("sms tells a stranger where they are", async () => {
    const event = webhook("/sms/inbound", inbound("+12025550144", "who is this?"));
    expect((await run("Sms", event)).answer).toMatchObject({
      body: expect.stringContaining("This is Afterword, an automated text service."),
    });
  });

  test("sms takes a status callback, signed over its query", async () => {
    const { id } = await person();
    const params: Param[] = [
      ["MessageSid", `SM${"1".repeat(32)}`],
      ["MessageStatus", "delivered"],
    ];
    const query = `person=${id}&delivery=no-contact%2Fstart.1`;
    const { answer } = await run("Sms", webhook("/sms/status", params, query));
    expect(answer).toMatchObject({ statusCode: 204, body: "" });
  });

  test("sms refuses a webhook that was signed for another address", async () => {
    const event = webhook("/sms/inbound", inbound(ann, "STATUS"));
    const { answer } = await run("Sms", { ...event, rawPath: "/sms/inbound/" });
    expect(answer).toMatchObject({ statusCode: 404 });
    const forged = { ...event, headers: { ...event.headers, "x-twilio-signature": "bm90IFR3aWxpbydz" } };
    expect((await run("Sms", forged)).answer).toMatchObject({ statusCode: 403 });
  });

  test("sms erases a person, with all that belongs to them", async () => {
    await text("NOTE I went for a walk", "2026-12-01T17:00:00Z");
    await text("ERASE", "2026-12-01T17:01:00Z");
    const answer = await text("ERASE", "2026-12-01T17:02:00Z");
    expect(answer).toMatchObject({ body: expect.stringContaining("Everything about you is deleted") });
    expect(await person()).toMatchObject({ state: "erased" });
  });

  test("web shows the page, with the number to text", async () => {
    const answer = await browse("/");
    expect(answer).toMatchObject({
      statusCode: 200,
      headers: { "content-type": "text/html; charset=UTF-8", "cache-control": "no-store" },
      isBase64Encoded: false,
    });
    expect(answer.body).toContain(`${passed("Web").SERVICE_NUMBER}`);
    expect(await browse("/wp-login.php")).toMatchObject({ statusCode: 404 });
  });

  test("web takes a sign-up, in base64, and asks for JOIN by one text", async () => {
    expect(await browse("/", { ...filledIn, phone: bea })).toMatchObject({
      statusCode: 303,
      headers: { location: "/next" },
    });
    const asked = (await stack.messages(bea)).map(({ body }) => body);
    expect(asked).toEqual([expect.stringContaining("reply JOIN to confirm")]);
    expect(await stack.person(bea)).toMatchObject({ state: "joining" });
  });

  test("web opens the page whose link sms gave, changes what the form says, and erases", async () => {
    await text("JOIN", noon, bea);
    await text("N", noon, bea);
    await text("NOTE I cooked", noon, bea);
    const { body: reply } = (await text("PAGE", noon, bea)) as { body: string };
    const [path = ""] = /\/p\/[\w.-]+/.exec(reply) ?? [];
    expect((await browse(path)).statusCode).toBe(200);
    expect(await browse(`${path}/data.json`)).toMatchObject({ statusCode: 200 });

    expect((await browse(path, { do: "pause", value: "3" })).statusCode).toBe(200);
    expect(await stack.person(bea)).toMatchObject({ pausedUntil: expect.stringMatching(/^2026-11-2[45]/) });
    // Each process starts its clock anew, so the minute that it is given must come after what it erases.
    const later = Temporal.Instant.from(noon).add({ minutes: 1 }).toString();
    expect((await browse(path, { do: "erase-all" }, later)).statusCode).toBe(200);
    expect(await stack.person(bea)).toMatchObject({ state: "erased" });
    expect((await browse(path)).statusCode).toBe(404);
  });

  test("deliver lets a foreign event fail, so that it becomes a dead letter", async () => {
    await expect(run("Deliver", { Records: [] })).rejects.toThrow("the event must be { personId, wake }");
  });

  test("what is printed is whole lines of JSON, without a number or a text", async () => {
    expect(printed.length).toBeGreaterThan(0);
    for (const line of printed) {
      expect(line).toMatch(/^\{.*\}$/);
      expect(line).not.toMatch(/202555014|JOIN|walk|example\.org|192\.0\.2/);
    }
  });

  test.each(names)("%s reads every variable that it is passed", (name) => {
    const ours = Object.keys(passed(name)).filter((variable) => !variable.startsWith("SST_"));
    expect(ours.filter((variable) => !read.get(name)?.has(variable))).toEqual([]);
  });

  test("sms, web and deliver have no right to the table that they do not use", () => {
    for (const name of ["Sms", "Web", "Deliver"] as const) {
      const granted = grants(production)
        .filter(({ role }) => role === `${name}Role`)
        .flatMap(({ actions }) => actions)
        .filter((action) => action.startsWith("dynamodb:"));
      expect([name, ...granted.filter((action) => !used.get(name)?.has(action))]).toEqual([name]);
    }
  });
});

const builtins = new Set(builtinModules);
const isBuiltin = (path: string) => path.startsWith("node:") || builtins.has(path);
