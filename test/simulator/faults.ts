import { StaleWriteError } from "../../functions/core/errors.ts";

/** What may go wrong at one call of a port. Before: the work is not done. After: it is, but nobody hears of it. */
export type FaultMode =
  /** The function dies: nothing after this call runs. */
  | "crash-before"
  | "crash-after"
  /** The call throws: throttled, refused, timed out. */
  | "fail-before"
  | "fail-after"
  /** The SDK tried again after an answer was lost, and the condition of its own first write refuses it. */
  | "stale-after";

/** Who a run works for: whom it is about, somebody who only knows them, or nobody. */
export type Actor = "owner" | "stranger" | "service";

export const faultModes: readonly FaultMode[] = [
  "crash-before",
  "crash-after",
  "fail-before",
  "fail-after",
  "stale-after",
];

class Unavailable extends Error {
  override name = "Unavailable";
}

/** A process that died: its calls never come back. */
const never = new Promise<never>(() => {});

/**
 * One run of a handler: it may die at a call, and then does nothing more. `horizon` is the place, among all that
 * happened, of its last look at the person or its last send; `wroteAt` that of its last write of the person.
 */
export type Run = {
  died: boolean;
  onDeath: () => void;
  horizon: number;
  wroteAt: number;
  by: Actor;
  /** What was texted. */
  text?: string | undefined;
  /** Where a form was posted. */
  source?: string | undefined;
};

export type Around = {
  /** The fault of the next call, if any; counts the calls. */
  next: (call: string, args: unknown[]) => FaultMode | undefined;
  /** Waits for this call's turn while several runs are under way. */
  turn: () => Promise<void>;
  /** After the work of a call was done. */
  after: (call: string) => void;
};

/** The port with every call counted, put in its turn, and failed where the script says so. */
export function faulty<Port extends object>(name: string, port: Port, run: Run, around: Around): Port {
  const call =
    (method: string, work: (...args: unknown[]) => Promise<unknown>) =>
    async (...args: unknown[]) => {
      await around.turn();
      if (run.died) return never;
      const mode = around.next(`${name}.${method}`, args);
      if (mode === "crash-before") return die(run);
      if (mode === "fail-before") throw new Unavailable();
      const result = await work(...args);
      around.after(`${name}.${method}`);
      if (mode === "crash-after") return die(run);
      if (mode === "fail-after") throw new Unavailable();
      if (mode === "stale-after") return stale(method, result);
      return result;
    };
  return Object.fromEntries(
    Object.entries(port).map(([method, work]) => [
      method,
      typeof work === "function" ? call(method, work) : work,
    ]),
  ) as Port;
}

function die(run: Run): Promise<never> {
  run.died = true;
  run.onDeath();
  return never;
}

function stale(method: string, result: unknown): unknown {
  if (method === "putPerson") throw new StaleWriteError();
  if (method === "claim" || method === "moveDelivery") return false;
  return result;
}
