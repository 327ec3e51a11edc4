import { DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { afterEach, beforeEach, expect, test } from "vitest";
import { personId } from "../../functions/core/id.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

// The stand-in's magic numbers fail in each way that RULES.md lists (local/twilio/README.md): +150055 and the code.

let stack: TestStack;
let dynamo: DynamoDBClient;
beforeEach(async () => {
  stack = await startTestStack({ startAt: "2026-11-21T15:00:00Z" });
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  dynamo = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${stack.port + 1}`,
    region: "us-east-1",
    credentials,
  });
});
afterEach(() => stack.close());

async function signUp(phone: string): Promise<void> {
  await stack.text(phone, "JOIN ladder today");
  await stack.text(phone, "N");
  await stack.text(phone, "ZONE New York");
}

/** What became of the opening. */
async function deliveries(phone: string) {
  const { Items = [] } = await dynamo.send(
    new QueryCommand({
      TableName: "afterword",
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :delivery)",
      ExpressionAttributeValues: marshall({
        ":pk": personId("local-id-secret-not-for-production", phone),
        ":delivery": "delivery#",
      }),
    }),
  );
  return Items.map((item) => unmarshall(item))
    .filter(({ prompt }) => prompt === "ladder/start")
    .map(({ prompt, status, reason }) => `${prompt} ${status} ${reason}`);
}

test("the carrier's opt-out stops the person on our side too: nothing else is tried", async () => {
  const phone = "+15005521610";
  await signUp(phone);
  await stack.advance("P1D");
  expect(await stack.person(phone)).toMatchObject({ state: "stopped" });
  expect(await deliveries(phone)).toEqual(["ladder/start failed 21610"]);
  await stack.advance("P30D");
  expect((await stack.messages(phone)).filter(({ kind }) => kind === "prompt")).toEqual([]);
});

test.each([
  ["+15005530003", "30003", "unreachable"],
  ["+15005530007", "30007", "filtered"],
  ["+15005530034", "30034", "unregistered sender"],
])("a message that %s does not get is recorded with %s, and not sent again (%s)", async (phone, code) => {
  await signUp(phone);
  await stack.advance("P1D");
  expect(await deliveries(phone)).toEqual([`ladder/start undelivered ${code}`]);
  const sent = (await stack.messages(phone)).filter(({ prompt }) => prompt === "ladder/start");
  expect(sent).toHaveLength(1);
});

test("a number that is none fails once, for good", async () => {
  await signUp("+15005521211");
  await stack.advance("P1D");
  expect(await deliveries("+15005521211")).toEqual(["ladder/start failed 21211"]);
});

test("a gateway that timed out may have sent it: it is not sent again", async () => {
  await signUp("+15005500504");
  await stack.advance("P3D");
  const sent = (await stack.messages("+15005500504")).filter(({ prompt }) => prompt === "ladder/start");
  expect(sent.map(({ prompt, status }) => `${prompt} ${status}`)).toEqual(["ladder/start delivered"]);
  expect(await deliveries("+15005500504")).toEqual(["ladder/start delivered undefined"]);
});

test.each([
  ["+15005520429", "too many requests"],
  ["+15005500503", "the provider is down"],
])(
  "what %s refuses before acceptance is tried again with longer pauses, then recorded as stale (%s)",
  async (phone) => {
    const before = stack.lines.length;
    await signUp(phone);
    await stack.advance("P2D");
    expect(await deliveries(phone)).toEqual(["ladder/start claimed undefined"]);
    await stack.advance("P8D");
    expect(await deliveries(phone)).toEqual(["ladder/start skipped stale"]);
    const tries = stack.lines.slice(before).filter((line) => /send-refused.*ladder.start/.test(line)).length;
    // 10, 20, 40 ... 640 minutes, then once a day for the rest of its week.
    expect(tries).toBeGreaterThan(8);
    expect(tries).toBeLessThan(20);
  },
);
