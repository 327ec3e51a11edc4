import { fill } from "../../core/copy.ts";
import type { ErrorCode } from "../../core/errors.ts";
import type { PageLocale } from "../../core/locale.ts";
import { type Html, html, nothing } from "./html.ts";
import { layout } from "./layout.ts";
import { prose } from "./prose.ts";

/** For an address with nothing at it, and for every link that does not open: one same page. */
export const notFoundPage = (locale: PageLocale): Html => {
  const { notFound, frame } = locale.pages;
  return layout(locale, {
    title: notFound.tab,
    main: html`<h1>${notFound.title}</h1>
<p>${prose(notFound.why)}</p>
<p><a href="/">${frame.toTheStart}</a></p>`,
  });
};

/** What went wrong, in words; what is not of the visitor's doing says nothing of itself. */
export const errorPage = (locale: PageLocale, code: ErrorCode | "internal", requestId?: string): Html => {
  const codes: Partial<Record<typeof code, string>> = locale.pages.problem.codes;
  return problemPage(locale, codes[code] ?? locale.pages.problem.codes.other, requestId);
};

/** More sign-ups than a day takes. */
export const busyPage = (locale: PageLocale, serviceNumber: string): Html =>
  problemPage(locale, fill(locale.pages.problem.tooManySignUps, { serviceNumber }));

const problemPage = (locale: PageLocale, message: string, requestId?: string): Html => {
  const { problem, frame } = locale.pages;
  return layout(locale, {
    title: problem.title,
    main: html`<h1>${problem.title}</h1>
<p>${message}</p>
${requestId ? html`<p class="quiet">${fill(problem.number, { requestId })}</p>` : nothing}
<p><a href="/">${frame.toTheStart}</a></p>`,
  });
};

/** The same to everybody, whoever is signed up or not. */
export const nextPage = (locale: PageLocale, serviceNumber: string, texted: boolean): Html => {
  const { next } = locale.pages;
  const number = tel(serviceNumber);
  return layout(locale, {
    title: next.tab,
    main: html`<h1>${next.byText}</h1>
${
  texted
    ? html`<p class="lead">${prose(next.onTheWay)}</p>
<p>${prose(next.nothingCame, { number })}</p>`
    : html`<p class="lead">${prose(next.textUs, { number })}</p>`
}
<p>${prose(next.stoppedBefore, { number })}</p>
<p>${next.untilThen}</p>`,
  });
};

/** The same to everybody, as above. */
export const nextByEmailPage = (locale: PageLocale): Html => {
  const { next } = locale.pages;
  return layout(locale, {
    title: next.tab,
    main: html`<h1>${next.byEmail}</h1>
<p class="lead">${next.mailOnTheWay}</p>
<p>${next.noMailCame}</p>
<p>${next.untilThen}</p>`,
  });
};

export const erasedPage = (locale: PageLocale): Html => {
  const { erased } = locale.pages;
  return layout(locale, {
    title: erased.tab,
    main: html`<h1>${erased.title}</h1>
<p class="lead">${erased.what}</p>
<p>${erased.copies}</p>
<p>${erased.goodbye}</p>`,
  });
};

/** A number to tap. */
export const tel = (number: string): Html => html`<a class="number" href="sms:${number}">${number}</a>`;
