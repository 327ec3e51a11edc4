import type { PageContext } from "../../core/context.ts";
import { planName, sayMissing, sayNext, sayProgress } from "../../core/conversation/phrases.ts";
import type { PageLocale } from "../../core/locale.ts";
import { type Enrolled, noContactDays, today } from "../../core/person/person.ts";
import { daysInARow } from "../../core/person/steps.ts";
import type { Rest } from "../../ports.ts";
import { calendarKey, calendarLabel, calendarPicture, stretchesInWords } from "./calendar-picture.ts";
import { changeForms, lastForms } from "./changes.ts";
import { channelForms } from "./channel-forms.ts";
import { type Html, html, nothing } from "./html.ts";
import { layout } from "./layout.ts";
import { marksOf } from "./months.ts";
import { monthsInWords, monthsPicture } from "./months-picture.ts";
import { count } from "./names.ts";
import { ownWords } from "./own-words.ts";
import { partsOfPlans } from "./plan-parts.ts";
import { sayForm } from "./say-form.ts";
import { calendar, streaks } from "./streaks.ts";

export type MyPage = {
  person: Enrolled;
  rest: Pick<Rest, "journal" | "deliveries">;
  token: string;
  /** Whether this service sends email. */
  hasEmail: boolean;
  context: PageContext;
  replies?: readonly string[];
};

/** One person's months, and what they may change. */
export function myPage({ person, rest, token, hasEmail, context, replies = [] }: MyPage): Html {
  const { now, pages } = context;
  const words = pages.myPage;
  const on = today(person, now);
  const all = streaks(person, rest.journal, now);
  const marks = marksOf(person, rest.deliveries, now);
  const ofPlans = partsOfPlans(person, rest.journal, context);
  const best = all.find((stretch) => stretch.best);
  const active = person.state === "active";
  const byEmail = person.phone === undefined;
  const next = active ? sayNext(person, context) : byEmail ? words.emailsOff : words.textsOff;
  return layout(context, {
    title: words.title,
    main: html`<h1>${words.title}</h1>
${replies.length ? html`<div class="notice" role="status">${replies.map((reply) => html`<p>${reply}</p>`)}</div>` : nothing}
<p class="lead">${planName(person, context)}. ${sayProgress(person, context)} ${next} ${sayMissing(person, context)}</p>
${figures(person, best?.days ?? 0, context)}
<div class="pair">
<section><h2>${words.sections.quiet}</h2>
${calendarPicture(calendar(person, all, now), context, calendarLabel(all, noContactDays(person, now), context))}
${calendarKey(context)}${stretchesInWords(all, on, context)}</section>
<section><h2>${words.sections.texts}</h2>
${monthsPicture(marks, person, context)}${monthsInWords(marks, person, context)}</section>
${ofPlans.sections}
<section><h2>${words.sections.ownWords}</h2>${ownWords(person, ofPlans.ownWords, context)}</section>
</div>
${active ? html`<section><h2>${words.sections.write}</h2>${sayForm(context)}</section>` : nothing}
${active ? html`<section><h2>${words.sections.change}</h2>${changeForms(person, on.toString(), context)}</section>` : nothing}
${active && hasEmail ? html`<section><h2>${words.sections.channels}</h2><div class="channels">${channelForms(person, context)}</div></section>` : nothing}
<section><h2>${words.sections.everything}</h2>${lastForms(token, context)}</section>
<p class="quiet">${byEmail ? words.yoursAloneByEmail : words.yoursAlone}</p>`,
  });
}

function figures(person: Enrolled, best: number, { now, pages: { myPage: words } }: PageContext): Html {
  const row = daysInARow(person, now);
  const items: [string, string][] = [
    [words.figures.quiet, count(noContactDays(person, now), words.days)],
    [words.figures.best, count(best, words.days)],
    [words.figures.steps, `${person.steps.total}`],
    ...(row > 0 ? [[words.figures.inARow, `${row}`] satisfies [string, string]] : []),
  ];
  return html`<dl class="figures">${items.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** Asks once. */
export const eraseAskPage = (locale: PageLocale, token: string): Html => {
  const { eraseAsk } = locale.pages;
  return layout(locale, {
    title: eraseAsk.title,
    main: html`<h1>${eraseAsk.title}</h1>
<p class="lead">${eraseAsk.lead}</p>
<p><a href="/p/${token}/data.json" download="my-data.json">${eraseAsk.downloadFirst}</a></p>
<form method="post"><input type="hidden" name="do" value="erase-all"><button type="submit" class="danger">${eraseAsk.button}</button></form>
<p><a href="/p/${token}">${eraseAsk.keep}</a></p>`,
  });
};
