import { Temporal } from "temporal-polyfill";
import type { JournalEntry } from "../../core/conversation/result.ts";
import type { Language } from "../../core/language/language.ts";
import { type Html, html } from "./html.ts";

const parts = [
  ["health", "Health"],
  ["wealth", "Work and money"],
  ["relationships", "People"],
] as const;
const width = 340;
const height = 46;

/** The trinity as three small lines, each from 1 to 5, and the same as a table. */
export function scoresPicture(
  logs: readonly JournalEntry[],
  zone: string,
  today: Temporal.PlainDate,
  language: Language,
): Html {
  const scores = logs.filter(({ kind }) => kind === "score");
  if (scores.length === 0)
    return html`<p class="quiet">No scores yet. Three digits from 1 to 5 by text begin them: health, work and money, people. Like 4 2 5.</p>`;
  const day = ({ at }: JournalEntry) =>
    language.sayDate(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate(), today);
  return html`${parts.map(([key, name]) =>
    line(
      name,
      scores.map((score) => Number(score[key])),
    ),
  )}
<details><summary>The numbers</summary><div class="scroll"><table><thead><tr><th scope="col">Day</th>${parts.map(([, name]) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${scores.map((score) => html`<tr><th scope="row">${day(score)}</th>${parts.map(([key]) => html`<td>${score[key]}</td>`)}</tr>`)}</tbody></table></div></details>`;
}

function line(name: string, values: number[]): Html {
  const x = (i: number) =>
    (values.length === 1 ? width / 2 : 8 + (i / (values.length - 1)) * (width - 16)).toFixed(1);
  const y = (value: number) => (height - 8 - ((value - 1) / 4) * (height - 16)).toFixed(1);
  const points = values.map((value, i) => `${x(i)},${y(value)}`).join(" ");
  const first = values[0];
  const last = values.at(-1);
  return html`<h3>${name}: ${last}${values.length > 1 ? ` (first ${first})` : ""}</h3>
<svg class="picture wide" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${name} from 1 to 5, in order: ${values.join(", ")}">
<path class="axis" d="M0 ${y(1)}H${width}M0 ${y(5)}H${width}"/><polyline class="score" points="${points}"/>
${values.map((value, i) => html`<circle class="dot" cx="${x(i)}" cy="${y(value)}" r="3"/>`)}
</svg>`;
}
