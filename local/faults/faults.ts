import type { ServerResponse } from "node:http";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { mersenne } from "pure-rand/generator/mersenne";
import { Timeline } from "../scheduler/timeline.ts";
import { delayMilliseconds, type Fault, isOnTheWay, type Target } from "./fault.ts";

// xoroshiro128plus would do, were its first draw not all but 1 for every small seed.
type Held = { id: string; fault: Fault; applied: number; random: ReturnType<typeof mersenne> };

/** What of a thing that is sent on arrives: how often, and how much later in virtual time. */
export type Transit = { copies: number; delayMilliseconds: number };

/** The faults that were asked for, and what they hold up. `now` is the virtual clock, epoch ms. */
export function createFaults(now: () => number) {
  const held: Held[] = [];
  const unanswered = new Set<ServerResponse>();
  const late = new Timeline();
  let added = 0;

  /** The first that fits what happens now; that it is asked for counts as its application. */
  function take(target: Target, onTheWay: boolean, what: string): Fault | undefined {
    for (const entry of held) {
      const { fault } = entry;
      if (fault.target !== target || isOnTheWay(fault) !== onTheWay || isOver(entry)) continue;
      if (fault.match !== undefined && !what.includes(fault.match)) continue;
      // Drawn for what matches only, so that other traffic does not change what a seed gives.
      if (fault.rate !== undefined && uniformFloat64(entry.random) >= fault.rate) continue;
      entry.applied += 1;
      return fault;
    }
    return undefined;
  }

  /** Ends all faults; whoever waits for an answer is cut off. What is late already still comes. */
  function clear(): void {
    held.length = 0;
    for (const response of unanswered) response.destroy();
  }

  function transit(target: Target, what: string): Transit {
    const fault = take(target, true, what);
    return {
      copies: fault?.mode === "lose" ? 0 : fault?.mode === "duplicate" ? 2 : 1,
      delayMilliseconds: fault?.mode === "delay" ? delayMilliseconds(fault) : 0,
    };
  }

  return {
    add(fault: Fault) {
      const entry = { id: `fault-${++added}`, fault, applied: 0, random: mersenne(fault.seed ?? 1) };
      held.push(entry);
      return listed(entry);
    },
    list: () => held.map(listed),
    clear,
    /** Whether a request to the target may be hit. */
    threaten: (target: Target) => held.some((entry) => entry.fault.target === target && !isOver(entry)),
    ofRequest: (target: Target, what: string) => take(target, false, what),
    transit,
    /** Sends a thing on as the faults have it: not at all, twice, or when the virtual clock gets there. */
    async carry(target: Target, what: string, send: () => Promise<void>): Promise<void> {
      const { copies, delayMilliseconds } = transit(target, what);
      const sendAll = async () => {
        for (let copy = 0; copy < copies; copy++) await send();
        return 0;
      };
      if (delayMilliseconds === 0) await sendAll();
      else late.add(now() + delayMilliseconds, sendAll);
    },
    /** Leaves a request without an answer until its client goes, or the faults are cleared. */
    hold(response: ServerResponse): void {
      if (response.destroyed) return;
      unanswered.add(response);
      response.once("close", () => unanswered.delete(response));
    },
    /** When the next thing that is late comes, epoch ms. */
    nextDue: () => late.peek()?.at,
    /** Sends on all that is late and due by now. */
    async fireDue(): Promise<void> {
      for (let due = late.takeDue(now()); due; due = late.takeDue(now())) await due.run();
    },
    /** Clears, and drops what is late. */
    reset(): void {
      clear();
      late.clear();
    },
  };
}

export type Faults = ReturnType<typeof createFaults>;

const isOver = ({ fault, applied }: Held) => applied >= (fault.times ?? Number.POSITIVE_INFINITY);
const listed = ({ id, fault, applied }: Held) => ({ id, ...fault, applied });
