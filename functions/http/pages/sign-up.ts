import { brand } from "../../../templates/brand.ts";
import { lazy } from "../../core/lazy.ts";
import { voices } from "../../voices.ts";
import type { Field, Problems, Typed } from "../sign-up-form.ts";
import { type Html, html, nothing } from "./html.ts";
import { layout } from "./layout.ts";
import { tel } from "./plain.ts";
import { planCard } from "./plan-card.ts";
import { outlines } from "./plan-preview.ts";
import { field, safetyOptions } from "./sign-up-fields.ts";
import { zoneOptions } from "./zone-field.ts";

const front = `A text now and then, ${brand.voice.purpose}`;
const drawn = lazy(() => outlines(voices.en));

export type SignUpPage = {
  typed: Typed;
  problems: Problems;
  serviceNumber: string;
  hasEmail: boolean;
  /** The latest day that may be picked, yyyy-mm-dd. */
  latest: string;
};

/** The front door: what this is and is not, the five plans, and one form. Works without JavaScript. */
export function signUpPage({ typed, problems, serviceNumber, hasEmail, latest }: SignUpPage): Html {
  const wrong = Object.entries(problems) as [Field, string][];
  const at = (name: Field) => field({ name, typed, problem: problems[name] });
  return layout({
    title: wrong.length > 0 ? "Please check a few things" : front,
    script: "/zone.js",
    main: html`<h1>${front}</h1>
<p class="lead">The months after a breakup are long. ${brand.name} keeps you company by text${hasEmail ? " or email" : nothing}: a few a week, from a plan that you pick, at an hour that suits you.</p>
<div class="columns">
<section><h2>What it is</h2><ul>
<li>Short texts that count your quiet days, and say what today is for.</li>
<li>Three that matter most: the end of no contact, a first light hello where your plan has one, and a look back at six months.</li>
<li>Yours: text <b class="word">STATUS</b>, <b class="word">PAUSE</b> or <b class="word">STOP</b> any time, and <b class="word">ERASE</b> to be forgotten.</li>
</ul></section>
<section><h2>What it is not</h2><ul>
<li>Not a person, not therapy, not an emergency service. Nobody reads along.</li>
<li>Not a way to get anyone back. A no is final, and nothing here presses.</li>
<li>Never in touch with your ex. We do not ask for their name or number.</li>
</ul></section>
</div>
<p>Rather text? Send <b class="word">JOIN</b> to ${tel(serviceNumber)}, and answer four questions there.</p>
${
  wrong.length === 0
    ? nothing
    : html`<div class="problems" role="alert" tabindex="-1" id="problems"><h2>Please check ${wrong.length === 1 ? "one thing" : "a few things"}</h2><ul>${wrong.map(
        ([name, problem]) => html`<li><a href="#${targetOf(name, hasEmail)}">${problem}</a></li>`,
      )}</ul></div>`
}
<form method="post" action="/" novalidate>
<fieldset class="plans"><legend><h2>Pick a plan</h2></legend>
<p class="quiet">Each line is six months, from sign-up on the left. You can change plan at any time and keep your dates.</p>
${problems.plan ? html`<p class="problem" id="plan-problem">${problems.plan}</p>` : nothing}
<ul class="cards">${drawn().map((outline) => planCard(outline, typed.plan === `${outline.number}`))}</ul>
</fieldset>
<h2>About you</h2>
<div class="form">
${at("phone")({ label: "Your mobile number", hint: "As you dial it, or with the country code, like +44 7700 900123.", type: "tel", autocomplete: "tel" })}
${hasEmail ? at("email")({ label: "Or your email address", hint: "Fill in one of the two, or both.", type: "email", autocomplete: "email" }) : nothing}
${at("ended")({ label: "The day it ended", type: "date", max: latest })}
${at("contact")({ label: "When you two were last in touch, in any way", hint: "Leave it empty if it was that same day.", type: "date", max: latest })}
<div class="field"><label for="zone">Where you are</label>
<p class="hint" id="zone-hint">So that nothing comes at night. Pick the city that keeps your time.</p>
${problems.zone ? html`<p class="problem" id="zone-problem">${problems.zone}</p>` : nothing}
<select name="zone" id="zone" aria-describedby="zone-hint">${zoneOptions(typed.zone, "Guess from my number")}</select></div>
${safetyOptions(typed, problems.safety)}
<div class="field">
${problems.consent ? html`<p class="problem" id="consent-problem">${problems.consent}</p>` : nothing}
<label class="tick" for="consent"><input type="checkbox" name="consent" id="consent" value="yes" required${problems.consent ? html` aria-invalid="true" aria-describedby="consent-problem"` : nothing}${typed.consent === "yes" ? html` checked` : nothing}>
<span>Yes, I want recurring automated text messages from ${brand.name} at this number: a few a week, never over three a day. Message and data rates may apply. Reply STOP to end, HELP for help. Agreeing is no condition of buying anything.</span></label>
${hasEmail ? html`<p class="quiet">The same holds for emails, if you give an address: a link in each of them stops them.</p>` : nothing}</div>
<button type="submit">Sign me up</button>
<p class="quiet">Next, one text asks you to reply JOIN${hasEmail ? ", or one email to press a button" : nothing}. It says nothing about any of this, in case someone else reads it.</p>
</div>
</form>
<section class="terms"><h2>The terms, in short</h2>
<p>Sign up your own phone only. We keep what you answer and text, to time and word what we send, and it goes to nobody but those who carry it. <b class="word">PAGE</b> shows you all of it, <b class="word">ERASE</b> deletes it. If someone else sees your phone, delete the thread.</p></section>`,
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
