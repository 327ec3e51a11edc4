import { Temporal } from "temporal-polyfill";
import { jsonLog } from "../../functions/log.ts";
import type { Log, Table, Wake } from "../../functions/ports.ts";
import { memoryScheduler, memorySms, memoryTable } from "../support/memory.ts";
import { memoryEmail } from "../support/memory-email.ts";
import { authToken, publicUrl } from "./event.ts";

const writing = ["putPerson", "putJournalEntry", "deleteRest", "claim", "moveDelivery", "postponeCheck", "putProgress", "countUnknownSender"] as const; // biome-ignore format: a list
const maxItemBytes = 400_000;

/** One move of the clock rings no more than these. */
const wakesAtOnce = 60;

/** The whole service in memory, under a clock of its own that is moved, or another; it counts every write, and keeps every line of the log. */
export function fuzzWorld(now?: () => Temporal.Instant) {
  const world = {
    now: Temporal.Instant.from("2026-11-21T15:00:00Z"),
    /** Writes, plans, sends: what a refused request must not add to. */
    changes: 0,
    /** What was logged since it was last emptied. */
    lines: [] as string[],
    /** What broke inside, where something did: the answer tells nothing of it. */
    thrown: undefined as unknown,
  };
  const clock = { now: now ?? (() => world.now) };
  const memory = memoryTable();
  const scheduler = memoryScheduler();
  const sms = memorySms(clock.now);
  const write = jsonLog((line) => void world.lines.push(line));
  const log: Log = write;
  const counted = <F extends (...given: never[]) => unknown>(work: F) =>
    ((...given) => {
      world.changes++;
      return work(...given);
    }) as F;
  const table: Table = { ...memory };
  for (const name of writing) Object.assign(table, { [name]: counted(memory[name] as () => unknown) });
  const email = memoryEmail(clock.now);
  const deps = {
    clock,
    table: asStrictAsDynamo(table),
    scheduler: { ...scheduler, plan: counted(scheduler.plan), drop: counted(scheduler.drop) },
    sms: { ...sms, send: counted(sms.send) },
    email: { send: counted(email.send) },
    hasEmail: true,
    keepDays: 180,
    keepProofDays: 0,
    signUpsPerDay: 200,
    log,
    authToken,
    publicUrl,
    idSecret: "fuzz-id-secret-0123456789",
    pageSecret: "fuzz-page-secret-0123456789",
  };
  /** Time goes by, and each wake that falls due rings. */
  async function pass(minutes: number, ring: (wake: Wake) => Promise<void>): Promise<void> {
    const target = world.now.add({ minutes });
    for (let wakes = 0; wakes < wakesAtOnce; wakes++) {
      const next = scheduler.take(target);
      if (!next) break;
      if (next.at.epochMilliseconds > world.now.epochMilliseconds) world.now = next.at;
      await ring(next.wake);
    }
    world.now = target;
  }
  return Object.assign(world, {
    deps,
    scheduler,
    pass,
    sent: sms.sent,
    mails: email.sent,
    people: memory.people,
  });
}

export type FuzzWorld = ReturnType<typeof fuzzWorld>;

/** DynamoDB refuses an empty or overlong key and a large item: a request that leads there would end in a 500. */
function asStrictAsDynamo(table: Table): Table {
  const bytes = (text: string) => Buffer.byteLength(text);
  const check = (pk: string, sk = "person", item: unknown = "") => {
    if (pk === "" || bytes(pk) > 2048 || bytes(sk) > 1024) throw new Error("ValidationException: key");
    if (bytes(JSON.stringify(item)) > maxItemBytes) throw new Error("ValidationException: item size");
  };
  return {
    ...table,
    getPerson: async (id) => {
      check(id);
      return table.getPerson(id);
    },
    putPerson: async (person) => {
      check(person.id, "person", person);
      return table.putPerson(person);
    },
    putJournalEntry: async (id, sid, entry) => {
      check(id, `log#${entry.kind}#${sid}`, entry);
      return table.putJournalEntry(id, sid, entry);
    },
    getDelivery: async (id, delivery) => {
      check(id, `delivery#${delivery}`);
      return table.getDelivery(id, delivery);
    },
    moveDelivery: async (id, delivery, to) => {
      check(id, `delivery#${delivery}`, to);
      return table.moveDelivery(id, delivery, to);
    },
  };
}
