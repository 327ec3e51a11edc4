import type { Temporal } from "temporal-polyfill";
import type { Locale, Voice } from "./locale.ts";

/** What words about somebody depend on beside the person: the time, and the language they are spoken to in. */
export type WritingContext = Voice & { now: Temporal.Instant };

/** The same for an answer, which has a text to read. */
export type Context = Locale & { now: Temporal.Instant };
