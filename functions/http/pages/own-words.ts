import type { Enrolled } from "../../core/person/person.ts";
import { type Html, html, nothing } from "./html.ts";

/** What their answers were about. With a boundary the questions are others, so it is said in a word that fits both. */
const topics: Record<string, string> = {
  "turned-away": "What you would leave behind",
  missing: "What was missing",
  wanted: "What was wanted and not seen",
  "put-up-with": "What was put up with",
  noticed: "What shows by now",
  "change-week": "What you did about your change",
  "reflection-1": "Looking back, first",
  "reflection-2": "Looking back, second",
  "reflection-3": "Looking back, third",
};

/** Everything in their own words, whole. */
export function ownWords({ notes, answers, promises, opus, change }: Enrolled): Html {
  const said = Object.entries(answers);
  const { latest, kept, broken } = promises;
  const one = (name: string, text: string | undefined) =>
    text ? html`<dt>${name}</dt><dd>${text}</dd>` : nothing;
  if (!notes.length && !said.length && !latest && !opus && !change && kept + broken === 0) {
    return html`<p class="quiet">Nothing yet. Notes, promises and answers that you text are kept here as you wrote them.</p>`;
  }
  return html`<div class="mine">
${notes.length ? html`<h3>Notes</h3><ol>${notes.map((note) => html`<li>${note}</li>`)}</ol>` : nothing}
${
  latest || kept + broken > 0
    ? html`<h3>Promises</h3><p>${latest ? html`<q>${latest}</q> ` : nothing}Kept ${kept} of ${kept + broken} so far.</p>`
    : nothing
}
${opus || change ? html`<dl>${one("What you would be remembered for", opus)}${one("What you are working on", change)}</dl>` : nothing}
${said.length ? html`<h3>Answers</h3><dl>${said.map(([name, text]) => one(topics[name] ?? name, text))}</dl>` : nothing}
</div>`;
}
