import type { PromptTemplate } from "./prompt.ts";

/**
 * When a plan sends what to whom. Its words stand in templates/<language>/plans/<id>.ts, what it adds to the
 * conversation in conversation.ts beside it. It is chosen by its place in the list of plans: the first by 1.
 */
export type Plan = {
  id: string;
  /** The published article whose facts it follows (docs/plans.md). */
  source: string;
  prompts: readonly PromptTemplate[];
  /** What it counts, for the look back at six months. */
  figures?: (person: Counted) => Figure[];
};

/** A figure by the name of its text in the plan's copy, and what that text names. */
export type Figure = { name: string; values: Record<string, number | string> };

/** What of a person plans count. */
export type Counted = {
  plan?: string | undefined;
  boundary?: boolean | undefined;
  rung: number;
  steps: { total: number };
  scores: { first?: number[] | undefined; last?: number[] | undefined };
  promises: { kept: number; broken: number };
};

/** A plan as it was written, literal names included: its copy is checked against them. */
export const definePlan = <const P extends Plan>(plan: P): P => plan;
