import type { PageContext } from "../../core/context.ts";
import type { PageLocale } from "../../core/locale.ts";
import type { Enrolled } from "../../core/person/person.ts";
import { plans } from "../../core/plans/index.ts";
import type { PagePart } from "../../core/plans/page-part.ts";
import type { Plan } from "../../core/plans/plan.ts";
import type { PlanCopy } from "../../core/plans/plan-copy.ts";
import { type Html, html, nothing } from "./html.ts";
import { drawn } from "./plan-parts.ts";

/** Everything in their own words, whole: what the plans keep of them, and their answers. */
export function ownWords(person: Enrolled, ofPlans: readonly PagePart[], context: PageContext): Html {
  const words = context.pages.ownWords;
  const said = Object.entries(person.answers).filter(([, text]) => text !== "");
  if (ofPlans.length === 0 && said.length === 0) return html`<p class="quiet">${words.none}</p>`;
  const answers = said.map(([name, text]): [string, string] => [topicOf(name, context), text]);
  return html`<div class="mine">
${ofPlans.map((part) => html`${drawn(part, person, context)}\n`)}
${said.length ? html`<h3>${words.answers}</h3>${drawn({ kind: "facts", facts: answers }, person, context)}` : nothing}
</div>`;
}

/** What the question of that name is about, in whichever plan it stands. */
function topicOf(name: string, { copy, pages: { ownWords: words } }: PageLocale): string {
  const ofPlans = plans.map(({ id }) => {
    const { topics }: PlanCopy<Plan> = copy.plans[id];
    return topics;
  });
  const topics: Record<string, string> = Object.assign({}, words.topics, ...ofPlans);
  return topics[name] ?? words.otherTopic;
}
