import { sayFrequencyRange } from "../../core/conversation/frequency-words.ts";
import { fill } from "../../core/copy.ts";
import type { PageLocale } from "../../core/locale.ts";
import { type Html, html } from "./html.ts";
import { layout } from "./layout.ts";
import { prose } from "./prose.ts";

type Document = {
  title: string;
  lead: string;
  sections: readonly { title: string; points: readonly string[]; proof?: string }[];
};

/** What is kept, for how many days, by whom, and what one can do about it; `keepProofDays` is 0 for no proof. */
export function privacyPage(
  locale: PageLocale,
  { keepDays, keepProofDays }: { keepDays: number; keepProofDays: number },
): Html {
  const { sections, ...rest }: Document = locale.pages.privacy;
  const withProof = sections.map(({ title, points, proof }) => ({
    title,
    points: proof !== undefined && keepProofDays > 0 ? [...points, proof] : points,
  }));
  return documentPage(locale, { ...rest, sections: withProof }, { days: keepDays, proofDays: keepProofDays });
}

export const termsPage = (locale: PageLocale): Html =>
  documentPage(locale, locale.pages.terms, { often: sayFrequencyRange(locale) });

function documentPage(
  locale: PageLocale,
  { title, lead, sections }: Document,
  values: Record<string, string | number>,
): Html {
  return layout(locale, {
    title,
    main: html`<h1>${title}</h1>
<p class="lead">${lead}</p>
${sections.map(
  (section) => html`<section><h2>${section.title}</h2><ul>
${section.points.map((point) => html`<li>${prose(fill(point, values))}</li>`)}
</ul></section>`,
)}`,
  });
}
