import { Temporal } from "temporal-polyfill";
import type { PageContext } from "../../core/context.ts";
import { planName } from "../../core/conversation/phrases.ts";
import { fill } from "../../core/copy.ts";
import type { PageLocale } from "../../core/locale.ts";
import { type Enrolled, lastContactOn } from "../../core/person/person.ts";
import { plans } from "../../core/plans/index.ts";
import { type Html, html, nothing } from "./html.ts";
import { zoneOptions } from "./zone-field.ts";

const hours = Array.from({ length: 11 }, (_, i) => `${`${i + 9}`.padStart(2, "0")}:00`);

/** What may be changed here does what the same word does by text. */
export function changeForms(person: Enrolled, latest: string, context: PageContext): Html {
  const { now, language, pages } = context;
  const { changes } = pages;
  const form = (name: "plan" | "date" | "contact" | "hour" | "zone", control: Html): Html =>
    changeForm(name, changes[name], control, changes.button, changes);
  const paused = person.pausedUntil && Temporal.Instant.compare(person.pausedUntil, now) > 0;
  const times = hours.includes(person.time) ? hours : [...hours, person.time].sort();
  return html`<div class="changes">
${form(
  "plan",
  html`<select name="value" id="change-plan">${plans.map(
    ({ id, number }) =>
      html`<option value="${number}"${id === person.plan ? html` selected` : nothing}>${planName({ plan: id, boundary: person.boundary }, context)}</option>`,
  )}</select>`,
)}
${form("date", html`<input type="date" name="value" id="change-date" value="${person.breakupDate}" max="${latest}" required>`)}
${form("contact", html`<input type="date" name="value" id="change-contact" value="${lastContactOn(person)}" max="${latest}" required>`)}
${form(
  "hour",
  html`<select name="value" id="change-hour">${times.map(
    (time) =>
      html`<option value="${time}"${time === person.time ? html` selected` : nothing}>${language.sayTime(Temporal.PlainTime.from(time))}</option>`,
  )}</select>`,
)}
${form("zone", html`<select name="value" id="change-zone">${zoneOptions(person.zone, context)}</select>`)}
${
  paused
    ? html`<form method="post"><input type="hidden" name="do" value="resume"><p><b>${changes.paused}</b></p><button type="submit">${changes.resume}</button></form>`
    : changeForm(
        "pause",
        changes.pause,
        html`<input type="number" name="value" id="change-pause" value="7" min="1" max="180" required>`,
        changes.pauseButton,
        changes,
      )
}
</div>`;
}

const changeForm = (
  name: string,
  label: string,
  control: Html,
  button: string,
  { buttonOf }: PageLocale["pages"]["changes"],
): Html =>
  html`<form method="post"><input type="hidden" name="do" value="${name}"><label for="change-${name}">${label}</label>${control}<button type="submit" class="second" aria-label="${fill(buttonOf, { button, label })}">${button}</button></form>`;

/** Taking everything along, and leaving nothing behind. */
export const lastForms = (
  token: string,
  { pages: { myPage } }: PageLocale,
): Html => html`<p><a href="/p/${token}/data.json" download="my-data.json">${myPage.download}</a></p>
<form method="post"><input type="hidden" name="do" value="erase"><button type="submit" class="danger">${myPage.erase}</button></form>`;
