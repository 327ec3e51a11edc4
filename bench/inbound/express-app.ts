import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import express, { type Request, type Response } from "express";
import twilio from "twilio";
import { personId } from "../../functions/core/id.ts";

const keptReplies = 16;

type Settings = { authToken: string; publicUrl: string; idSecret: string; table: string };

/**
 * The usual way to answer texts: Express 5, `twilio.webhook()`, one read and one conditional write of the same item. It
 * understands next to nothing, so what it saves on that is to its advantage.
 */
export function expressApp({ authToken, publicUrl, idSecret, table }: Settings, store: Store) {
  const app = express();
  app.post(
    "/sms/inbound",
    express.urlencoded({ extended: false }),
    twilio.webhook({ url: `${publicUrl}/sms/inbound` }, authToken),
    async ({ body }: Request, response: Response) => {
      const { From = "", Body = "", MessageSid: sid = "" } = body;
      const key = { pk: personId(idSecret, From), sk: "person" };
      const item = await store.get(table, key);
      const recent = (item?.recent ?? []) as { sid: string; replies: string[] }[];
      const known = recent.find((message) => message.sid === sid);
      const reply = known?.replies[0] ?? answer(Body, `${item?.breakupDate}`);
      if (item && !known) {
        const kept = [...recent, { sid, replies: [reply] }].slice(-keptReplies);
        await store.put(
          table,
          { ...item, version: Number(item.version) + 1, recent: kept },
          Number(item.version),
        );
      }
      const twiml = new twilio.twiml.MessagingResponse();
      twiml.message(reply);
      response.type("text/xml").send(twiml.toString());
    },
  );
  return app;
}

function answer(text: string, since: string): string {
  const days = Math.floor((Date.parse("2026-12-01T15:00:00Z") - Date.parse(since)) / 86_400_000);
  switch (text.trim().toUpperCase()) {
    case "STATUS":
      return `Day ${days} of 28, done Sat 19 Dec. Four quiet weeks. Next: Sat 5 Dec, 10 am. No reach-out in this plan.`;
    case "HELP":
      return "Automated texts, a few a week. Not therapy or emergency help. STOP ends.";
    default:
      return "I only know a few words: STATUS, SLIP, PAUSE 7 DAYS, DATE, ZONE, PLANS, HELP, STOP.";
  }
}

export type Item = Record<string, unknown>;
export type Store = {
  get: (table: string, key: { pk: string; sk: string }) => Promise<Item | undefined>;
  /** Over the version that was read. */
  put: (table: string, item: Item, version: number) => Promise<void>;
};

export const dynamoStore = (client: DynamoDBClient): Store => ({
  async get(TableName, key) {
    const { Item } = await client.send(
      new GetItemCommand({ TableName, Key: marshall(key), ConsistentRead: true }),
    );
    return Item && unmarshall(Item);
  },
  async put(TableName, item, version) {
    const write = new PutItemCommand({
      TableName,
      Item: marshall(item, { removeUndefinedValues: true }),
      ConditionExpression: "version = :read",
      ExpressionAttributeValues: marshall({ ":read": version }),
    });
    await client.send(write).catch((error: unknown) => {
      // As ours does it would have to read again; one text at a time of one person never meets it.
      if (error instanceof ConditionalCheckFailedException) throw new Error("somebody else wrote first");
      throw error;
    });
  },
});

export function memoryStore(items: Map<string, Item>): Store {
  return {
    get: async (_, { pk }) => items.get(pk),
    put: async (_, item) => void items.set(`${item.pk}`, item),
  };
}
