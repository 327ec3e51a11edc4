import { html } from "hono/html";
import { Temporal } from "temporal-polyfill";
import type { Enrolled } from "../../functions/core/person/person.ts";
import { timeline } from "../../functions/core/schedule/timeline.ts";
import { asPlanned } from "./people.ts";

const width = 960;
const left = 120;
const rowHeight = 22;

/** A plan as one person would live it: a row for each prompt, a dot for each time it is due; below, the same in words. */
export function picture(person: Enrolled, title: string) {
  const prompts = timeline(asPlanned(person));
  const rows = Map.groupBy(prompts, ({ template }) => template.name);
  const from = Temporal.Instant.from(person.enrolledAt).epochMilliseconds;
  const to = Math.max(from + 1, ...prompts.map(({ due }) => due.epochMilliseconds));
  const x = (at: number) => Math.round(left + ((width - left - 20) * (at - from)) / (to - from));
  const height = rows.size * rowHeight + 40;
  const zoned = Temporal.Instant.from(person.enrolledAt).toZonedDateTimeISO(person.zone);
  const months = [0, 1, 2, 3, 4, 5, 6]
    .map((month) => ({ month, at: zoned.add({ months: month }).epochMilliseconds }))
    .filter(({ at }) => at <= to);
  const words = [...rows].map(([name, due]) => {
    const dates = due.map((prompt) => prompt.due.toZonedDateTimeISO(person.zone).toPlainDate().toString());
    const listed =
      dates.length > 4 ? `${dates.length} times, ${dates[0]} to ${dates.at(-1)}` : dates.join(", ");
    return `${name}: ${listed}`;
  });
  return html`<figure>
<figcaption>${title}: ${prompts.length} texts</figcaption>
<div class="scroll" tabindex="0" role="region" aria-label="${title}, as a picture">
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}. In words below.">
${months.map(({ month, at }) => html`<line x1="${x(at)}" x2="${x(at)}" y1="0" y2="${height - 22}" class="month"/><text x="${x(at)}" y="${height - 6}" text-anchor="middle">${month === 0 ? "start" : `${month} mo`}</text>`)}
${[...rows.entries()].map(([name, due], i) => {
  const y = i * rowHeight + 14;
  return html`<text x="0" y="${y + 4}">${name}</text>${due.map((prompt) => html`<circle cx="${x(prompt.due.epochMilliseconds)}" cy="${y}" r="${due.length > 8 ? 2 : 5}"/>`)}`;
})}
</svg></div>
<details><summary>In words</summary><ul>${words.map((line) => html`<li>${line}</li>`)}</ul></details>
</figure>`;
}
