import type { Plan, PlanId } from "../functions/core/plans/plan.ts";
import { ladder } from "./plans/ladder.ts";
import { noContact } from "./plans/no-contact.ts";
import { showChange } from "./plans/show-change.ts";
import { sixSteps } from "./plans/six-steps.ts";
import { weekApart } from "./plans/week-apart.ts";

const byId: Record<PlanId, Plan> = {
  "no-contact": noContact,
  "week-apart": weekApart,
  ladder,
  "show-change": showChange,
  "six-steps": sixSteps,
};

/** The five plans in the order of their numbers. */
export const plans: readonly Plan[] = Object.values(byId);

export const planById = (id: PlanId): Plan => byId[id];
