import type { Context } from "../../core/context.ts";
import { planName, sayMissing, sayNext, sayProgress } from "../../core/conversation/phrases.ts";
import { type Enrolled, noContactDays, today } from "../../core/person/person.ts";
import { daysInARow } from "../../core/person/steps.ts";
import type { Rest } from "../../ports.ts";
import { calendarKey, calendarPicture, stretchesInWords } from "./calendar-picture.ts";
import { changeForms, lastForms } from "./changes.ts";
import { channelForms } from "./channel-forms.ts";
import { type Html, html, nothing } from "./html.ts";
import { layout } from "./layout.ts";
import { marksOf } from "./months.ts";
import { monthsInWords, monthsPicture } from "./months-picture.ts";
import { count } from "./names.ts";
import { ownWords } from "./own-words.ts";
import { sayForm } from "./say-form.ts";
import { scoresPicture } from "./scores-picture.ts";
import { calendar, streaks } from "./streaks.ts";

export type MyPage = {
  person: Enrolled;
  rest: Rest;
  token: string;
  /** Whether this service sends email. */
  hasEmail: boolean;
  context: Context;
  replies?: readonly string[];
};

/** One person's months, and what they may change. */
export function myPage({ person, rest, token, hasEmail, context, replies = [] }: MyPage): Html {
  const { now, language } = context;
  const on = today(person, now);
  const all = streaks(person, rest.journal, now);
  const marks = marksOf(person, rest.deliveries, now);
  const best = all.find((stretch) => stretch.best);
  const active = person.state === "active";
  return layout({
    title: "Your months",
    main: html`<h1>Your months</h1>
${replies.length ? html`<div class="notice" role="status">${replies.map((reply) => html`<p>${reply}</p>`)}</div>` : nothing}
<p class="lead">${planName(person, context)}. ${sayProgress(person, context)} ${active ? sayNext(person, context) : howToStart(person)} ${sayMissing(person, context)}</p>
${figures(person, best?.days ?? 0, now)}
<div class="pair">
<section><h2>The quiet</h2>
${calendarPicture(calendar(person, all, now), language, `A calendar of your quiet, a column a week. ${all.length === 1 ? "" : `${count(all.length, "stretch", "stretches")}, best ${count(best?.days ?? 0, "day")}. `}Now ${count(noContactDays(person, now), "day")}.`)}
${calendarKey}${stretchesInWords(all, on, language)}</section>
<section><h2>Your texts</h2>
${monthsPicture(marks, person.zone, context)}${monthsInWords(marks, person.zone, context)}</section>
<section><h2>Health, work, people</h2>${scoresPicture(rest.journal, person.zone, on, language)}</section>
<section><h2>In your own words</h2>${ownWords(person)}</section>
</div>
${active ? html`<section><h2>Write</h2>${sayForm()}</section>` : nothing}
${active ? html`<section><h2>Change something</h2>${changeForms(person, on.toString(), context)}</section>` : nothing}
${active && hasEmail ? html`<section><h2>Text or email</h2><div class="channels">${channelForms(person)}</div></section>` : nothing}
<section><h2>Everything about you</h2>${lastForms(token)}</section>
<p class="quiet">This page is yours alone, for an hour from when you asked. Then ${person.phone === undefined ? "ask for a new link at the foot of any of our emails" : "text PAGE for a new link"}. On a shared device, close it when you are done.</p>`,
  });
}

const howToStart = ({ phone }: Enrolled): string =>
  phone === undefined
    ? "Your emails are off; the link at the foot of any of them starts them again."
    : "Your texts are off; START by text brings them back.";

function figures(person: Enrolled, best: number, now: Context["now"]): Html {
  const days = daysInARow(person, now);
  const items: [string, string][] = [
    ["Quiet now", count(noContactDays(person, now), "day")],
    ["Best stretch", count(best, "day")],
    ["Steps done", `${person.steps.total}`],
    ...(days > 0 ? [["Days in a row", `${days}`] satisfies [string, string]] : []),
  ];
  return html`<dl class="figures">${items.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** Asks once. */
export const eraseAskPage = (token: string): Html =>
  layout({
    title: "Erase everything?",
    main: html`<h1>Erase everything?</h1>
<p class="lead">Your dates, notes, answers and every text that was planned go for good. Nobody can bring them back.</p>
<p><a href="/p/${token}/data.json" download="my-data.json">Download everything first</a></p>
<form method="post"><input type="hidden" name="do" value="erase-all"><button type="submit" class="danger">Erase everything</button></form>
<p><a href="/p/${token}">Keep it all</a></p>`,
  });
