import { setImmediate as nextTurn } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { personId } from "../../functions/core/id.ts";
import type { Person, Tombstone } from "../../functions/core/person.ts";
import type { Log } from "../../functions/ports.ts";
import type { Deps } from "../../functions/services/deps.ts";
import { recordStatus } from "../../functions/services/record-status.ts";
import { idSecret } from "../support/life.ts";
import { memoryScheduler, memoryTable } from "../support/memory.ts";
import { checkSent, must, Violation } from "./checks.ts";
import { faulty, type Run } from "./faults.ts";
import { network } from "./network.ts";
import type { Script } from "./script.ts";

/** Thrown on purpose, or by what is thrown on purpose; everything else that escapes a handler is a mistake. */
const expected = new Set(["Unavailable", "StaleWriteError", "SendError"]);
const keptPuts = 12;

/** How one run of a handler ended: with its answer, by an error, or dead. */
export type Ending<T> = { answer: T } | { failed: true };

/**
 * One phone and the whole service in memory: virtual time, the faults of the script at the calls it names, runs that
 * die and runs that race. What breaks a guarantee is collected in `violations`.
 */
export function createWorld(script: Script) {
  const start = Temporal.Instant.from("2026-11-21T00:07:13Z").add({ minutes: script.startAt });
  let now = start;
  let calls = 0;
  let racing: (() => void)[] | undefined;
  let turns = script.turns;
  const queue: { at: Temporal.Instant; what: () => void | Promise<void> }[] = [];
  const violations: unknown[] = [];
  const puts: Person[] = [];
  const counts = { faults: 0, calls: 0 };
  const id = personId(idSecret, script.phone);
  const table = memoryTable();
  const scheduler = memoryScheduler();

  const later = (minutes: number, what: () => void | Promise<void>) =>
    void queue.push({ at: now.add({ minutes }), what });
  const phone = network(script, {
    now: () => now,
    later,
    callback: async (status) => void (await run((deps) => recordStatus(deps, status))),
  });

  /** G6, before any redaction. */
  const log: Log = (event, fields = {}) => {
    const line = JSON.stringify({ event, ...fields });
    if (line.includes(script.phone.slice(1))) violations.push(new Violation(`G6: a number in ${event}`));
  };

  const base = {
    clock: { now: () => now },
    log,
    publicUrl: "https://texts.example.org",
    idSecret,
    pageSecret: "simulated-page-secret",
    serviceNumber: "+15005550006",
    hasEmail: true,
    supportContact: "help@example.org",
  };
  const noting = {
    ...table,
    putPerson: async <P extends Person | Tombstone>(person: P): Promise<P> => {
      const put = await table.putPerson(person);
      if (put.state !== "erased") puts.push(put);
      if (puts.length > keptPuts) puts.shift();
      return put;
    },
  };
  const watched = {
    ...phone.sms,
    send: async (message: Parameters<typeof phone.sms.send>[0]) => {
      const sent = await phone.sms.send(message);
      const left = phone.sent.at(-1);
      if (left) check(() => checkSent(left, atGate(left.delivery), phone.sent.slice(0, -1)));
      return sent;
    },
  };

  /** The person as the write that let this delivery go made them; as they are now when nothing races. */
  function atGate(delivery: string): Person {
    const promptId = delivery.replace(/~\d+$/, "");
    const current = table.people.get(id);
    if (!racing && current && current.state !== "erased") return current;
    const gate = puts.findLast(({ sent }, i) => sent[promptId] && !puts[i - 1]?.sent[promptId]);
    must(gate !== undefined, "G1", "sent though nobody wrote so before");
    return gate as Person;
  }

  function check(work: () => void): void {
    try {
      work();
    } catch (error) {
      violations.push(error);
    }
  }

  function depsOf(one: Run): Deps {
    const around = {
      next: (_call: string) => {
        const call = calls++;
        const fault = script.faults.find((given) => given.call === call)?.mode;
        if (fault) counts.faults++;
        return fault;
      },
      turn: async () => {
        if (racing) await new Promise<void>((go) => racing?.push(go));
      },
      after: () => {},
    };
    return {
      ...base,
      table: faulty("table", noting, one, around),
      scheduler: faulty("scheduler", scheduler, one, around),
      sms: faulty("sms", watched, one, around),
    };
  }

  /** Runs a handler; it may fail or die as the script has it. */
  async function run<T>(work: (deps: Deps) => Promise<T>): Promise<Ending<T>> {
    const death = Promise.withResolvers<Ending<T>>();
    const one: Run = { died: false, onDeath: () => death.resolve({ failed: true }) };
    const living = work(depsOf(one)).then(
      (answer): Ending<T> => ({ answer }),
      (error: unknown): Ending<T> => {
        if (!(error instanceof Error && expected.has(error.name))) violations.push(error);
        return { failed: true };
      },
    );
    return Promise.race([living, death.promise]);
  }

  /** Runs that race: their calls take turns in an order that the script's number decides. */
  async function together<T>(...starts: (() => Promise<T>)[]): Promise<T[]> {
    racing = [];
    let open = starts.length;
    const all = starts.map((begin) => begin().finally(() => open--));
    while (open > 0) {
      await nextTurn();
      turns = (turns * 1_103_515_245 + 12_345) % 2 ** 31;
      if (racing.length > 0) racing.splice(turns % racing.length, 1)[0]?.();
    }
    racing = undefined;
    return Promise.all(all);
  }

  return {
    id,
    table,
    scheduler,
    phone,
    queue,
    violations,
    counts,
    later,
    check,
    run,
    together,
    now: () => now,
    moveTo: (at: Temporal.Instant) => {
      if (Temporal.Instant.compare(at, now) > 0) now = at;
    },
    calls: () => calls,
  };
}

export type World = ReturnType<typeof createWorld>;
