import { BatchWriteItemCommand, DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTable } from "../../local/dynamodb.ts";
import { run, runAnywhere } from "../support/operator.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

// The drill of docs/runbook.md on the local stack: a backup of Saturday is restored on Wednesday. Between the two, people
// have gone on with their lives, some have said no, and the old table knows of it, or is gone.

const people = {
  ann: "+12025550143",
  ben: "+12025550144",
  cat: "+12025550145",
  dan: "+12025550146",
  eve: "+12025550147",
};
const { ann, ben, cat, dan, eve } = people;
const [old, restored] = ["afterword", "afterword-restored"];

let first: TestStack;
let second: TestStack | undefined;
let client: DynamoDBClient;
beforeEach(async () => {
  first = await startTestStack({ startAt: "2026-11-21T15:00:00Z" });
  client = new DynamoDBClient({ endpoint: `http://127.0.0.1:${first.port + 1}` });
  for (const who of [ann, ben, cat, dan]) {
    await first.text(who, "JOIN 1 2026-11-21");
    await first.text(who, "N");
  }
  await first.advance("PT1H");
  await backUp();
});
afterEach(async () => {
  await second?.close();
  second = undefined;
  client.destroy();
  await first.close();
});

/** As point-in-time recovery does: every item, in a table of another name. */
async function backUp(): Promise<void> {
  await createTable(client, restored);
  for await (const { Items = [] } of paginateScan({ client }, { TableName: old })) {
    const requests = Items.map((Item) => ({ PutRequest: { Item } }));
    for (let i = 0; i < requests.length; i += 25)
      await client.send(
        new BatchWriteItemCommand({ RequestItems: { [restored]: requests.slice(i, i + 25) } }),
      );
  }
}

/** From Saturday to Wednesday: one STOP, one ERASE, one boundary, and somebody new who is out again. */
async function liveOn(): Promise<void> {
  await first.advance("2026-11-24T01:00:00Z");
  await first.text(ben, "STOP");
  await first.text(cat, "ERASE");
  await first.text(cat, "ERASE");
  await first.text(dan, "BOUNDARY");
  await first.text(eve, "JOIN 1 2026-11-21");
  await first.text(eve, "STOP");
  await first.advance("2026-11-25T12:00:00Z");
}

/** The service on the restored table, from the moment at which the old one ended. */
async function startOnRestored(): Promise<TestStack> {
  const { now } = (await (await first.get("/local/clock")).json()) as { now: string };
  second = await startTestStack({
    startAt: now,
    env: { TABLE_NAME: restored, DYNAMODB_ENDPOINT: `http://127.0.0.1:${first.port + 1}` },
  });
  return second;
}
const prompts = async (stack: TestStack, who: string) =>
  (await stack.messages(who)).filter(({ kind }) => kind === "prompt").map(({ prompt }) => prompt);

test("later STOPs and ERASEs hold, nothing is sent twice, and everybody else goes on", async () => {
  await liveOn();
  const before = await prompts(first, ann);
  expect(before).toContain("no-contact/hard-day-3");
  const { code, out, err } = await run(first, ["restore", "--from", old, "--to", restored, "--yes"]);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toBe("3 as they were, 1 stopped since, 1 erased since, 0 wait until they text again.");

  const stack = await startOnRestored();
  await stack.advance("2027-05-25T12:00:00Z");
  expect(await prompts(stack, ben)).toEqual([]);
  expect(await prompts(stack, cat)).toEqual([]);
  expect(await prompts(stack, eve)).toEqual([]);
  const fields = ["id", "optedOutOn", "pk", "schema", "sk", "state", "version"];
  expect(Object.keys((await stack.person(cat)) ?? {}).sort()).toEqual(fields);
  expect(await stack.person(cat)).toMatchObject({ state: "erased", optedOutOn: "2026-11-24" });
  expect(await stack.person(ben)).toMatchObject({ state: "erased" }); // KEEP_DAYS after the STOP
  const after = await prompts(stack, ann);
  expect(after[0]).toBe("no-contact/mistake-1");
  expect(after.at(-1)).toBe("no-contact/reflection");
  expect(after.filter((prompt) => before.includes(prompt))).toEqual([]);
  expect(await prompts(stack, dan)).not.toContain("no-contact/reach-out");
  expect((await prompts(stack, ann)).length).toBeGreaterThan(10);
});

test("a STOP that is replayed is in the ledger as it was said, and START brings them back", async () => {
  await liveOn();
  await run(first, ["restore", "--from", old, "--to", restored, "--yes"]);
  const stack = await startOnRestored();
  expect(await stack.person(ben)).toMatchObject({
    state: "stopped",
    consents: expect.arrayContaining([
      expect.objectContaining({ kind: "stop", by: "sms", at: "2026-11-24T01:00:00Z" }),
    ]),
  });
  expect((await stack.text(ben, "START")).join()).toContain("reply GO");
  await stack.text(ben, "GO");
  await stack.advance("P3D");
  expect(await prompts(stack, ben)).not.toEqual([]);
});

test("where the old table is lost, nobody gets a prompt before they have texted again", async () => {
  await liveOn();
  const { code, out } = await run(first, ["restore", "--lost", "--to", restored, "--yes"]);
  expect(code).toBe(0);
  expect(out).toBe("0 as they were, 0 stopped since, 0 erased since, 4 wait until they text again.");
  const stack = await startOnRestored();
  await stack.advance("P10D");
  for (const who of Object.values(people)) expect(await prompts(stack, who)).toEqual([]);

  expect((await stack.text(ann, "STATUS")).join()).toContain("Day 14 of 28");
  await stack.advance("P8D");
  const after = await prompts(stack, ann);
  expect(after).not.toEqual([]);
  expect(after).not.toContain("no-contact/hard-day-3");
  expect(await prompts(stack, dan)).toEqual([]);
});

test("it can be repeated", async () => {
  await liveOn();
  const again = ["restore", "--from", old, "--to", restored, "--yes", "--json"];
  await run(first, again);
  expect(JSON.parse((await run(first, again)).out)).toEqual({ kept: 4, stopped: 0, erased: 0, waiting: 0 });
});

test.each([
  [["--from", old], "no table: give --to NEW, the one that the backup was restored to"],
  [["--to", restored], "give --from OLD, the table until now, or --lost if it is gone"],
  [
    ["--to", restored, "--from", old, "--lost"],
    "give --from OLD, the table until now, or --lost if it is gone",
  ],
  [["--from", old, "--to", old], "--from and --to are the same table"],
  [["--from", old, "--to", "no table!"], "no table! is no table: give its name, or name@URL"],
  [
    ["--from", "not-there", "--to", restored, "--yes"],
    "the table is not there: check its name, --stage, and AWS_REGION",
  ],
])("%j: one line, and nothing changed", async (args, line) => {
  const before = await first.person(ann);
  const { code, err } = await run(first, ["restore", ...args], ["y"]);
  expect([code, err]).toEqual([1, line]);
  expect(await first.person(ann)).toEqual(before);
});

test("it asks first, and takes a table of another DynamoDB by its URL", async () => {
  const at = (table: string) => `${table}@http://127.0.0.1:${first.port + 1}`;
  const args = ["restore", "--from", at(old), "--to", at(restored)];
  const no = await runAnywhere(args, ["n"]);
  expect([no.code, no.err]).toEqual([1, "nothing was changed"]);
  const yes = await runAnywhere(args, ["y"]);
  expect(yes.asked[0]).toContain("afterword-restored");
  expect([yes.code, yes.out]).toEqual([
    0,
    "4 as they were, 0 stopped since, 0 erased since, 0 wait until they text again.",
  ]);
});
