import type { PlanId } from "../../functions/core/plans/index.ts";
import type { Checked } from "../../functions/core/plans/plan-copy.ts";
import { ladder } from "./plans/ladder.ts";
import { noContact } from "./plans/no-contact.ts";
import { showChange } from "./plans/show-change.ts";
import { sixSteps } from "./plans/six-steps.ts";
import { weekApart } from "./plans/week-apart.ts";

/** The words of every plan, by its id. A plan without words does not compile. */
export const plans = {
  "no-contact": noContact,
  "week-apart": weekApart,
  ladder,
  "show-change": showChange,
  "six-steps": sixSteps,
} as const satisfies Record<PlanId, object>;

/** A placeholder that nobody fills does not compile, and the message names it. */
export const checked: Checked<(typeof plans)[PlanId]> = true;
