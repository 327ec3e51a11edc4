import { type Html, html, nothing } from "./html.ts";
import { layout } from "./layout.ts";

/** The pages that the links in an email open: one question, its buttons. Nothing of the person is on them. */
const page = (title: string, main: Html): Html => layout({ title, main: html`<h1>${title}</h1>${main}` });

const button = (words: string, does?: string, second?: "second"): Html =>
  html`<form method="post">${does ? html`<input type="hidden" name="do" value="${does}">` : nothing}<button type="submit"${second ? html` class="second"` : nothing}>${words}</button></form>`;

export const confirmPage = (): Html =>
  page(
    "Confirm your address",
    html`<p class="lead">Short notes will come to this address, a few a week. You can end them at any time by a link in each.</p>
${button("Yes, send them here")}`,
  );

export const confirmedPage = (): Html =>
  page(
    "Confirmed",
    html`<p class="lead">Notes will come to this address from now on. You can close this page.</p>`,
  );

export const unsubscribePage = (): Html =>
  page(
    "Stop these emails?",
    html`<p class="lead">No reason needed, and nothing is held against you.</p>
${button("Yes, stop them")}
<h2>Or see your page</h2>
<p>Your months, and everything you can change or take along. We mail the link to your address, so that nobody else who has this email can open it.</p>
${button("Mail me the link", "page", "second")}`,
  );

export const unsubscribedPage = (): Html =>
  page(
    "Done",
    html`<p class="lead">No more emails will come to you. If you get texts as well, reply <b class="word">STOP</b> to one to end those too.</p>
<p>Take care of yourself.</p>`,
  );

/** For who has no phone here, once they are out. */
export const startAgainPage = (): Html =>
  page(
    "These emails are off",
    html`<p class="lead">Nothing comes to you. If you would like them back, they go on from today.</p>
${button("Start them again", "start", "second")}`,
  );

export const startedPage = (): Html =>
  page("Good to have you", html`<p class="lead">Notes will come to your address again.</p>`);

export const pageLinkPage = (): Html =>
  page(
    "Look in your inbox",
    html`<p class="lead">The link is on its way and takes a few minutes. It works for an hour.</p>
<p>Nothing there? Look in the spam folder; after a few links in a day we wait until tomorrow.</p>`,
  );
