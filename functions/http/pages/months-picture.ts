import { Temporal } from "temporal-polyfill";
import type { Context } from "../../core/context.ts";
import { type Html, html, nothing } from "./html.ts";
import type { Mark } from "./months.ts";
import { count, promptTitle } from "./names.ts";

const width = 340;
const margin = 10;
const y = 32;

/** Every text on one line: what left is filled, what is to come is not, what never left is dashed. */
export function monthsPicture(marks: readonly Mark[], zone: string, { now, language }: Context): Html {
  const first = earliest(marks, now);
  const span = Math.max(1, latest(marks, now).since(first).total("seconds"));
  const x = (at: Temporal.Instant) =>
    (margin + (at.since(first).total("seconds") / span) * (width - 2 * margin)).toFixed(1);
  const on = now.toZonedDateTimeISO(zone).toPlainDate();
  const day = (at: Temporal.Instant) =>
    language.sayDayAndMonth(at.toZonedDateTimeISO(zone).toPlainDate(), on);
  const many = (kind: Mark["kind"]) => marks.filter((mark) => mark.kind === kind).length;
  const label = `Your texts from ${day(first)} to ${day(latest(marks, now))}: ${many("sent")} sent, ${many("ahead")} to come`;
  return html`<svg class="picture wide" viewBox="0 0 ${width} 58" width="${width}" height="58" role="img" aria-label="${label}">
<path class="axis" d="M${margin} ${y}H${width - margin}"/>
<path class="now" d="M${x(now)} 16V44"/><text class="now-label" x="${x(now)}" y="12" text-anchor="${anchor(Number(x(now)))}">today</text>
${marks.map(({ at, kind, main }) => html`<circle class="${kind}" cx="${x(at)}" cy="${y}" r="${main ? 6 : 2.5}"/>`)}
<text x="${margin}" y="56">${day(first)}</text><text x="${width - margin}" y="56" text-anchor="end">${day(latest(marks, now))}</text>
</svg>`;
}

const anchor = (x: number) => (x < 40 ? "start" : x > width - 40 ? "end" : "middle");

const earliest = (marks: readonly Mark[], now: Temporal.Instant) =>
  marks.map(({ at }) => at).reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? a : b), now);

const latest = (marks: readonly Mark[], now: Temporal.Instant) =>
  marks.map(({ at }) => at).reduce((a, b) => (Temporal.Instant.compare(a, b) > 0 ? a : b), now);

/** The same in words: the next few, and everything behind a fold. */
export function monthsInWords(marks: readonly Mark[], zone: string, { now, language }: Context): Html {
  const on = now.toZonedDateTimeISO(zone).toPlainDate();
  const item = ({ at, name, kind }: Mark) =>
    html`<li>${language.sayDate(at.toZonedDateTimeISO(zone).toPlainDate(), on)}: ${promptTitle(name)}${kind === "skipped" ? html` <span class="quiet">(not sent: its time had passed)</span>` : nothing}</li>`;
  const past = marks.filter(({ kind }) => kind !== "ahead");
  const ahead = marks.filter(({ kind }) => kind === "ahead");
  const main = ahead.filter((mark, i) => mark.main && i >= 3);
  return html`${
    ahead.length === 0
      ? html`<p>Nothing more is planned.</p>`
      : html`<h3>Next</h3><ul>${[...ahead.slice(0, 3), ...main].map(item)}</ul>`
  }
<details><summary>All of it: ${count(past.length, "text")} so far, ${ahead.length} to come</summary>
<h3>So far</h3><ol>${past.map(item)}</ol><h3>To come</h3><ol>${ahead.map(item)}</ol></details>`;
}
