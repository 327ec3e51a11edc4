import { paginateScan } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { isDone } from "../functions/core/person/keeping.ts";
import { isEnrolled, type Person, type Tombstone } from "../functions/core/person/person.ts";
import { sayReason } from "./carrier-codes.ts";
import { openSession, type Place, type Session } from "./session.ts";
import { table } from "./table.ts";
import type { Terminal } from "./terminal.ts";

const days = 30;
const pageSize = 200;

/** One line of the counts: `state`, `active`, 41. */
type Row = [what: string, which: string, count: number];

/** Counts everybody, and what went wrong or ended in the last 30 days. It names nobody. */
export async function peopleCommand(
  options: Place & { csv?: boolean; json?: boolean },
  terminal: Terminal,
): Promise<void> {
  const session = await openSession(options, terminal.env);
  await session.audit.note({ what: "people" });
  const people = await everybody(session);
  const rows = [...standing(people), ...(await lately(session, people))];
  if (options.json)
    return terminal.out(
      JSON.stringify(
        rows.map(([what, which, count]) => ({ what, which, count })),
        undefined,
        2,
      ),
    );
  const header = ["what", "which", "count"];
  const cells = rows.map((row) => row.map(String));
  terminal.out(options.csv ? [header, ...cells].map(csvLine).join("\n") : table([header, ...cells]));
}

/** RFC 4180. */
const csvLine = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");

async function everybody({ deps }: Session): Promise<(Person | Tombstone)[]> {
  const all: (Person | Tombstone)[] = [];
  for (let mark: string | undefined; ; ) {
    const { found, next } = await deps.table.walkPeople(pageSize, mark);
    all.push(...found);
    if (next === undefined) return all;
    mark = next;
  }
}

/** By state; and of those who have signed up, by plan, cohort, and country. */
function standing(people: readonly (Person | Tombstone)[]): Row[] {
  const enrolled = people.filter((person) => person.state !== "erased").filter(isEnrolled);
  return [
    ...counted("state", people.map(stateOf)),
    ...counted(
      "plan",
      enrolled.map(({ plan }) => plan),
    ),
    ...cohorts(enrolled),
    ...counted(
      "country",
      enrolled.map(({ country }) => country),
    ),
  ];
}

/** Fewer than these would tell who is in it to whoever knows the group. */
const fewestShown = 5;

const cohorts = (enrolled: readonly Person[]): Row[] =>
  counted(
    "cohort",
    enrolled.flatMap(({ cohort }) => cohort ?? []),
  ).filter(([, , count]) => count >= fewestShown);

function stateOf(person: Person | Tombstone): string {
  if (person.state === "joining" && person.asking === "join") return "invited";
  return isDone(person) ? "done" : person.state;
}

/** The most frequent first. */
function counted(what: string, names: readonly string[]): Row[] {
  const groups = Map.groupBy(names, (name) => name);
  return [...groups]
    .map(([name, { length }]): Row => [what, name, length])
    .sort((a, b) => b[2] - a[2] || a[1].localeCompare(b[1]));
}

/** Opt-outs, and failed texts and emails by what the carrier says, of the last 30 days. */
async function lately(
  { deps, dynamo, tableName }: Session,
  people: readonly (Person | Tombstone)[],
): Promise<Row[]> {
  const since = deps.clock
    .now()
    .subtract({ hours: 24 * days })
    .toString();
  const scan = {
    TableName: tableName,
    ConsistentRead: true,
    FilterExpression:
      "#at >= :since AND ((begins_with(sk, :consent) AND kind = :stop) OR (begins_with(sk, :delivery) AND #status IN (:failed, :undelivered)))",
    ExpressionAttributeNames: { "#at": "at", "#status": "status" },
    ExpressionAttributeValues: marshall({
      ":since": since,
      ":consent": "consent#",
      ":stop": "stop",
      ":delivery": "delivery#",
      ":failed": "failed",
      ":undelivered": "undelivered",
    }),
  };
  const found: Record<string, unknown>[] = [];
  for await (const { Items = [] } of paginateScan({ client: dynamo }, scan))
    found.push(...Items.map((item) => unmarshall(item)));
  const latest = people.flatMap((person) => (person.state === "erased" ? [] : (person.consents ?? [])));
  const stops = [...latest, ...found].filter(({ kind, at }) => kind === "stop" && `${at}` >= since);
  const failed = found.filter(({ status }) => status !== undefined);
  return [
    [`last ${days} days`, "opt-outs", stops.length],
    [`last ${days} days`, "failures", failed.length],
    ...counted(
      `failures, last ${days} days`,
      failed.map(({ reason }) => (reason === undefined ? "no reason given" : sayReason(`${reason}`))),
    ),
  ];
}
