import { fill } from "../../core/copy.ts";
import type { PageLocale } from "../../core/locale.ts";
import type { Enrolled } from "../../core/person/person.ts";
import { plans } from "../../core/plans/index.ts";
import type { Plan } from "../../core/plans/plan.ts";
import type { PlanCopy } from "../../core/plans/plan-copy.ts";
import { type Html, html, nothing } from "./html.ts";

/** Everything in their own words, whole. */
export function ownWords({ notes, answers, promises, opus, change }: Enrolled, locale: PageLocale): Html {
  const words = locale.pages.ownWords;
  const said = Object.entries(answers);
  const { latest, kept, broken } = promises;
  const one = (name: string, text: string | undefined) =>
    text ? html`<dt>${name}</dt><dd>${text}</dd>` : nothing;
  if (!notes.length && !said.length && !latest && !opus && !change && kept + broken === 0) {
    return html`<p class="quiet">${words.none}</p>`;
  }
  return html`<div class="mine">
${notes.length ? html`<h3>${words.notes}</h3><ol>${notes.map((note) => html`<li>${note}</li>`)}</ol>` : nothing}
${
  latest || kept + broken > 0
    ? html`<h3>${words.promises}</h3><p>${latest ? html`<q>${latest}</q> ` : nothing}${fill(words.kept, { kept, all: kept + broken })}</p>`
    : nothing
}
${opus || change ? html`<dl>${one(words.opus, opus)}${one(words.change, change)}</dl>` : nothing}
${said.length ? html`<h3>${words.answers}</h3><dl>${said.map(([name, text]) => one(topicOf(name, locale), text))}</dl>` : nothing}
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
