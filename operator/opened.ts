import type { Temporal } from "temporal-polyfill";

/** What was found where a command is for: the settings of its functions, who is asking, and its time. */
export type Opened = {
  env: Record<string, string | undefined>;
  /** The caller's ARN. */
  who: string;
  now: () => Temporal.Instant;
};
