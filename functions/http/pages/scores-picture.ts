import { Temporal } from "temporal-polyfill";
import type { JournalEntry } from "../../core/conversation/result.ts";
import { fill } from "../../core/copy.ts";
import type { PageLocale } from "../../core/locale.ts";
import { type Html, html } from "./html.ts";

const keys = ["health", "wealth", "relationships"] as const;
const width = 340;
const height = 46;

/** The trinity as three small lines, each from 1 to 5, and the same as a table. */
export function scoresPicture(
  logs: readonly JournalEntry[],
  zone: string,
  today: Temporal.PlainDate,
  locale: PageLocale,
): Html {
  const { language, pages } = locale;
  const { none, parts, numbers, day: dayWord } = pages.scores;
  const scores = logs.filter(({ kind }) => kind === "score");
  if (scores.length === 0) return html`<p class="quiet">${none}</p>`;
  const day = ({ at }: JournalEntry) =>
    language.sayDate(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate(), today);
  return html`${keys.map((key) =>
    line(
      parts[key],
      scores.map((score) => Number(score[key])),
      locale,
    ),
  )}
<details><summary>${numbers}</summary><div class="scroll"><table><thead><tr><th scope="col">${dayWord}</th>${keys.map((key) => html`<th scope="col">${parts[key]}</th>`)}</tr></thead>
<tbody>${scores.map((score) => html`<tr><th scope="row">${day(score)}</th>${keys.map((key) => html`<td>${score[key]}</td>`)}</tr>`)}</tbody></table></div></details>`;
}

function line(name: string, values: number[], { pages: { scores } }: PageLocale): Html {
  const x = (i: number) =>
    (values.length === 1 ? width / 2 : 8 + (i / (values.length - 1)) * (width - 16)).toFixed(1);
  const y = (value: number) => (height - 8 - ((value - 1) / 4) * (height - 16)).toFixed(1);
  const points = values.map((value, i) => `${x(i)},${y(value)}`).join(" ");
  const [first = 0] = values;
  const last = values.at(-1) ?? 0;
  const heading =
    values.length > 1
      ? fill(scores.latestOfMany, { name, last, first })
      : fill(scores.latest, { name, last });
  const label = fill(scores.label, { name, values: values.join(", ") });
  return html`<h3>${heading}</h3>
<svg class="picture wide" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">
<path class="axis" d="M0 ${y(1)}H${width}M0 ${y(5)}H${width}"/><polyline class="score" points="${points}"/>
${values.map((value, i) => html`<circle class="dot" cx="${x(i)}" cy="${y(value)}" r="3"/>`)}
</svg>`;
}
