import { html } from "hono/html";

/** The pages that the links in an email open: one question, one button. Nothing of the person is on them. */
const page = (title: string, body: ReturnType<typeof html>) => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;

export const confirmPage = () =>
  page(
    "Confirm your address",
    html`<p>Short notes will come to this address, a few a week. You can end them at any time by a link in each.</p>
<form method="post"><button>Yes, send them here</button></form>`,
  );

export const confirmedPage = () =>
  page("Confirmed", html`<p>Notes will come to this address from now on. You can close this page.</p>`);

export const unsubscribePage = () =>
  page(
    "End these emails?",
    html`<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>Yes, end them</button></form>`,
  );

export const unsubscribedPage = () =>
  page(
    "Done",
    html`<p>No more emails will come to you. If you get texts as well, reply STOP to one to end those too.</p>`,
  );

/** The same for a link that is forged, too old, used, or someone else's. */
export const deadLinkPage = () =>
  page(
    "This link is no longer good",
    html`<p>It may have been used already, and then there is nothing to do. Otherwise ask for a new one.</p>`,
  );
