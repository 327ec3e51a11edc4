import { Temporal } from "temporal-polyfill";
import { sayFrequency } from "../../core/conversation/frequency-words.ts";
import { planName } from "../../core/conversation/phrases.ts";
import { fill } from "../../core/copy.ts";
import type { PageLocale } from "../../core/locale.ts";
import type { Wish } from "../../core/person/invitation.ts";
import { sayZone } from "../../core/places/zones.ts";
import { nothingTyped } from "../sign-up-form.ts";
import { type Html, html, nothing } from "./html.ts";
import { layout } from "./layout.ts";
import { safetyOptions } from "./sign-up-fields.ts";

/**
 * The page behind the link to an address alone: all that the form said, which the inbox's owner may never have seen,
 * and the safety question, which only they answer.
 */
export function confirmSignUpPage(wish: Wish, locale: PageLocale, unanswered?: "unanswered"): Html {
  const say = (date: string) => locale.language.sayLongDate(Temporal.PlainDate.from(date));
  const { wishedPlan, endedOn, inTouchOn, saidYes, inZone } = wish;
  const { signUpProblems, emailLinks } = locale.pages;
  const { confirm, theForm } = emailLinks;
  const plan = planName({ plan: wishedPlan, boundary: saidYes }, locale);
  return layout(locale, {
    title: confirm.title,
    main: html`<h1>${confirm.title}</h1>
<p class="lead">${fill(confirm.leadOnPlan, { often: sayFrequency({ plan: wishedPlan, boundary: saidYes }, locale) })}</p>
<h2>${theForm.title}</h2>
<ul>
<li>${fill(theForm.plan, { plan })}</li>
<li>${fill(theForm.ended, { date: say(endedOn) })}</li>
<li>${inTouchOn === "same" ? theForm.sameDay : fill(theForm.contact, { date: say(inTouchOn) })}</li>
${inZone ? html`<li>${fill(theForm.zone, { zone: sayZone(inZone) })}</li>` : nothing}
<li>${saidYes ? theForm.unsafe : theForm.safe}</li>
</ul>
<p>${theForm.somethingWrong}</p>
<form method="post" class="form">
${safetyOptions(locale, nothingTyped, unanswered && signUpProblems.safety)}
<button type="submit">${confirm.button}</button>
</form>`,
  });
}
