import { fill } from "../../core/copy.ts";
import type { PageLocale } from "../../core/locale.ts";
import { type Html, html, nothing } from "./html.ts";
import { count } from "./names.ts";
import type { Day, Streak } from "./streaks.ts";

const left = 16;
const top = 16;

/** A column a week, a square a day. Told apart by shape as well as color: a contact is crossed, today has a frame. */
export function calendarPicture(days: readonly Day[], { language, pages }: PageLocale, label: string): Html {
  const weeks = Math.ceil(days.length / 7);
  const cell = weeks <= 10 ? 26 : 16;
  const size = cell - 4;
  const width = left + weeks * cell;
  const x = (i: number) => left + Math.floor(i / 7) * cell;
  const y = (i: number) => top + (i % 7) * cell;
  return html`<svg class="picture" viewBox="0 0 ${width} ${top + 7 * cell}" width="${width}" height="${top + 7 * cell}" role="img" aria-label="${label}">
${pages.calendar.weekdays.map((name, i) => html`<text x="0" y="${top + i * cell + size / 2 + 4}">${name}</text>`)}
${days.map((day, i) =>
  day.date.day === 1 || i === 0
    ? html`<text x="${x(i)}" y="10">${i === 0 && days.slice(1, 14).some(({ date }) => date.day === 1) ? "" : language.sayMonth(day.date)}</text>`
    : nothing,
)}
${days.map((day, i) => square(day, x(i), y(i), size))}
</svg>`;
}

function square(day: Day, x: number, y: number, size: number): Html {
  const filled = day.kind === "quiet" && (day.best ? " best" : " quiet-day");
  const shape = `day${filled || ""}${day.kind === "contact" ? " contact" : ""}${day.today ? " today" : ""}${day.end ? " end" : ""}`;
  const cross = `M${x + 4} ${y + 4}l${size - 8} ${size - 8}m0 ${8 - size}l${8 - size} ${size - 8}`;
  return html`<rect class="${shape}" x="${x}" y="${y}" width="${size}" height="${size}" rx="3"/>${day.kind === "contact" ? html`<path class="cross" d="${cross}"/>` : nothing}`;
}

/** The picture in a sentence, for those who do not see it. */
export function calendarLabel(all: readonly Streak[], quietDays: number, { pages }: PageLocale): string {
  const { calendar, myPage } = pages;
  const now = count(quietDays, myPage.days);
  if (all.length === 1) return fill(calendar.label, { now });
  const best = count(all.find((stretch) => stretch.best)?.days ?? 0, myPage.days);
  return fill(calendar.labelOfMany, { stretches: count(all.length, calendar.stretches), best, now });
}

/** The stretches in words. */
export function stretchesInWords(
  all: readonly Streak[],
  today: Streak["from"],
  { language, pages: { calendar } }: PageLocale,
): Html {
  const say = ({ from, days, best, present }: Streak) => {
    const isBest = best && all.length > 1;
    const sentence = present
      ? calendar[isBest ? "sinceBest" : "since"]
      : calendar[isBest ? "fromBest" : "from"];
    return fill(sentence, { date: language.sayDate(from, today), days: count(days, calendar.quietDays) });
  };
  return html`<ul>${all.map((stretch) => html`<li>${say(stretch)}</li>`)}</ul>`;
}

export const calendarKey = ({
  pages: { calendar },
}: PageLocale): Html => html`<ul class="key" aria-hidden="true">
<li><svg width="14" height="14"><rect class="day quiet-day" width="14" height="14" rx="3"/></svg> ${calendar.key.quiet}</li>
<li><svg width="14" height="14"><rect class="day best" width="14" height="14" rx="3"/></svg> ${calendar.key.best}</li>
<li><svg width="14" height="14"><rect class="day contact" x="1" y="1" width="12" height="12" rx="3"/><path class="cross" d="M4 4l6 6m0-6l-6 6"/></svg> ${calendar.key.contact}</li>
<li><svg width="14" height="14"><rect class="day today" x="1" y="1" width="12" height="12" rx="3"/></svg> ${calendar.key.today}</li>
<li><svg width="14" height="14"><rect class="day end" x="1" y="1" width="12" height="12" rx="3"/></svg> ${calendar.key.end}</li>
</ul>`;
