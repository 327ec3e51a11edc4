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
export function planCard(outline: Outline, chosen: boolean): Html {
  const { number, name, summary, lines, missing } = outline;
  const id = `plan-${number}`;
  return html`<li class="card">
<label class="choice" for="${id}"><input type="radio" name="plan" id="${id}" value="${number}" required aria-describedby="${id}-about"${chosen ? html` checked` : nothing}> ${name}</label>
<p id="${id}-about">${capital(summary)}.</p>
${timelinePicture(outline)}
<p class="quiet">${lines
    .filter(({ main }) => main)
    .map(sayMain)
    .join(" · ")}.${missing ? ` ${missing}` : ""}</p>
<details><summary>Every text, day by day</summary><ol class="days">${lines.map(
    (line) => html`<li>${promptTitle(line.name)}: <span class="quiet">${sayDays(line)}</span></li>`,
  )}</ol></details>
</li>`;
}

/** A tick for each text, a dot for each of the three that matter most. */
function timelinePicture({ name, lines }: Outline): Html {
  const ticks = [...new Set(lines.filter(({ main }) => !main).flatMap(({ days }) => days))].sort(
    (a, b) => a - b,
  );
  const main = lines.filter((line) => line.main).flatMap((line) => line.days.map((day) => ({ day, line })));
  const title = `${name}, six months from left to right: ${lines
    .filter((line) => line.main)
    .map(sayMain)
    .join(", ")}`;
  return html`<svg class="picture" viewBox="0 0 ${width} 52" width="${width}" height="52" role="img" aria-label="${title}">
<path class="axis" d="M${margin} 30H${width - margin}"/>
<path class="tick" d="${ticks.map((day) => `M${at(day)} 24v6`).join("")}"/>
${main.map(({ day }) => html`<circle class="main" cx="${at(day)}" cy="30" r="5"/><text class="label" x="${labelAt(day)}" y="15" text-anchor="middle">${day > 150 ? "6 months" : `day ${day}`}</text>`)}
<text class="label" x="${margin}" y="48">now</text><text class="label" x="${at(91)}" y="48" text-anchor="middle">3 months</text><text class="label" x="${width - margin}" y="48" text-anchor="end">6</text>
</svg>`;
}

/** Room for the word on both sides. */
const labelAt = (day: number) => Math.min(Math.max(x(day), margin + 14), width - margin - 22).toFixed(1);

const sayMain = ({ name, days }: OutlineLine) =>
  name === "reflection"
    ? "Six-month reflection"
    : `${promptTitle(name)}${name === "no-contact-end" ? `, day ${days[0]}` : ""}`;

function sayDays({ days, everyDays }: OutlineLine): string {
  const [first = 0] = days;
  if (everyDays === 1) return `daily from day ${first}`;
  if (everyDays !== undefined)
    return `every ${everyDays === 7 ? "week" : `${everyDays} days`} from day ${first}`;
  if (first > 150) return "six months after the breakup";
  return first === 0 ? "at once" : `day ${days.join(", ")}`;
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
