import type { PageLocale } from "../../core/locale.ts";
import { maxTextLength } from "../../services/answer-text.ts";
import { type Html, html } from "./html.ts";
import { prose } from "./prose.ts";

/** What they would text, from here: for those without a phone here, the only way to answer. */
export const sayForm = ({ pages: { myPage } }: PageLocale): Html => html`<form method="post" class="say">
<input type="hidden" name="do" value="say"><input type="hidden" name="once" value="${crypto.randomUUID()}">
<label for="say">${myPage.say.label}</label>
<p class="hint" id="say-hint">${prose(myPage.say.hint)}</p>
<textarea name="value" id="say" rows="2" maxlength="${maxTextLength}" required aria-describedby="say-hint"></textarea>
<button type="submit">${myPage.say.button}</button></form>`;
