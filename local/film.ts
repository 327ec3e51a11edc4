import { setTimeout } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";

const frameMilliseconds = 50;

/** One picture of a move of the clock: where it came from, is, and goes, and how many wakes have rung. */
export type Frame = { from: string; now: string; to: string; fired: number };

type Move = {
  from: Temporal.Instant;
  to: Temporal.Instant;
  /** How long it is to take at least, in real time. */
  seconds: number;
  show: (frame: Frame) => void;
  isCancelled: () => boolean;
};

/** Shows a move of the clock while it goes on: a frame every 50 ms at most, and the dates run where nothing is due. */
export function startFilm({ from, to, seconds, show, isCancelled }: Move) {
  const began = performance.now();
  const [start, span] = [from.epochMilliseconds, Math.max(1, to.epochMilliseconds - from.epochMilliseconds)];
  const length = seconds * 1000;
  let shownAt = Number.NEGATIVE_INFINITY;

  function frame(now: Temporal.Instant, fired: number): void {
    if (performance.now() - shownAt < frameMilliseconds) return;
    shownAt = performance.now();
    show({ from: from.toString(), now: now.toString(), to: to.toString(), fired });
  }

  return {
    /** Resolves when the film has come to this instant, or was cancelled. */
    async until(at: Temporal.Instant, fired: number): Promise<void> {
      for (;;) {
        const played = performance.now() - began;
        const left = (length * (at.epochMilliseconds - start)) / span - played;
        if (left <= 0 || isCancelled()) break;
        frame(Temporal.Instant.fromEpochMilliseconds(Math.round(start + (span * played) / length)), fired);
        await setTimeout(Math.min(left, frameMilliseconds));
      }
      frame(at, fired);
    },
  };
}
