// (b): the obvious way, one function for everything, with the packages as their own documentation imports them.
import * as dynamodb from "@aws-sdk/client-dynamodb";
import * as scheduler from "@aws-sdk/client-scheduler";
import * as ses from "@aws-sdk/client-sesv2";
import { Hono } from "hono";
import { handle } from "hono/aws-lambda";
import twilio from "twilio";
import { z } from "zod";

const {
  TABLE_NAME = "",
  TWILIO_ACCOUNT_SID,
  TWILIO_AUTH_TOKEN,
  DYNAMODB_ENDPOINT,
} = z
  .looseObject({ TABLE_NAME: z.string(), TWILIO_ACCOUNT_SID: z.string(), TWILIO_AUTH_TOKEN: z.string() })
  .parse(process.env) as Record<string, string>;
const table = new dynamodb.DynamoDBClient({ ...(DYNAMODB_ENDPOINT && { endpoint: DYNAMODB_ENDPOINT }) });
/** Kept, or the bundler would leave them out. */
export const kept = [
  new scheduler.SchedulerClient({}),
  new ses.SESv2Client({}),
  twilio(TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN),
];

const app = new Hono();
app.get("/", async (c) => {
  const key = { pk: { S: "p" }, sk: { S: "p" } };
  await table.send(new dynamodb.GetItemCommand({ TableName: TABLE_NAME, Key: key }));
  return c.text("hello");
});

export const handler = handle(app);
