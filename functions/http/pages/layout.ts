import { type Html, html, nothing } from "./html.ts";

export type Page = { title: string; main: Html; script?: string | undefined };

/** Every page: the name, the content, and where to turn. It loads nothing but our own style, and one script where said. */
export const layout = ({ title, main, script }: Page): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
${script ? html`<script src="${script}" defer></script>` : nothing}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top"><p class="name">Afterword</p></header>
<main id="main">${main}</main>
<footer class="foot">
<p>Afterword is automated. Nobody reads along, and it is neither therapy nor an emergency service. If you are in danger, or thinking of harming yourself: in the US and Canada call or text <strong>988</strong>; in the UK and Ireland call Samaritans on <strong>116 123</strong>; anywhere else, <strong>findahelpline.com</strong>. In danger now: <strong>911</strong>, <strong>999</strong> or <strong>112</strong>.</p>
</footer>
</body>
</html>`;
