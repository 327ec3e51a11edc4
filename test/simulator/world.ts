import { setImmediate as nextTurn } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { personId } from "../../functions/core/person/id.ts";
import type { Email, Log } from "../../functions/ports.ts";
import { confirmEmail } from "../../functions/services/confirm-email.ts";
import type { Deps } from "../../functions/services/deps.ts";
import { recordStatus, type StatusCallback } from "../../functions/services/record-status.ts";
import { suppressEmail } from "../../functions/services/stop-email.ts";
import { idSecret } from "../support/life.ts";
import { memoryScheduler, memoryTable } from "../support/memory.ts";
import { createTrust } from "./adversary-checks.ts";
import { Violation } from "./checks.ts";
import { createCosts } from "./cost-checks.ts";
import { faulty, type Run } from "./faults.ts";
import { inbox } from "./inbox.ts";
import { landLate } from "./late-writes.ts";
import { createLedger } from "./ledger.ts";
import { network } from "./network.ts";
import type { Script } from "./script.ts";
import { watched } from "./watched.ts";

/** Thrown on purpose, or by what is thrown on purpose; everything else that escapes a handler is a mistake. */
const onPurpose = new Set(["Unavailable", "StaleWriteError", "SendError"]);
/** Calls by which a run learns what the person wants, or after whose time it is to ask again. */
const looks = /^(table\.(get|put)Person|(sms|email)\.send)$/;

type Who = Pick<Run, "by" | "text" | "source">;

/** How one run of a handler ended: with its answer, and the place of its last write in all that happened; by an error, or dead. */
export type Ending<T> = { answer: T; seq: number } | { failed: true };

/** Who signs up by an address alone. */
export const aloneAddress = "zoe@example.org";

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
  const counts = { faults: 0, calls: 0 };
  const isAlone = script.mail?.begins === "alone";
  const id = personId(idSecret, isAlone ? aloneAddress : script.phone);
  const secrets = new RegExp(`${script.phone.slice(1)}|@example`, "i");
  const table = memoryTable();
  const scheduler = memoryScheduler();

  const later = (minutes: number, what: () => void | Promise<void>) =>
    void queue.push({ at: now.add({ minutes }), what });
  const phone = network(script, {
    now: () => now,
    later,
    callback: recordCallback,
  });
  const mails = inbox(script, {
    now: () => now,
    later,
    posts: () => ledger.wishes.filter((wish) => wish.kind === "asks" && wish.by === "form").length,
    feedback: (told) => tell(told),
    confirm: async (letter) => {
      ledger.wish({ kind: "presses", letter });
      await run((deps) => confirmEmail(deps, letter.token, script.join[2] !== "N"), {
        by: "owner",
        text: `confirms, ${script.join[2]}`,
      });
    },
  });
  const stored = () => table.people.get(id);
  const trust = createTrust(() => now);
  const costs = createCosts(() => now);
  const ledger = createLedger({ now: () => now, stored, items: () => table.rest(id) });

  async function recordCallback(status: StatusCallback): Promise<void> {
    const ending = await run((deps) => recordStatus(deps, status));
    if ("failed" in ending) return;
    ledger.failed(await table.getDelivery(id, status.deliveryId));
  }

  /** SNS repeats what was not taken. */
  async function tell(told: Parameters<typeof suppressEmail>[1], attempt = 1): Promise<void> {
    const before = stored();
    const ending = await run((deps) => suppressEmail(deps, told));
    if ("answer" in ending) ledger.turnedAway(told, before);
    else if (attempt < 4) later(attempt, () => tell(told, attempt + 1));
  }

  /** G6, before any redaction. */
  const log: Log = (event, fields?) => {
    const line = JSON.stringify({ event, ...fields });
    if (secrets.test(line)) violations.push(new Violation(`G6: a number or an address in ${event}`));
  };

  const base = {
    clock: { now: () => now },
    log,
    publicUrl: "https://texts.example.org",
    idSecret,
    pageSecret: "simulated-page-secret",
    serviceNumber: "+15005550006",
    hasEmail: true,
    /** Until the end of a life (play.ts, outlive), so that all of it can be looked at. */
    keepDays: 9999,
    keepProofDays: 0,
    signUpsPerDay: 30,
  };
  const ports = watched({
    id,
    table,
    phone,
    mails,
    ledger,
    trust,
    costs,
    check,
    isRacing: () => racing !== undefined,
    underWay: (before) => landLate(table, before, now, later),
  });

  function check(work: () => void): void {
    try {
      work();
    } catch (error) {
      violations.push(error);
    }
  }

  function depsOf(one: Run): Deps {
    const around = {
      next: (name: string, args: unknown[]) => {
        const [message] = args as Parameters<Email["send"]>;
        if (name === "email.send") check(() => mails.begin(message));
        const call = calls++;
        const fault = script.faults.find((given) => given.call === call)?.mode;
        if (fault) counts.faults++;
        return fault;
      },
      turn: async () => {
        if (racing) await new Promise<void>((go) => racing?.push(go));
      },
      after: (name: string) => {
        if (!looks.test(name)) return;
        one.horizon = ledger.tick();
        if (name === "table.putPerson") one.wroteAt = one.horizon;
      },
    };
    return {
      ...base,
      table: faulty("table", ports.table(one), one, around),
      scheduler: faulty("scheduler", scheduler, one, around),
      sms: faulty("sms", ports.sms(one), one, around),
      email: faulty("email", ports.email(one), one, around),
    };
  }

  /** Runs a handler; it may fail or die as the script has it. `who` it works for, and what they said. */
  async function run<T>(work: (deps: Deps) => Promise<T>, who: Who = { by: "service" }): Promise<Ending<T>> {
    const death = Promise.withResolvers<Ending<T>>();
    const onDeath = () => death.resolve({ failed: true });
    const one: Run = { died: false, onDeath, horizon: 0, wroteAt: 0, ...who };
    const living = work(depsOf(one)).then(
      (answer): Ending<T> => ({ answer, seq: one.wroteAt || ledger.tick() }),
      (error: unknown): Ending<T> => {
        if (!(error instanceof Error && onPurpose.has(error.name))) violations.push(error);
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
    mails,
    ledger,
    stored,
    check,
    examine: () => check(() => ledger.examine(mails.letters)),
    secrets,
    isAlone,
    later,
    run,
    together,
    trust,
    costs,
    now: () => now,
    moveTo: (at: Temporal.Instant) => {
      if (Temporal.Instant.compare(at, now) > 0) now = at;
    },
    calls: () => calls,
    keepFor: ({ days }: { days: number }) => {
      base.keepDays = days;
    },
  };
}

export type World = ReturnType<typeof createWorld>;
