import { ladder } from "./ladder/plan.ts";
import { noContact } from "./no-contact/plan.ts";
import type { Plan } from "./plan.ts";
import { showChange } from "./show-change/plan.ts";
import { sixSteps } from "./six-steps/plan.ts";
import { weekApart } from "./week-apart/plan.ts";

/** In the order of their numbers: what is listed, chosen by number and drawn follows this list. */
const list = [noContact, weekApart, ladder, showChange, sixSteps] as const;

export type PlanId = (typeof list)[number]["id"];

export const plans: readonly (Plan & { id: PlanId; number: number })[] = list.map((plan, i) => ({
  ...plan,
  number: i + 1,
}));

type SliceOf<P> = P extends { slice: () => infer S } ? S : never;
type Together<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void ? I : never;

/** What the plans keep of a person, each its own fields. */
export type PlanSlices = Together<SliceOf<(typeof list)[number]>>;

/** The same of somebody new. */
export const newSlices = (): PlanSlices => Object.assign({}, ...plans.map(({ slice }) => slice?.()));

const byId = new Map<string, (typeof plans)[number]>(plans.map((plan) => [plan.id, plan]));

/** Throws for an id that no release ever had. */
export function planById(id: string): (typeof plans)[number] {
  const plan = byId.get(id);
  if (!plan) throw new TypeError("there is no such plan");
  return plan;
}

/** The plan that somebody is on. */
export const planOf = ({ plan }: { plan: PlanId }): Plan => planById(plan);
