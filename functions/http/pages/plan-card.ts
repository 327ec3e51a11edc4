import { fill } from "../../core/copy.ts";
import type { PageLocale } from "../../core/locale.ts";
import { type Html, html, nothing } from "./html.ts";
import { promptTitle } from "./names.ts";
import type { Outline, OutlineLine } from "./plan-preview.ts";

const width = 240;
const margin = 8;
/** Six months and a little. */
const scaleDays = 186;
const x = (day: number) => margin + (Math.min(day, scaleDays) / scaleDays) * (width - 2 * margin);
const at = (day: number) => x(day).toFixed(1);

/** A plan to choose: what it is, its timeline as a picture, and the same in words. */
export function planCard(outline: Outline, chosen: boolean, locale: PageLocale): Html {
  const { number, plan, name, summary, often, lines, missing } = outline;
  const id = `plan-${number}`;
  return html`<li class="card">
<label class="choice" for="${id}"><input type="radio" name="plan" id="${id}" value="${number}" required aria-describedby="${id}-about"${chosen ? html` checked` : nothing}> ${name}</label>
<p id="${id}-about">${capital(summary)}. ${capital(often)}.</p>
${timelinePicture(outline, locale)}
<p class="quiet">${lines
    .filter(({ main }) => main)
    .map((line) => sayMain(line, outline, locale))
    .join(" · ")}.${missing ? ` ${missing}` : ""}</p>
<details><summary>${locale.pages.planCard.everyText}</summary><ol class="days">${lines.map(
    (line) =>
      html`<li>${promptTitle(line.name, plan, locale)}: <span class="quiet">${sayDays(line, locale)}</span></li>`,
  )}</ol></details>
</li>`;
}

/** A tick for each text, a dot for each of the three that matter most. */
function timelinePicture(outline: Outline, locale: PageLocale): Html {
  const { name, lines } = outline;
  const words = locale.pages.planCard;
  const ticks = [...new Set(lines.filter(({ main }) => !main).flatMap(({ days }) => days))].sort(
    (a, b) => a - b,
  );
  const main = lines.filter((line) => line.main).flatMap((line) => line.days.map((day) => ({ day, line })));
  const prompts = lines
    .filter((line) => line.main)
    .map((line) => sayMain(line, outline, locale))
    .join(", ");
  return html`<svg class="picture" viewBox="0 0 ${width} 52" width="${width}" height="52" role="img" aria-label="${fill(words.picture, { plan: name, prompts })}">
<path class="axis" d="M${margin} 30H${width - margin}"/>
<path class="tick" d="${ticks.map((day) => `M${at(day)} 24v6`).join("")}"/>
${main.map(({ day }) => html`<circle class="main" cx="${at(day)}" cy="30" r="5"/><text class="label" x="${labelAt(day)}" y="15" text-anchor="middle">${day > 150 ? words.sixMonths : fill(words.day, { day })}</text>`)}
<text class="label" x="${margin}" y="48">${words.now}</text><text class="label" x="${at(91)}" y="48" text-anchor="middle">${words.threeMonths}</text><text class="label" x="${width - margin}" y="48" text-anchor="end">${words.six}</text>
</svg>`;
}

/** Room for the word on both sides. */
const labelAt = (day: number) => Math.min(Math.max(x(day), margin + 14), width - margin - 22).toFixed(1);

/** One of the three that matter most; what the person's own choice of a length moves says its day. */
function sayMain({ name, days }: OutlineLine, { plan }: Outline, locale: PageLocale): string {
  if (name === "reflection") return locale.pages.planCard.reflection;
  const title = promptTitle(name, plan, locale);
  return name === "no-contact-end"
    ? fill(locale.pages.planCard.titleWithDay, { title, day: days[0] ?? 0 })
    : title;
}

function sayDays({ days, everyDays }: OutlineLine, { pages }: PageLocale): string {
  const words = pages.planCard.days;
  const [day = 0] = days;
  if (everyDays === 1) return fill(words.daily, { day });
  if (everyDays === 7) return fill(words.weekly, { day });
  if (everyDays !== undefined) return fill(words.every, { n: everyDays, day });
  if (day > 150) return words.sixMonths;
  return day === 0 ? words.atOnce : fill(words.on, { days: days.join(", ") });
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
