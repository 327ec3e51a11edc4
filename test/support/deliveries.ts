import { Temporal } from "temporal-polyfill";
import type { Delivery } from "../../functions/core/delivery/delivery.ts";

export const instant = (text: string) => Temporal.Instant.from(text);

/** The opening, claimed two minutes after it was due, for the sweep to look at five minutes later. */
export const claimOf = (changes: Partial<Delivery> = {}): Delivery => ({
  id: "no-contact/start.1",
  prompt: "no-contact/start",
  status: "claimed",
  dueAt: "2026-11-21T15:00:00Z",
  at: "2026-11-21T15:02:00Z",
  wake: 7,
  until: "2026-11-22T01:00:00Z",
  nextWakeAt: "2026-11-21T15:07:00Z",
  ...changes,
});
