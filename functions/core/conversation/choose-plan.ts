import type { Context } from "../context.ts";
import { type PlanId, plans } from "../plans/index.ts";

/** The plans as they can be chosen: by number, id or name. */
const choices = ({ copy }: Context) =>
  plans.map(({ id, number }) => ({ id, number, names: [id, id.replace("-", " "), copy.plans[id].name] }));

/** A plan at the start of a text, and what follows it. */
export function takePlan(text: string, context: Context): { plan: PlanId | undefined; rest: string } {
  // "JOIN PLAN 2": our own word in any language.
  const { choice, rest } = context.language.takeChoice(text.replace(/^plan\b\s*/, ""), choices(context));
  return { plan: choice?.id, rest };
}

/** The one plan that a text names, and nothing else. */
export const choosePlan = (folded: string, context: Context): PlanId | undefined =>
  context.language.chooseOne(folded, choices(context))?.id;
