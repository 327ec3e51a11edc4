import { Temporal } from "temporal-polyfill";
import { planName } from "../../core/conversation/phrases.ts";
import type { Voice } from "../../core/locale.ts";
import type { Wish } from "../../core/person/invitation.ts";
import { sayZone } from "../../core/places/zones.ts";
import { nothingTyped, safetyProblem } from "../sign-up-form.ts";
import { type Html, html, nothing } from "./html.ts";
import { layout } from "./layout.ts";
import { safetyOptions } from "./sign-up-fields.ts";

/**
 * The page behind the link to an address alone: all that the form said, which the inbox's owner may never have seen,
 * and the safety question, which only they answer.
 */
export function confirmSignUpPage(wish: Wish, voice: Voice, unanswered?: "unanswered"): Html {
  const say = (date: string) => voice.language.sayLongDate(Temporal.PlainDate.from(date));
  const { wishedPlan, endedOn, inTouchOn, saidYes, inZone } = wish;
  const title = "Confirm your address";
  return layout({
    title,
    main: html`<h1>${title}</h1>
<p class="lead">Short notes will come to this address, a few a week. You can end them at any time by a link in each.</p>
<h2>What the form said</h2>
<ul>
<li>Plan: ${planName({ plan: wishedPlan, boundary: saidYes }, voice)}</li>
<li>It ended: ${say(endedOn)}</li>
<li>Last in touch: ${inTouchOn === "same" ? "that same day" : say(inTouchOn)}</li>
${inZone ? html`<li>Time zone: ${sayZone(inZone)}</li>` : nothing}
<li>Safety question: ${saidYes ? "yes, or not sure" : "no"}</li>
</ul>
<p>Is something wrong? You can change all of it on your page, whose link every note has. If none of this is yours, close this page and nothing more will come.</p>
<form method="post" class="form">
${safetyOptions(nothingTyped, unanswered && safetyProblem)}
<button type="submit">Yes, send them here</button>
</form>`,
  });
}
