import { sayFrequency, sayFrequencyRange } from "../../core/conversation/frequency-words.ts";
import type { Voice } from "../../core/locale.ts";
import { plans } from "../../core/plans/index.ts";
import { type Html, html } from "./html.ts";

/**
 * What the box to tick says, with the figure of the plan that is picked: the style sheet shows that one, so that it holds
 * without JavaScript. Before a plan is picked, and in a browser that is too old for it, the range of all plans stands there.
 */
export function consentWords(voice: Voice): Html {
  const [before = "", after = ""] = voice.copy.consent.form.split("{often}");
  return html`${before}<span class="often-any">${sayFrequencyRange(voice)}</span>${plans.map(
    ({ id, number }) =>
      html`<span class="often" id="often-${number}">${sayFrequency({ plan: id }, voice)}</span>`,
  )}${after}`;
}

/** Its part of the style sheet. */
export const consentStyle = [
  ".often { display: none; }",
  "form:has([name=plan]:checked) .often-any { display: none; }",
  ...plans.map(({ number }) => `form:has(#plan-${number}:checked) #often-${number} { display: inline; }`),
].join("\n");
