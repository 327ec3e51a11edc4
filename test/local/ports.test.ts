import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { ListScheduleGroupsCommand, ListSchedulesCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import twilio from "twilio";
import { afterAll, expect, test } from "vitest";
import { startTestStack } from "../support/stack.ts";

const stack = await startTestStack();
afterAll(stack.close);
const endpoint = (offset: number) => `http://127.0.0.1:${stack.port + offset}`;

test("PORT serves the pages that production has, and the local page with every file that it names, none of another host", async () => {
  const root = await fetch(stack.url, { redirect: "manual" });
  expect([root.status, root.headers.get("content-type")]).toEqual([200, "text/html; charset=UTF-8"]);
  const answer = await stack.get("/local");
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/html; charset=UTF-8"]);
  expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'self';/);
  const page = await answer.text();
  const named = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? "");
  expect(named).toContain("/local/page/page.js");
  for (const path of named.filter((name) => name !== "data:,")) {
    expect(path).toMatch(/^\/local\/page\//);
    const type = path.endsWith(".css") ? "text/css" : "text/javascript";
    const file = await stack.get(path);
    expect([path, file.status, file.headers.get("content-type")]).toEqual([
      path,
      200,
      `${type}; charset=UTF-8`,
    ]);
  }
});

test("the sign-up page of this machine says where its number works", async () => {
  const page = await (await fetch(stack.url)).text();
  expect(page).toMatch(/<main id="main"><p class="notice" role="note">.*<a href="\/local">/);
  expect(page).toContain("+15005550006");
});

test.each([
  "/local/page/none.js",
  "/local/page/index.html",
  "/local/page/..%2Fcontrol.ts",
  "/local/page/%2e%2e/x.js",
])("%s is no file of the page", async (path) => {
  expect((await stack.get(path)).status).toBe(404);
});

test("PORT+1 is DynamoDB with the table", async () => {
  const client = new DynamoDBClient({ endpoint: endpoint(1) });
  expect((await client.send(new ListTablesCommand({}))).TableNames).toEqual(["afterword"]);
});

test("PORT+2 is EventBridge Scheduler with the group, and a wake for each person", async () => {
  const client = new SchedulerClient({ endpoint: endpoint(2) });
  const groups = await client.send(new ListScheduleGroupsCommand({}));
  expect(groups.ScheduleGroups?.map(({ Name }) => Name)).toContain("afterword");
  await stack.text("+12025550143", "JOIN 1 2026-11-20");
  await stack.text("+12025550143", "N");
  const person = await stack.person("+12025550143");
  const { Schedules } = await client.send(new ListSchedulesCommand({ GroupName: "afterword" }));
  expect(Schedules?.map(({ Name }) => Name)).toEqual([
    `${person?.id}-${person && "wake" in person ? person.wake : ""}`,
  ]);
});

test("PORT+3 is Twilio's Messages API with the account of the defaults", async () => {
  const client = twilio(`AC${"0".repeat(32)}`, "local-auth-token");
  client.api.baseUrl = endpoint(3);
  const sent = await client.messages.create({ from: "+15005550006", to: "+12025550144", body: "Hello" });
  expect(sent).toMatchObject({ sid: expect.stringMatching(/^SM[0-9a-f]{32}$/), to: "+12025550144" });
  const [listed] = await client.messages.list({ to: "+12025550144" });
  expect(listed).toMatchObject({ sid: sent.sid, body: "Hello" });
  expect(listed?.dateCreated.toISOString()).toBe("2026-11-21T15:00:00.000Z");
});

test("PORT+4 is SES v2", async () => {
  const answer = await fetch(`${endpoint(4)}/v2/email/outbound-emails`, { method: "POST", body: "{}" });
  expect(answer.headers.get("x-amzn-errortype")).not.toBeNull();
});

test("nothing listens beyond this machine", async () => {
  for (const offset of [0, 1, 2, 3, 4]) {
    await expect(fetch(`http://127.0.0.2:${stack.port + offset}`)).rejects.toThrow();
  }
});
