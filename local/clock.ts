import { Temporal } from "temporal-polyfill";

/** A clock that can be moved forward. Between moves it runs at real speed, or stands still when `frozen`. */
export function virtualClock(startAt: Temporal.Instant, frozen = false) {
  let base = startAt;
  let since = performance.now();
  const elapsed = () => (frozen ? 0 : Math.floor(performance.now() - since));
  const now = () => base.add({ milliseconds: elapsed() });
  const set = (to: Temporal.Instant) => {
    base = to;
    since = performance.now();
  };
  return {
    now,
    /** Forward only: an instant that has passed leaves the clock as it is. */
    moveTo: (to: Temporal.Instant) => {
      if (Temporal.Instant.compare(to, now()) > 0) set(to);
    },
    reset: () => set(startAt),
  };
}

export type VirtualClock = ReturnType<typeof virtualClock>;
