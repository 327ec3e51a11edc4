import { randomUUID } from "node:crypto";
import { type DynamoDBClient, PutItemCommand, paginateScan } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { Temporal } from "temporal-polyfill";

/** One use of a command: who did what, when, and to whom. It holds no number and no content (docs/operators.md). */
export type AuditItem = {
  at: string;
  /** The caller's ARN. */
  who: string;
  what: string;
  /** Whether texts or notes were shown. */
  content: boolean;
  /** The person's id; none for a command that is about nobody in particular, and for an ERASE. */
  personId?: string | undefined;
};

export type AuditLog = {
  /** Written before the command does anything, so that nothing is done unseen. */
  note: (use: Pick<AuditItem, "what" | "personId"> & { content?: boolean }) => Promise<void>;
  /** Every use that is still kept, oldest first. */
  list: () => Promise<AuditItem[]>;
};

/** Items about a person lie under their key, and go with them (G7). */
const nobody = "operators";

/** The audit items of a table; what is noted is noted as done by `who`. */
export function auditLog(
  client: DynamoDBClient,
  TableName: string,
  { who, now }: { who: string; now: () => Temporal.Instant },
): AuditLog {
  return {
    async note({ what, personId, content = false }) {
      const at = now().toString();
      const keys = { pk: personId ?? nobody, sk: `audit#${at}#${randomUUID()}` };
      await client.send(
        new PutItemCommand({ TableName, Item: marshall({ ...keys, at, who, what, content }) }),
      );
    },
    async list() {
      const found: AuditItem[] = [];
      const scan = {
        TableName,
        ConsistentRead: true,
        FilterExpression: "begins_with(sk, :audit)",
        ExpressionAttributeValues: marshall({ ":audit": "audit#" }),
      };
      for await (const { Items = [] } of paginateScan({ client }, scan))
        found.push(...Items.map(toAuditItem));
      return found.sort((a, b) => Temporal.Instant.compare(a.at, b.at));
    },
  };
}

function toAuditItem(item: Parameters<typeof unmarshall>[0]): AuditItem {
  const { pk, sk: _, ...use } = unmarshall(item);
  return { ...(use as Omit<AuditItem, "personId">), ...(pk === nobody ? {} : { personId: `${pk}` }) };
}
