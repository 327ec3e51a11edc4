import type { PromptTemplate } from "./prompt.ts";

/**
 * When a plan sends what to whom, and what it keeps of a person. Its words stand in templates/<language>/plans/<id>.ts, what it adds to the
 * conversation and to the page in room.ts beside it. It is chosen by its place in the list of plans: the first by 1.
 */
export type Plan = {
  id: string;
  /** The published article whose facts it follows (docs/plans.md). */
  source: string;
  prompts: readonly PromptTemplate[];
  /** What it keeps of a person, as that begins: fields of the person that no other plan has. */
  slice?: () => object;
  /** What it counts, for the look back at six months. It is given the whole person, and says what of them it reads. */
  figures?(person: Counted): Figure[];
};

/** A figure by the name of its text in the plan's copy, and what that text names. */
export type Figure = { name: string; values: Record<string, number | string> };

/** What every plan may count by, beside its own slice. */
export type Counted = { plan?: string | undefined; boundary?: boolean | undefined };

/** A plan as it was written, literal names included: its copy is checked against them. */
export const definePlan = <const P extends Plan>(plan: P): P => plan;
