import { legalUrls } from "../../../templates/legal-urls.ts";
import type { PageLocale } from "../../core/locale.ts";
import { type Html, html, nothing } from "./html.ts";

/** Below the address of the pages themselves. */
const legal = legalUrls("");

export type Page = { title: string; main: Html; script?: string | undefined };

/** The numbers stand out. */
const withNumbers = (help: string): (Html | string)[] =>
  help
    .split(/(\d[\d -]*\d|findahelpline\.com)/)
    .map((part, at) => (at % 2 ? html`<strong>${part}</strong>` : part));

/** Every page: the name, the content, and where to turn. It loads nothing but our own style, and one script where said. */
export const layout = (
  { pages: { frame }, language }: PageLocale,
  { title, main, script }: Page,
): Html => html`<!doctype html>
<html lang="${language.id}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${frame.tab.replace("{title}", title)}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
${script ? html`<script src="${script}" defer></script>` : nothing}
</head>
<body>
<a class="skip" href="#main">${frame.skip}</a>
<header class="top"><p class="name">${frame.name}</p></header>
<main id="main">${main}</main>
<footer class="foot">
<p>${withNumbers(frame.help)}</p>
<p>${frame.runBy} <a href="${legal.privacy}">${frame.privacy}</a> &middot; <a href="${legal.terms}">${frame.terms}</a></p>
</footer>
</body>
</html>`;
