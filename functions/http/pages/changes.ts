import { Temporal } from "temporal-polyfill";
import type { Context } from "../../core/context.ts";
import { planName } from "../../core/conversation/phrases.ts";
import { type Enrolled, lastContactOn } from "../../core/person/person.ts";
import { plans } from "../../core/plans/index.ts";
import { type Html, html, nothing } from "./html.ts";
import { zoneOptions } from "./zone-field.ts";

const hours = Array.from({ length: 11 }, (_, i) => `${`${i + 9}`.padStart(2, "0")}:00`);

/** What may be changed here does what the same word does by text. */
export function changeForms(person: Enrolled, latest: string, context: Context): Html {
  const { now, language } = context;
  const paused = person.pausedUntil && Temporal.Instant.compare(person.pausedUntil, now) > 0;
  const times = hours.includes(person.time) ? hours : [...hours, person.time].sort();
  return html`<div class="changes">
${form(
  "plan",
  "Your plan",
  html`<select name="value" id="change-plan">${plans.map(
    ({ id, number }) =>
      html`<option value="${number}"${id === person.plan ? html` selected` : nothing}>${planName({ plan: id, boundary: person.boundary }, context)}</option>`,
  )}</select>`,
)}
${form("date", "The day it ended", html`<input type="date" name="value" id="change-date" value="${person.breakupDate}" max="${latest}" required>`)}
${form("contact", "Last in touch", html`<input type="date" name="value" id="change-contact" value="${lastContactOn(person)}" max="${latest}" required>`)}
${form(
  "hour",
  "The hour of your texts",
  html`<select name="value" id="change-hour">${times.map(
    (time) =>
      html`<option value="${time}"${time === person.time ? html` selected` : nothing}>${language.sayTime(Temporal.PlainTime.from(time))}</option>`,
  )}</select>`,
)}
${form("zone", "Where you are", html`<select name="value" id="change-zone">${zoneOptions(person.zone)}</select>`)}
${
  paused
    ? html`<form method="post"><input type="hidden" name="do" value="resume"><p><b>Your texts are paused.</b></p><button type="submit">Go on now</button></form>`
    : form(
        "pause",
        "Pause for how many days",
        html`<input type="number" name="value" id="change-pause" value="7" min="1" max="180" required>`,
        "Pause",
      )
}
</div>`;
}

const form = (name: string, label: string, control: Html, button = "Change"): Html =>
  html`<form method="post"><input type="hidden" name="do" value="${name}"><label for="change-${name}">${label}</label>${control}<button type="submit" class="second" aria-label="${button}: ${label}">${button}</button></form>`;

/** Taking everything along, and leaving nothing behind. */
export const lastForms = (
  token: string,
): Html => html`<p><a href="/p/${token}/data.json" download="my-data.json">Download everything (JSON)</a></p>
<form method="post"><input type="hidden" name="do" value="erase"><button type="submit" class="danger">Erase everything&hellip;</button></form>`;
