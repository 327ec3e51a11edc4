import type { AddressInfo } from "node:net";
import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { expect, inject, onTestFinished, test } from "vitest";
import { createTable, startDynamoDb } from "../../local/dynamodb.ts";
import { find } from "./harness/resources.ts";
import { synthesize } from "./harness/synth.ts";

const tableOf = (stage: "production" | "personal") =>
  find(inject(stage)).one("aws:dynamodb/table:Table", "TableTable");

test("the table is paid by request, keeps two weeks to go back to, and drops what has expired", () => {
  expect(tableOf("production").inputs).toMatchObject({
    billingMode: "PAY_PER_REQUEST",
    pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 14 },
    ttl: { attributeName: "expiresAt", enabled: true },
  });
});

test("on production nothing deletes the table: not AWS, not a removed stage", () => {
  expect(tableOf("production").inputs.deletionProtectionEnabled).toBe(true);
  expect(tableOf("production").retained).toBe(true);
});

test("on a personal stage it goes with the stage", () => {
  expect(tableOf("personal").inputs.deletionProtectionEnabled).toBe(false);
  expect(tableOf("personal").retained).toBe(false);
});

test("TABLE_NAME puts the stage on a table that a backup was restored to, and makes none", () => {
  const restored = find(synthesize("production", { env: { TABLE_NAME: "afterword-restored" } }));
  expect(restored.all("aws:dynamodb/table:Table").filter(({ name }) => name === "TableTable")).toEqual([]);
});

test("its keys and its index are those of the local stack", async () => {
  const server = await startDynamoDb(0, undefined);
  onTestFinished(() => void server.close());
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  await createTable(client, "local");
  const { Table: local } = await client.send(new DescribeTableCommand({ TableName: "local" }));
  const [index] = local?.GlobalSecondaryIndexes ?? [];
  const { inputs } = tableOf("production");

  expect({
    attributes: inputs.attributes.map((a: { name: string; type: string }) => `${a.name} ${a.type}`).sort(),
    keys: [inputs.hashKey, inputs.rangeKey],
    indexes: inputs.globalSecondaryIndexes,
  }).toEqual({
    attributes: local?.AttributeDefinitions?.map((a) => `${a.AttributeName} ${a.AttributeType}`).sort(),
    keys: local?.KeySchema?.map((key) => key.AttributeName),
    indexes: [
      {
        name: index?.IndexName,
        hashKey: index?.KeySchema?.[0]?.AttributeName,
        rangeKey: index?.KeySchema?.[1]?.AttributeName,
        projectionType: index?.Projection?.ProjectionType,
        nonKeyAttributes: index?.Projection?.NonKeyAttributes,
      },
    ],
  });
});
