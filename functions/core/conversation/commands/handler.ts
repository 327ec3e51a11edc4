import type { Temporal } from "temporal-polyfill";
import type { Enrolled } from "../../person/person.ts";
import type { ConversationResult } from "../result.ts";

/** What a word does for someone who is signed up. `rest` is what follows it, folded; `raw` the same as it was typed. */
export type Handler = (
  person: Enrolled,
  rest: string,
  now: Temporal.Instant,
  raw: string,
) => ConversationResult;

/** What a text means while a question of a plan is open; undefined when it is no answer to it. */
export type PlanAnswer = (
  person: Enrolled,
  folded: string,
  now: Temporal.Instant,
) => ConversationResult | undefined;
