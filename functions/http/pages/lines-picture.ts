import { Temporal } from "temporal-polyfill";
import type { PageContext } from "../../core/context.ts";
import { fill } from "../../core/copy.ts";
import type { PagePart } from "../../core/plans/page-part.ts";
import { type Html, html } from "./html.ts";

const width = 340;
const height = 46;

type Lines = Extract<PagePart, { kind: "lines" }>;

/** Numbers over time as small lines, and the same as a table. `zone` says which day an instant is on. */
export function linesPicture(part: Lines, zone: string, context: PageContext): Html {
  const { now, language, pages } = context;
  const words = pages.lines;
  const on = now.toZonedDateTimeISO(zone).toPlainDate();
  const day = (at: string) =>
    language.sayDate(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate(), on);
  return html`${part.lines.map((line) => picture(line, part, context))}
<details><summary>${words.numbers}</summary><div class="scroll"><table><thead><tr><th scope="col">${words.day}</th>${part.lines.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${part.at.map((at, i) => html`<tr><th scope="row">${day(at)}</th>${part.lines.map(({ values }) => html`<td>${values[i]}</td>`)}</tr>`)}</tbody></table></div></details>`;
}

function picture(
  { name, values }: Lines["lines"][number],
  { lowest, highest }: Lines,
  { pages: { lines: words } }: PageContext,
): Html {
  const x = (i: number) =>
    (values.length === 1 ? width / 2 : 8 + (i / (values.length - 1)) * (width - 16)).toFixed(1);
  const y = (value: number) =>
    (height - 8 - ((value - lowest) / (highest - lowest)) * (height - 16)).toFixed(1);
  const points = values.map((value, i) => `${x(i)},${y(value)}`).join(" ");
  const [first = 0] = values;
  const last = values.at(-1) ?? 0;
  const heading =
    values.length > 1 ? fill(words.latestOfMany, { name, last, first }) : fill(words.latest, { name, last });
  const label = fill(words.label, { name, lowest, highest, values: values.join(", ") });
  return html`<h3>${heading}</h3>
<svg class="picture wide" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">
<path class="axis" d="M0 ${y(lowest)}H${width}M0 ${y(highest)}H${width}"/><polyline class="score" points="${points}"/>
${values.map((value, i) => html`<circle class="dot" cx="${x(i)}" cy="${y(value)}" r="3"/>`)}
</svg>`;
}
