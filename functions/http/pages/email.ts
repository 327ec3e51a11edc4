import type { PageLocale } from "../../core/locale.ts";
import { type Html, html, nothing } from "./html.ts";
import { layout } from "./layout.ts";
import { prose } from "./prose.ts";

/** The pages that the links in an email open: one question, its buttons. Nothing of the person is on them. */
const page = (locale: PageLocale, { title, lead }: { title: string; lead: string }, rest: Html): Html =>
  layout(locale, {
    title,
    main: html`<h1>${title}</h1><p class="lead">${prose(lead)}</p>
${rest}`,
  });

const button = (words: string, does?: string, second?: "second"): Html =>
  html`<form method="post">${does ? html`<input type="hidden" name="do" value="${does}">` : nothing}<button type="submit"${second ? html` class="second"` : nothing}>${words}</button></form>`;

export const confirmPage = (locale: PageLocale): Html => {
  const { confirm } = locale.pages.emailLinks;
  return page(locale, confirm, button(confirm.button));
};

export const confirmedPage = (locale: PageLocale): Html =>
  page(locale, locale.pages.emailLinks.confirmed, nothing);

export const unsubscribePage = (locale: PageLocale): Html => {
  const { unsubscribe } = locale.pages.emailLinks;
  return page(
    locale,
    unsubscribe,
    html`${button(unsubscribe.button)}
<h2>${unsubscribe.orThePage}</h2>
<p>${unsubscribe.aboutThePage}</p>
${button(unsubscribe.mailTheLink, "page", "second")}`,
  );
};

export const unsubscribedPage = (locale: PageLocale): Html => {
  const { unsubscribed } = locale.pages.emailLinks;
  return page(locale, unsubscribed, html`<p>${unsubscribed.goodbye}</p>`);
};

/** For those without a phone here, once they are out. */
export const startAgainPage = (locale: PageLocale): Html => {
  const { startAgain } = locale.pages.emailLinks;
  return page(locale, startAgain, button(startAgain.button, "start", "second"));
};

export const startedPage = (locale: PageLocale): Html =>
  page(locale, locale.pages.emailLinks.started, nothing);

export const pageLinkPage = (locale: PageLocale): Html => {
  const { pageLink } = locale.pages.emailLinks;
  return page(locale, pageLink, html`<p>${pageLink.nothingThere}</p>`);
};
