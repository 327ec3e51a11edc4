import { brand } from "../../../templates/brand.ts";
import { type Html, html, nothing } from "./html.ts";

/** The numbers stand out. */
const helpOnPages = brand.helpOnPages
  .split(/(\d[\d -]*\d|findahelpline\.com)/)
  .map((part, at) => (at % 2 ? html`<strong>${part}</strong>` : part));

export type Page = { title: string; main: Html; script?: string | undefined };

/** Every page: the name, the content, and where to turn. It loads nothing but our own style, and one script where said. */
export const layout = ({ title, main, script }: Page): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · ${brand.name}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
${script ? html`<script src="${script}" defer></script>` : nothing}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top"><p class="name">${brand.name}</p></header>
<main id="main">${main}</main>
<footer class="foot">
<p>${brand.name} is automated. Nobody reads along, and it is neither therapy nor an emergency service. If you are in danger, or thinking of harming yourself: ${helpOnPages}</p>
</footer>
</body>
</html>`;
