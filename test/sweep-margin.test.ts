import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Context } from "aws-lambda";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { dynamoTable } from "../functions/adapters/table.ts";
import { localEnv } from "../local/settings.ts";
import { startTestStack } from "./support/stack.ts";

// The Lambda as it is deployed, functions/sweep.ts, on the stack's DynamoDB.

const stack = await startTestStack();
const env = localEnv({}, stack.port);
let handler: (event: unknown, context: Context) => Promise<number>;
const run = (seconds: number) =>
  handler({}, { getRemainingTimeInMillis: () => seconds * 1000 } as unknown as Context);

beforeAll(async () => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  ({ handler } = await import("../functions/sweep.ts"));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await stack.close();
});

/** Three erasures that a crash left half done, years ago. */
beforeEach(async () => {
  await stack.post("/local/reset", {});
  const table = dynamoTable(new DynamoDBClient({ endpoint: env.DYNAMODB_ENDPOINT }), env.TABLE_NAME);
  for (const letter of ["a", "b", "c"]) {
    const gone = { id: letter.repeat(26), version: 0, state: "erased" as const, optedOutOn: "2020-01-01" };
    await table.putPerson({ ...gone, nextWakeAt: "2020-01-01T00:00:00Z" });
  }
});
const left = async () => (await stack.table()).filter(({ nextWakeAt }) => nextWakeAt !== undefined).length;

test("with time it heals them all, and says how many", async () => {
  expect(await run(120)).toBe(3);
  expect(await left()).toBe(0);
  expect(await run(120)).toBe(0);
});

test.each([45, 10, 0])(
  "with %i seconds left it begins nothing: one wake at its slowest takes 45",
  async (seconds) => {
    expect(await run(seconds)).toBe(0);
    expect(await left()).toBe(3);
  },
);
