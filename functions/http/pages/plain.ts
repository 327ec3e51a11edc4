import { html, nothing } from "./html.ts";
import { layout } from "./layout.ts";

/** For an address with nothing at it, and for every link that does not open: one same page. */
export const notFoundPage = () =>
  layout({
    title: "Nothing here",
    main: html`<h1>There is nothing here</h1>
<p>A private link works for an hour, and only the latest one does. Text <b class="word">PAGE</b> to get a new one. A link that came by email may have been used, or be too old.</p>
<p><a href="/">To the start</a></p>`,
  });

/** What went wrong, in words. */
export const problemPage = (message: string, requestId?: string) =>
  layout({
    title: "That did not work",
    main: html`<h1>That did not work</h1>
<p>${message.slice(0, 1).toUpperCase()}${message.slice(1)}</p>
${requestId ? html`<p class="quiet">If it goes on, tell us this number: ${requestId}</p>` : nothing}
<p><a href="/">To the start</a></p>`,
  });

/** The same to everybody, whoever is signed up or not. */
export const nextPage = (serviceNumber: string, texted: boolean) =>
  layout({
    title: "One more step",
    main: html`<h1>One more step, on your phone</h1>
${
  texted
    ? html`<p class="lead">A text is on its way. Reply <b class="word">JOIN</b> to it, and that is all.</p>
<p>Did nothing come within a few minutes? Text <b class="word">JOIN</b> to ${tel(serviceNumber)} yourself; that does the same.</p>`
    : html`<p class="lead">It is too early or too late for us to text you first. Text <b class="word">JOIN</b> to ${tel(serviceNumber)}, and that is all.</p>`
}
<p>Have you ever texted <b class="word">STOP</b> to us? Then no text of ours can reach you: text <b class="word">START</b> to ${tel(serviceNumber)} first.</p>
<p>Until you confirm, nothing else is sent, and after a week what you typed is deleted.</p>`,
  });

/** The same to everybody, as above. */
export const nextByEmailPage = () =>
  layout({
    title: "One more step",
    main: html`<h1>One more step, in your inbox</h1>
<p class="lead">A short email is on its way; it takes a few minutes. Open the link in it and press the button there, and that is all.</p>
<p>Nothing there? Look in the spam folder. Have you ever stopped emails of ours? Then none can reach you: the link at the foot of any earlier one starts them again.</p>
<p>Until you confirm, nothing else is sent, and after a week what you typed is deleted.</p>`,
  });

export const erasedPage = () =>
  layout({
    title: "Done",
    main: html`<h1>Everything is erased</h1>
<p class="lead">Nothing about you is left here but a scrambled mark that keeps this number or address from being written to again. Nothing more will come.</p>
<p>Take care of yourself.</p>`,
  });

/** A number to tap. */
export const tel = (number: string) => html`<a class="number" href="sms:${number}">${number}</a>`;
