import { afterEach, beforeEach, expect, test } from "vitest";
import { personId } from "../../functions/core/person/id.ts";
import { localEnv } from "../../local/settings.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

// Over HTTP, with the real SDK against the SES stand-in (local/ses): what an inbox shows, and what its links do.

const phone = "+12025550143";
const ann = "ann@example.org";
type Mail = {
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  prompt: string | null;
};

let stack: TestStack;
beforeEach(async () => {
  stack = await startTestStack({ startAt: "2026-11-21T15:00:00Z" });
});
afterEach(() => stack.close());

async function signUp(words: string, from = phone): Promise<void> {
  await stack.text(from, "JOIN 1 today");
  await stack.text(from, "N");
  await stack.text(from, "ZONE New York");
  await stack.text(from, words);
  await stack.advance("PT2M"); // the link leaves on a wake
}
const inbox = async (to = ann) => (await stack.messages(to)) as unknown as Mail[];
const prompts = async (to = ann) => (await inbox(to)).map(({ prompt }) => prompt).filter(Boolean);
const person = async (of = phone) => (await stack.person(of)) as unknown as Record<string, unknown>;
const link = (mail: Mail | undefined, name: string) =>
  /https?:\/\/\S+/.exec(mail?.text.split("\n").find((line) => line.includes(`/email/${name}/`)) ?? "")?.[0] ??
  "";
const browser = { accept: "text/html" };
const post = (url: string, body = "List-Unsubscribe=One-Click") =>
  fetch(url, { method: "POST", redirect: "manual", headers: browser, body: new URLSearchParams(body) });
const read = (url: string) => fetch(url, { headers: browser });

async function confirmed(words = `EMAIL ${ann}`, to = ann, from = phone): Promise<void> {
  await signUp(words, from);
  expect((await post(link((await inbox(to))[0], "confirm"), "")).status).toBe(200);
}

test("a GET of the confirmation link changes nothing; the button behind it confirms, once", async () => {
  await signUp(`EMAIL ${ann}`);
  const [first] = await inbox();
  expect(first).toMatchObject({ subject: "Please confirm your email address", prompt: null });
  const url = link(first, "confirm");
  const page = await fetch(url);
  expect([page.status, page.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(await page.text()).toContain('<form method="post">');
  expect(await fetch(url, { method: "HEAD" })).toMatchObject({ status: 200 });
  expect(await person()).not.toHaveProperty("email.confirmedAt");
  await stack.advance("PT1H");
  expect(await prompts()).toEqual([]);

  expect((await post(url, "")).status).toBe(200);
  expect(await person()).toHaveProperty("email.confirmedAt");
  // Used, forged, for an address before this one, too old: the same answer.
  const dead = await (await read(`${stack.url}/nothing-here`)).text();
  await stack.text(phone, "EMAIL OFF");
  await stack.text(phone, "EMAIL other@example.org");
  await stack.advance("PT2M");
  const [other] = await inbox("other@example.org");
  const late = link(other, "confirm");
  await stack.advance("P2DT1M");
  for (const bad of [
    url,
    late,
    `${url}x`,
    url.replace(/[^/]+$/, "x.y"),
    url.replace("/confirm/", "/unsubscribe/"),
  ]) {
    for (const answer of [await read(bad), await post(bad, "")]) {
      expect([answer.status, await answer.text()], bad).toEqual([404, dead]);
    }
  }
  expect(await person()).not.toHaveProperty("email.confirmedAt");
});

test("a prompt comes as a text and as an email: discreet outside, whole inside, with two ways out", async () => {
  await confirmed();
  await stack.advance("PT1H");
  const [prompt] = (await inbox()).filter((mail) => mail.prompt);
  const texts = (await stack.messages(phone)).filter(({ kind }) => kind === "prompt");
  expect(texts.map((text) => text.prompt)).toEqual(["no-contact/start"]);
  const { subject = "", text = "", html = "", headers = {} } = prompt ?? {};
  const url = link(prompt, "unsubscribe");
  expect(subject).toBe("A short note for today");
  expect(text).toContain(texts[0]?.body);
  expect(headers).toMatchObject({
    "List-Unsubscribe": `<${url}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "X-Prompt": "no-contact/start",
  });
  // The same words in both parts; no image, nothing fetched; readable in the dark.
  const words = (part: string) => part.replace(/<[^>]+>|&[#\w]+;|[\s'"]+/g, "");
  expect(words(html.replace(/<head>.*<\/head>/s, ""))).toContain(words(texts[0]?.body ?? "-"));
  expect(html).toContain(`href="${url}"`);
  expect(html).toContain('<meta name="color-scheme" content="light dark">');
  expect(html).not.toMatch(/<img|<link|<script|@import|url\(|[^-]color:|background/);
});

test("a GET never unsubscribes, a one-click POST does, without a login; the texts go on", async () => {
  await confirmed();
  await stack.advance("PT1H");
  const url = link((await inbox()).at(-1), "unsubscribe");
  const page = await fetch(url);
  expect([page.status, (await page.text()).includes('<form method="post">')]).toEqual([200, true]);
  await stack.advance("P1DT2H");
  expect(await prompts()).toEqual(["no-contact/start", "no-contact/hard-day-1"]);
  const done = await post(url);
  expect([done.status, done.headers.get("location")]).toEqual([200, null]);
  expect((await post(url)).status).toBe(200);
  expect(await person()).toMatchObject({ state: "active" });
  expect(await person()).not.toHaveProperty("email");
  await stack.advance("P1D");
  expect(await prompts()).toHaveLength(2);
  expect((await stack.messages(phone)).filter(({ kind }) => kind === "prompt")).toHaveLength(3);
});

test.each([
  ["bounce", "active", ["sms hard-day-1", "sms hard-day-2"]],
  ["complaint", "stopped", []],
])("after a %s no more mail goes there; with EMAIL ONLY they are then %s", async (kind, state, after) => {
  const to = `${kind}@simulator.amazonses.com`;
  await signUp(`EMAIL ONLY ${to}`);
  // The confirmation itself is turned away: it suppresses the address, and its link is dead.
  expect(await person()).toMatchObject({ email: { address: to, suppressed: kind }, state: "active" });
  expect((await post(link((await inbox(to))[0], "confirm"), "")).status).toBe(404);
  expect(await stack.text(phone, `EMAIL ${to}`)).toEqual([
    expect.stringContaining("came back or was refused"),
  ]);

  const other = "+12025550144";
  await confirmed(`EMAIL ONLY ${ann}`, ann, other);
  await stack.advance("PT1H");
  const [sent] = (await inbox()).filter((mail) => mail.prompt);
  const { messageId } = sent as unknown as { messageId: string };
  const id = personId(localEnv({}, 0).ID_SECRET, other);
  expect(await report(kind, id, "elsewhere@example.org", messageId)).toBe(204);
  expect(await person(other)).not.toHaveProperty("email.suppressed");
  expect(await report(kind, id, ann, messageId)).toBe(204);
  expect(await person(other)).toMatchObject({ state, email: { suppressed: kind } });
  await stack.advance("P2D");
  expect(await prompts()).toEqual(["no-contact/start"]);
  expect(
    (await stack.messages(other))
      .filter((text) => text.kind === "prompt")
      .map((text) => `sms ${text.prompt?.split("/")[1]}`),
  ).toEqual(after);
});

/** What SES would report later, of a mail that it had delivered, through the signed topic. */
const report = (kind: string, id: string, to: string, messageId: string) =>
  stack.report({
    ...(kind === "bounce"
      ? { eventType: "Bounce", bounce: { bounceType: "Permanent" } }
      : { eventType: "Complaint", complaint: {} }),
    mail: { messageId, destination: [to], tags: { person: [id] } },
  });

test("a full inbox is no bounce", async () => {
  await confirmed("EMAIL bounce-soft@simulator.amazonses.com", "bounce-soft@simulator.amazonses.com");
  await stack.advance("PT1H");
  expect(await person()).not.toHaveProperty("email.suppressed");
});

test("a text that fails for good goes to the confirmed email, once", async () => {
  const unreachable = "+15005530006";
  await signUp(`EMAIL ${ann}`, unreachable);
  await stack.advance("PT5M"); // the opening left as a text, and failed
  const url = link((await inbox())[0], "confirm");
  await post(url, "");
  await stack.advance("P1DT3H");
  // The opening failed before there was an email to go to; the next one goes by both, and to the inbox once.
  expect(await prompts()).toEqual(["no-contact/hard-day-1"]);
  await confirmed("EMAIL ben@example.org", "ben@example.org", "+15005521614");
  await stack.advance("P1D");
  expect(await prompts("ben@example.org")).toEqual(["no-contact/start", "no-contact/hard-day-1"]);
});

test("what SNS has not signed, or another topic has sent, changes nothing", async () => {
  await confirmed();
  const event = {
    eventType: "Complaint",
    mail: {
      messageId: "m",
      destination: [ann],
      tags: { person: [personId(localEnv({}, 0).ID_SECRET, phone)] },
    },
  };
  const forged = { Signature: "AAAA" };
  const tampered = {
    Message: JSON.stringify({ ...event, eventType: "Bounce", bounce: { bounceType: "Permanent" } }),
  };
  const foreign = { TopicArn: "arn:aws:sns:us-east-1:000000000000:another" };
  for (const changed of [forged, tampered, foreign, { Signature: "" }]) {
    expect(await stack.report(event, changed)).toBe(403);
  }
  const post = (body: string) => fetch(`${stack.url}/ses/events`, { method: "POST", body });
  for (const body of ["", "{}", "null", "[]", '{"Type":1}']) expect((await post(body)).status).toBe(400);
  expect((await post("x".repeat(400_000))).status).toBe(413);
  expect(await person()).not.toHaveProperty("email.suppressed");
  expect(await stack.report({ eventType: "Delivery" })).toBe(204);
  expect(await stack.report(event)).toBe(204);
  expect(await person()).toHaveProperty("email.suppressed", "complaint");
});

test("ERASE removes the address, and no log line ever held it (G6, G7)", async () => {
  await confirmed();
  await stack.advance("PT1H");
  const url = link((await inbox()).at(-1), "unsubscribe");
  await stack.text(phone, "ERASE");
  await stack.text(phone, "ERASE");
  expect(JSON.stringify(await stack.table())).not.toContain("example.org");
  expect((await post(url)).status).toBe(200);
  await stack.advance("P7D");
  expect(await prompts()).toEqual(["no-contact/start"]);
  expect(stack.lines.join("\n")).not.toMatch(/example\.org|redacted/);
});
