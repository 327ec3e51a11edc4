import { type PlanId, planById as timing, plans as timings } from "../functions/core/plans/index.ts";
import type { Plan } from "../functions/core/plans/plan.ts";
import type { PlanCopy, Text } from "../functions/core/plans/plan-copy.ts";
import type { PromptTemplate } from "../functions/core/plans/prompt.ts";
import { plans as copy } from "../templates/en/plans.ts";

/** A prompt beside its English text; of several wordings the first, and the others as variants. */
export type WordedPrompt = PromptTemplate & { text: string; variants: readonly string[] };

/** The plans with their English words: for previews, benches and tests. */
export const plans = timings.map(({ id, number, source, prompts }) => {
  const words: PlanCopy<Plan> = copy[id];
  const { name, ownName, summary } = words;
  return {
    id,
    number,
    source,
    name,
    ownName,
    summary,
    prompts: prompts.map((prompt) => worded(prompt, words)),
  };
});

export type WordedPlan = (typeof plans)[number];

export const planById = (id: PlanId): WordedPlan => {
  const plan = plans[timing(id).number - 1];
  if (!plan) throw new TypeError("there is no such plan");
  return plan;
};

function worded(prompt: PromptTemplate, words: { prompts: Readonly<Record<string, Text>> }): WordedPrompt {
  const text = words.prompts[prompt.words ?? prompt.name] ?? "";
  const [first = "", ...variants] = typeof text === "string" ? [text] : text;
  return { ...prompt, text: first, variants };
}
