import { maxTextLength } from "../../services/answer-text.ts";
import { type Html, html } from "./html.ts";

/** What they would text, from here: for who has no phone with us, the only way to answer. */
export const sayForm = (): Html => html`<form method="post" class="say">
<input type="hidden" name="do" value="say"><input type="hidden" name="once" value="${crypto.randomUUID()}">
<label for="say">Answer a question, or send a word</label>
<p class="hint" id="say-hint">What you would text does the same here: an answer in your own words, <b class="word">STATUS</b>, <b class="word">SLIP</b>, <b class="word">NOTE</b> and a thought. A program reads it, nobody else.</p>
<textarea name="value" id="say" rows="2" maxlength="${maxTextLength}" required aria-describedby="say-hint"></textarea>
<button type="submit">Send</button></form>`;
