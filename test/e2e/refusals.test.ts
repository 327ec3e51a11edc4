import { DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { Temporal } from "temporal-polyfill";
import { afterEach, beforeEach, expect, test } from "vitest";
import { attemptOf } from "../../functions/core/delivery/delivery.ts";
import { personId } from "../../functions/core/person/id.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

// The stand-in's magic numbers fail in each way that docs/rules.md lists (local/twilio/README.md): +150055 and the code.

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

/** What became of every attempt at the opening, in their order: `~2` is the second. */
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
    .sort((a, b) => attemptOf(a.id).attempt - attemptOf(b.id).attempt)
    .map(({ id, status, reason }) => [id, status, reason].filter(Boolean).join(" "));
}

/** The first attempt and the next ones, up to the last. */
const attempts = (last: number, end: string) =>
  Array.from({ length: last }, (_, index) => `ladder/start.1${index === 0 ? "" : `~${index + 1}`} ${end}`);

/** When the opening left, in New York. */
const leftAt = async (phone: string) =>
  (await stack.messages(phone))
    .filter(({ prompt }) => prompt === "ladder/start")
    .map(({ at }) => {
      const local = Temporal.Instant.from(at).toZonedDateTimeISO("America/New_York");
      return `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: "minute" })}`;
    });

test("the carrier's opt-out stops the person on our side too: nothing else is tried", async () => {
  const phone = "+15005521610";
  await signUp(phone);
  await stack.advance("P1D");
  expect(await stack.person(phone)).toMatchObject({ state: "stopped" });
  expect(await deliveries(phone)).toEqual(["ladder/start.1 failed 21610"]);
  await stack.advance("P30D");
  expect((await stack.messages(phone)).filter(({ kind }) => kind === "prompt")).toEqual([]);
});

test.each([
  ["+15005530004", "30004", "blocked"],
  ["+15005530007", "30007", "filtered"],
  ["+15005530034", "30034", "unregistered sender"],
])("a message that %s does not get is recorded with %s, and not sent again (%s)", async (phone, code) => {
  await signUp(phone);
  await stack.advance("P3D");
  expect(await deliveries(phone)).toEqual([`ladder/start.1 undelivered ${code}`]);
  expect(await leftAt(phone)).toEqual(["2026-11-21 10:02"]);
});

test.each([
  // Unreachable for now: three times in all, an hour and then two apart.
  ["+15005530003", "undelivered 30003", ["2026-11-21 10:02", "2026-11-21 11:02", "2026-11-21 13:02"]],
  // Nobody knows why: once more.
  ["+15005530008", "undelivered 30008", ["2026-11-21 10:02", "2026-11-21 10:12"]],
  // The carrier's own quiet hours: when the next window opens, on a Sunday at noon.
  [
    "+15005530610",
    "failed 30610",
    ["2026-11-21 10:02", "2026-11-22 12:00", "2026-11-23 09:00", "2026-11-24 09:00"],
  ],
])(
  "%s: a late %j is tried again as its policy says, each try a delivery of its own",
  async (phone, end, left) => {
    await signUp(phone);
    await stack.advance("P3D");
    expect(await leftAt(phone)).toEqual(left);
    expect(await deliveries(phone)).toEqual(attempts(left.length, end));
  },
);

test("a number that is none fails once, for good", async () => {
  await signUp("+15005521211");
  await stack.advance("P1D");
  expect(await deliveries("+15005521211")).toEqual(["ladder/start.1 failed 21211"]);
});

test("a gateway that timed out may have sent it: it is not sent again", async () => {
  await signUp("+15005500504");
  await stack.advance("P3D");
  expect(await leftAt("+15005500504")).toEqual(["2026-11-21 10:02"]);
  expect(await deliveries("+15005500504")).toEqual(["ladder/start.1 delivered"]);
});

test.each([
  ["+15005520429", "20429", "too many requests"],
  ["+15005500503", "20503", "the provider is down"],
])(
  "what %s refuses with %s before acceptance is tried again with longer pauses, then recorded as stale (%s)",
  async (phone, code) => {
    await signUp(phone);
    await stack.advance("P2D");
    // 10:02, then after 10, 20, 40, 80 and 160 minutes; 320 and 640 end at night, so Sunday noon and Monday nine.
    expect(await deliveries(phone)).toEqual(attempts(8, `failed ${code}`));
    await stack.advance("P8D");
    // Once a day at nine from Tuesday to Saturday; then its week is over.
    expect(await deliveries(phone)).toEqual([
      ...attempts(13, `failed ${code}`),
      "ladder/start.1~14 skipped stale",
    ]);
    expect(await leftAt(phone)).toEqual([]);
  },
  20_000,
);
