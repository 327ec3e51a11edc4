import type { Temporal } from "temporal-polyfill";
import type { Locale, PageLocale, Voice } from "./locale.ts";

/** What words about somebody depend on beside the person: the time, and the language they are spoken to in. */
export type WritingContext = Voice & { now: Temporal.Instant };

/** The same for an answer, which has a text to read. */
export type Context = Locale & { now: Temporal.Instant };

/** The same for a page. */
export type PageContext = PageLocale & { now: Temporal.Instant };
