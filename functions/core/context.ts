import type { Temporal } from "temporal-polyfill";
import type { Locale } from "./locale.ts";

/** What an answer depends on beside the person and their text: the time, and the language they are spoken to in. */
export type Context = Locale & { now: Temporal.Instant };
