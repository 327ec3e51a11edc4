import type { PageLocale } from "../../core/locale.ts";
import type { Field, Typed } from "../sign-up-form.ts";
import { type Html, html, nothing } from "./html.ts";

type Place = { name: Field; typed: Typed; problem: string | undefined };
type Input = { label: string; hint?: string; type: string; autocomplete?: string; max?: string };

/** One line to fill in, with its hint and what is wrong with it read out together with its name. */
export const field =
  ({ name, typed, problem }: Place) =>
  ({ label, hint, type, autocomplete, max }: Input): Html => {
    const about = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(" ");
    return html`<div class="field"><label for="${name}">${label}</label>
${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
${problem ? html`<p class="problem" id="${name}-problem">${problem}</p>` : nothing}
<input type="${type}" name="${name}" id="${name}" value="${typed[name]}" maxlength="200"${autocomplete ? html` autocomplete="${autocomplete}"` : nothing}${max ? html` max="${max}"` : nothing}${about ? html` aria-describedby="${about}"` : nothing}${problem ? html` aria-invalid="true"` : nothing}></div>`;
  };

/** One of a few. */
function options({
  name,
  typed,
  problem,
  legend,
  hint,
  choices,
}: Place & { legend: string; hint: string; choices: [value: string, label: string][] }): Html {
  return html`<fieldset class="field" aria-describedby="${name}-hint${problem ? ` ${name}-problem` : ""}"><legend>${legend}</legend>
<p class="hint" id="${name}-hint">${hint}</p>
${problem ? html`<p class="problem" id="${name}-problem">${problem}</p>` : nothing}
<div class="choices">${choices.map(
    ([value, label]) =>
      html`<label for="${name}-${value}"><input type="radio" name="${name}" id="${name}-${value}" value="${value}" required${typed[name] === value ? html` checked` : nothing}> ${label}</label>`,
  )}</div></fieldset>`;
}

/** The safety question. */
export function safetyOptions({ pages }: PageLocale, typed: Typed, problem: string | undefined): Html {
  const { question: legend, hint, n, y, unsure } = pages.signUp.safety;
  const choices: [string, string][] = Object.entries({ n, y, unsure });
  return options({ name: "safety", typed, problem, legend, hint, choices });
}
