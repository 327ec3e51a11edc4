import { Temporal } from "temporal-polyfill";
import type { PageContext } from "../../core/context.ts";
import { fill } from "../../core/copy.ts";
import type { Enrolled } from "../../core/person/person.ts";
import { type Html, html, nothing } from "./html.ts";
import type { Mark } from "./months.ts";
import { count, promptTitle } from "./names.ts";

const width = 340;
const margin = 10;
const y = 32;

/** Every text on one line: what left is filled, what is to come is not, what never left is dashed. */
export function monthsPicture(
  marks: readonly Mark[],
  { zone }: Enrolled,
  { now, language, pages: { months } }: PageContext,
): Html {
  const begins = earliest(marks, now);
  const span = Math.max(1, latest(marks, now).since(begins).total("seconds"));
  const x = (at: Temporal.Instant) =>
    (margin + (at.since(begins).total("seconds") / span) * (width - 2 * margin)).toFixed(1);
  const on = now.toZonedDateTimeISO(zone).toPlainDate();
  const day = (at: Temporal.Instant) =>
    language.sayDayAndMonth(at.toZonedDateTimeISO(zone).toPlainDate(), on);
  const many = (kind: Mark["kind"]) => marks.filter((mark) => mark.kind === kind).length;
  const [first, last] = [day(begins), day(latest(marks, now))];
  const label = fill(months.label, { first, last, sent: many("sent"), ahead: many("ahead") });
  return html`<svg class="picture wide" viewBox="0 0 ${width} 58" width="${width}" height="58" role="img" aria-label="${label}">
<path class="axis" d="M${margin} ${y}H${width - margin}"/>
<path class="now" d="M${x(now)} 16V44"/><text class="now-label" x="${x(now)}" y="12" text-anchor="${anchor(Number(x(now)))}">${months.today}</text>
${marks.map(({ at, kind, main }) => html`<circle class="${kind}" cx="${x(at)}" cy="${y}" r="${main ? 6 : 2.5}"/>`)}
<text x="${margin}" y="56">${first}</text><text x="${width - margin}" y="56" text-anchor="end">${last}</text>
</svg>`;
}

const anchor = (x: number) => (x < 40 ? "start" : x > width - 40 ? "end" : "middle");

const earliest = (marks: readonly Mark[], now: Temporal.Instant) =>
  marks.map(({ at }) => at).reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? a : b), now);

const latest = (marks: readonly Mark[], now: Temporal.Instant) =>
  marks.map(({ at }) => at).reduce((a, b) => (Temporal.Instant.compare(a, b) > 0 ? a : b), now);

/** The same in words: the next few, and everything behind a fold. */
export function monthsInWords(marks: readonly Mark[], { zone, plan }: Enrolled, context: PageContext): Html {
  const { now, language, pages } = context;
  const { months } = pages;
  const on = now.toZonedDateTimeISO(zone).toPlainDate();
  const say = ({ at, name }: Mark) =>
    fill(months.line, {
      date: language.sayDate(at.toZonedDateTimeISO(zone).toPlainDate(), on),
      title: promptTitle(name, plan, context),
    });
  const item = (mark: Mark) =>
    html`<li>${say(mark)}${mark.kind === "skipped" ? html` <span class="quiet">${months.skipped}</span>` : nothing}</li>`;
  const past = marks.filter(({ kind }) => kind !== "ahead");
  const ahead = marks.filter(({ kind }) => kind === "ahead");
  const main = ahead.filter((mark, i) => mark.main && i >= 3);
  return html`${
    ahead.length === 0
      ? html`<p>${months.nothingAhead}</p>`
      : html`<h3>${months.next}</h3><ul>${[...ahead.slice(0, 3), ...main].map(item)}</ul>`
  }
<details><summary>${count(past.length, months.all).replace("{ahead}", `${ahead.length}`)}</summary>
<h3>${months.soFar}</h3><ol>${past.map(item)}</ol><h3>${months.toCome}</h3><ol>${ahead.map(item)}</ol></details>`;
}
