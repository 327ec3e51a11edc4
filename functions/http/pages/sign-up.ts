import { legalUrls } from "../../../templates/legal-urls.ts";
import { sayFrequencyRange } from "../../core/conversation/frequency-words.ts";
import { fill } from "../../core/copy.ts";
import type { PageLocale } from "../../core/locale.ts";
import { memoize } from "../../core/memoize.ts";
import type { Field, Problems, Typed } from "../sign-up-form.ts";
import { consentWords } from "./consent.ts";
import { type Html, html, nothing } from "./html.ts";
import { layout } from "./layout.ts";
import { tel } from "./plain.ts";
import { planCard } from "./plan-card.ts";
import { type Outline, outlines } from "./plan-preview.ts";
import { prose } from "./prose.ts";
import { field, safetyOptions } from "./sign-up-fields.ts";
import { zoneOptions } from "./zone-field.ts";

const legal = legalUrls("");
/** Drawn once a language. */
const drawn = memoize<Outline[]>(10);

export type SignUpPage = {
  typed: Typed;
  problems: Problems;
  serviceNumber: string;
  hasEmail: boolean;
  /** The latest day that may be picked, yyyy-mm-dd. */
  latest: string;
};

/** The front door: what this is and is not, the plans, and one form. Works without JavaScript. */
export function signUpPage(
  locale: PageLocale,
  { typed, problems, serviceNumber, hasEmail, latest }: SignUpPage,
): Html {
  const { signUp: words, frame } = locale.pages;
  const wrong = Object.entries(problems) as [Field, string][];
  const at = (name: Field) => field({ name, typed, problem: problems[name] });
  const list = ({ title, points }: { title: string; points: readonly string[] }) =>
    html`<section><h2>${title}</h2><ul>
${points.map((point) => html`<li>${prose(point)}</li>`)}
</ul></section>`;
  return layout(locale, {
    title: wrong.length > 0 ? words.check.other : words.title,
    script: "/zone.js",
    main: html`<h1>${words.title}</h1>
<p class="lead">${fill(hasEmail ? words.leadWithEmail : words.lead, { often: sayFrequencyRange(locale) })}</p>
<div class="columns">
${list(words.is)}
${list(words.isNot)}
</div>
<p>${prose(words.byText, { number: tel(serviceNumber) })}</p>
${
  wrong.length === 0
    ? nothing
    : html`<div class="problems" role="alert" tabindex="-1" id="problems"><h2>${wrong.length === 1 ? words.check.one : words.check.other}</h2><ul>${wrong.map(
        ([name, problem]) => html`<li><a href="#${targetOf(name, hasEmail)}">${problem}</a></li>`,
      )}</ul></div>`
}
<form method="post" action="/" novalidate>
${typed.cohort ? html`<input type="hidden" name="cohort" value="${typed.cohort}">` : nothing}
<fieldset class="plans"><legend><h2>${words.plans.title}</h2></legend>
<p class="quiet">${words.plans.hint}</p>
${problems.plan ? html`<p class="problem" id="plan-problem">${problems.plan}</p>` : nothing}
<ul class="cards">${drawn(locale.language.id, () => outlines(locale)).map((outline) => planCard(outline, typed.plan === `${outline.number}`, locale))}</ul>
</fieldset>
<h2>${words.aboutYou}</h2>
<div class="form">
${at("phone")({ ...words.phone, type: "tel", autocomplete: "tel" })}
${hasEmail ? at("email")({ ...words.email, type: "email", autocomplete: "email" }) : nothing}
${at("ended")({ ...words.ended, type: "date", max: latest })}
${at("contact")({ ...words.contact, type: "date", max: latest })}
<div class="field"><label for="zone">${words.zone.label}</label>
<p class="hint" id="zone-hint">${words.zone.hint}</p>
${problems.zone ? html`<p class="problem" id="zone-problem">${problems.zone}</p>` : nothing}
<select name="zone" id="zone" aria-describedby="zone-hint">${zoneOptions(typed.zone, locale, words.zone.guess)}</select></div>
${safetyOptions(locale, typed, problems.safety)}
<div class="field">
${problems.consent ? html`<p class="problem" id="consent-problem">${problems.consent}</p>` : nothing}
<label class="tick" for="consent"><input type="checkbox" name="consent" id="consent" value="yes" required${problems.consent ? html` aria-invalid="true" aria-describedby="consent-problem"` : nothing}${typed.consent === "yes" ? html` checked` : nothing}>
<span>${consentWords(locale)}</span></label>
${hasEmail ? html`<p class="quiet">${words.emailConsent}</p>` : nothing}</div>
<button type="submit">${words.button}</button>
<p class="quiet">${hasEmail ? words.whatNextWithEmail : words.whatNext}</p>
</div>
</form>
<section class="terms"><h2>${words.terms.title}</h2>
<p>${prose(words.terms.text, {
      terms: html`<a href="${legal.terms}">${frame.terms}</a>`,
      privacy: html`<a href="${legal.privacy}">${frame.privacy}</a>`,
    })}</p></section>`,
  });
}

/** The first thing to fill in for it. */
const targetOf = (name: Field, hasEmail: boolean): string =>
  name === "plan"
    ? "plan-1"
    : name === "safety"
      ? "safety-n"
      : name === "email" && !hasEmail
        ? "phone"
        : name;
