import type { PageContext } from "../../core/context.ts";
import type { JournalEntry } from "../../core/conversation/result.ts";
import type { Enrolled } from "../../core/person/person.ts";
import type { PagePart } from "../../core/plans/page-part.ts";
import { rooms } from "../../core/plans/rooms.ts";
import { type Html, html, nothing } from "./html.ts";
import { linesPicture } from "./lines-picture.ts";

/** What the plans show of a person: their sections, and what they have among the person's own words. */
export function partsOfPlans(
  person: Enrolled,
  journal: readonly JournalEntry[],
  context: PageContext,
): { sections: Html[]; ownWords: PagePart[] } {
  const shown = Object.values(rooms).map(({ page }) => page?.(person, journal, context) ?? {});
  return {
    sections: shown.flatMap(({ section }) =>
      section
        ? html`<section><h2>${section.title}</h2>${section.parts.map((part) => drawn(part, person, context))}</section>`
        : [],
    ),
    ownWords: shown.flatMap(({ ownWords = [] }) => ownWords),
  };
}

/** One piece as it looks on the page. */
export function drawn(part: PagePart, { zone }: Enrolled, context: PageContext): Html {
  switch (part.kind) {
    case "hint":
      return html`<p class="quiet">${part.text}</p>`;
    case "list":
      return html`<h3>${part.title}</h3><ol>${part.items.map((item) => html`<li>${item}</li>`)}</ol>`;
    case "text":
      return html`<h3>${part.title}</h3><p>${part.quote === undefined ? nothing : html`<q>${part.quote}</q> `}${part.text}</p>`;
    case "facts":
      return html`<dl>${part.facts.map(([name, text]) => html`<dt>${name}</dt><dd>${text}</dd>`)}</dl>`;
    case "lines":
      return linesPicture(part, zone, context);
  }
}
