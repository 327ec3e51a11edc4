import type { PlaceholdersIn } from "../../../functions/core/copy.ts";
import type { PlanId } from "../../../functions/core/plans/index.ts";

/** What a human line may name. The caller fills it in; each value is short enough for one segment in everyday use. */
export type HumanPlaceholder =
  | "progress" // the count as a sentence of its own, like "Day 14 of 28, done Mon, Dec 7."
  | "last" // the number of the last plan
  | "until" // the day a pause ends
  | "often" // how often texts come, like "about 8 a week"
  | "line" // where to turn, as a sentence of its own, like "Call or text 988, any hour."
  | "emergency"; // the emergency number of their country

/** At least three, so that nobody reads the same one twice in a day. */
export type Wordings = readonly [string, string, string, ...string[]];

/**
 * One kind of text and what answers it, by state. The first pool that exists is used, in this order:
 * `joining`, `paused`, `boundary`, `open`, `quiet`, `plan`, `any`. Somebody who has opted out is in none of these states and
 * gets nothing (G1).
 */
export type HumanLine = {
  /** Signed up, and nothing below fits better. Suggests no contact where there is no `boundary` pool (G8). */
  any: Wordings;
  /** A sign-up question is open. Its lead-back follows (templates/en/lead-backs.ts), so this asks for nothing else. */
  joining?: Wordings;
  paused?: Wordings;
  /** A boundary is set, or they have let go: nothing here suggests contact, and no "you asked", as it may have been fear. */
  boundary?: Wordings;
  /** The plan has come to where a light text is fine, so no count of quiet days is running. */
  open?: Wordings;
  /** By their plan, while its quiet days are still being counted. */
  quiet?: Partial<Record<PlanId, Wordings>>;
  /** By their plan, at any time. */
  plan?: Partial<Record<PlanId, Wordings>>;
};

type Known<T> = T extends string
  ? PlaceholdersIn<T> extends HumanPlaceholder
    ? T
    : never
  : { [K in keyof T]: Known<T[K]> };

/** Keeps the names of the kinds, and does not compile with an unknown placeholder. */
export const lines = <const T extends Record<string, HumanLine>>(kinds: T & Known<T>): T => kinds;
