import type { AttributeValue, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import type { Add } from "./tally.ts";

type Item = Record<string, AttributeValue>;
type Body = { TableName: string; Key?: Item; Item?: Item; RequestItems?: Record<string, Write[]> };
type Write = { PutRequest?: { Item: Item }; DeleteRequest?: { Key: Item } };
type Capacity = { CapacityUnits: number };
type Answer = { ConsumedCapacity?: Capacity | Capacity[] };

/** What of an item stands in the index of wakes: its keys, and `wake` (infra/table.ts). */
const indexed = ["pk", "sk", "wakeShard", "nextWakeAt", "wake"] as const;

/**
 * In front of a DynamoDB at `url`, sees every request of the SDK's client. Units of the table are as the database says
 * they were consumed; it keeps no account of those of an index, so they follow DynamoDB's rule from the item before and
 * after each write, which `look`, a client of its own, fetches.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html "Provisioned throughput considerations"
 */
export function countingDynamo(url: string, look: DynamoDBClient, add: Add) {
  const fetchItem = async (TableName: string, { pk, sk }: Item) => {
    if (!pk || !sk) throw new Error("a key without pk or sk");
    return (await look.send(new GetItemCommand({ TableName, Key: { pk, sk }, ConsistentRead: true }))).Item;
  };

  return async (request: Request): Promise<Response> => {
    const operation = request.headers.get("x-amz-target")?.split(".").at(-1) ?? "";
    const body = (await request.json()) as Body;
    const keys = writtenBy(operation, body);
    const before = await Promise.all(keys.map((key) => fetchItem(body.TableName ?? table(body), key)));
    const headers = new Headers(request.headers);
    headers.delete("content-length");
    const asked = JSON.stringify({ ...body, ReturnConsumedCapacity: "TOTAL" });
    const answer = await fetch(url, { method: "POST", headers, body: asked });
    const text = await answer.text();
    const after = await Promise.all(keys.map((key) => fetchItem(body.TableName ?? table(body), key)));
    const { ConsumedCapacity } = JSON.parse(text) as Answer;
    // A write whose condition fails is billed for the item that it found.
    const units = [ConsumedCapacity ?? { CapacityUnits: 1 }]
      .flat()
      .reduce((all, one) => all + one.CapacityUnits, 0);
    if (keys.length > 0) {
      add("writes", keys.length);
      add("writeUnits", units);
      for (const i of keys.keys()) add("indexUnits", indexUnits(before[i], after[i]));
    } else if (["GetItem", "Query", "Scan"].includes(operation)) {
      add("reads");
      add("readUnits", units);
    } else throw new Error(`${operation} is not counted yet`);
    const given = new Headers(answer.headers);
    for (const name of ["content-length", "transfer-encoding", "connection"]) given.delete(name);
    return new Response(text, { status: answer.status, headers: given });
  };
}

const table = ({ RequestItems = {} }: Body) => Object.keys(RequestItems)[0] ?? "";

/** The keys of what a request writes; none of one that reads. */
function writtenBy(operation: string, { Key, Item, RequestItems = {} }: Body): Item[] {
  if (operation === "GetItem") return [];
  const batch = Object.values(RequestItems).flat();
  return [Item, Key, ...batch.map((write) => write.PutRequest?.Item ?? write.DeleteRequest?.Key)].filter(
    (key) => key !== undefined,
  );
}

/** An entry that comes or goes costs a write; one whose key changes goes and comes; one that changes otherwise, one. */
function indexUnits(before: Item | undefined, after: Item | undefined): number {
  const [old, fresh] = [entry(before), entry(after)];
  if (old === fresh) return 0;
  if (old === undefined || fresh === undefined) return 1;
  return keyOf(before) === keyOf(after) ? 1 : 2;
}

const keyOf = (item: Item | undefined) => JSON.stringify([item?.wakeShard, item?.nextWakeAt]);
const entry = (item: Item | undefined) =>
  item?.wakeShard && item.nextWakeAt ? JSON.stringify(indexed.map((name) => item[name])) : undefined;
