import { brand } from "../brand.ts";

/**
 * The emails. Subject and preview, which show in a list that others see, say nothing of what they are about. No images,
 * and no colours of our own: a mail reader's dark mode has nothing to fight with.
 */
export const emailWords = {
  promptSubject: "A short note for today",
  promptPreview: "A short note, for when you have a moment to yourself.",
  answerByText: "To answer, text us the word from your phone. Mail to this address is not read.",
  notRead: "Mail to this address is not read. To answer, open your page by the link below.",
  automated: `${brand.name} is automated: not monitored, not therapy, not an emergency service. Help near you:`,
  helpUrl: "https://findahelpline.com",
  stop: "Stop these emails, or see your page:",
  confirmSubject: "Please confirm your email address",
  confirmPreview: "One tap, and you are set.",
  confirm: `Someone, we hope you, asked ${brand.name} to send short notes to this address. To confirm, open this link within 48 hours and press the button there:`,
  confirmIgnore: "If it was not you, do nothing: no more mail will come.",
  pageSubject: "The link you asked for",
  pagePreview: "It is good for an hour, and for you alone.",
  page: "Here is your page. The link works for an hour, and whoever has it sees the page, so pass it on to nobody:",
  pageIgnore: "If you did not ask for it, do nothing: nobody but you has this link.",
} as const;

/** An email as its recipient reads it. */
type Mail = { subject: string; text: string; html: string; headers: Record<string, string> };

/** One paragraph: words, and a link under or after them. */
type Part = { words: string; url?: string; small?: true };

/** A prompt's messages as one email, with the way out in its headers (RFC 8058) and at its foot. */
export function promptEmail(prompt: {
  /** `<plan>/<name>` */
  prompt: string;
  messages: string[];
  /** A GET shows a page, a POST unsubscribes. */
  stopUrl: string;
  /** Whether they have a phone to answer from. */
  texts: boolean;
}): Mail {
  const { stopUrl } = prompt;
  const foot: Part[] = [
    { words: prompt.texts ? emailWords.answerByText : emailWords.notRead, small: true },
    { words: emailWords.automated, url: emailWords.helpUrl, small: true },
    { words: emailWords.stop, url: stopUrl, small: true },
  ];
  const parts = [...prompt.messages.map((words) => ({ words })), ...foot];
  return {
    ...bodies(emailWords.promptPreview, parts),
    subject: emailWords.promptSubject,
    headers: {
      "List-Unsubscribe": `<${stopUrl}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "X-Prompt": prompt.prompt,
    },
  };
}

/** The one email that an address gets before it is confirmed. Whoever gets it may not be who typed it. */
export function confirmationEmail(confirmUrl: string): Mail {
  const parts: Part[] = [
    { words: emailWords.confirm, url: confirmUrl },
    { words: emailWords.confirmIgnore, small: true },
  ];
  return { ...bodies(emailWords.confirmPreview, parts), subject: emailWords.confirmSubject, headers: {} };
}

/** The link to somebody's page, for who has no phone to ask by. */
export function pageEmail(pageUrl: string): Mail {
  const parts: Part[] = [
    { words: emailWords.page, url: pageUrl },
    { words: emailWords.pageIgnore, small: true },
  ];
  return { ...bodies(emailWords.pagePreview, parts), subject: emailWords.pageSubject, headers: {} };
}

function bodies(preview: string, parts: Part[]): Pick<Mail, "text" | "html"> {
  const text = [preview, ...parts.map(({ words, url }) => (url ? `${words}\n${url}` : words))].join("\n\n");
  return { text: `${text}\n`, html: page(preview, parts.map(paragraph).join("\n")) };
}

function paragraph({ words, url, small }: Part): string {
  const size = small ? "font-size:14px" : "font-size:17px";
  const link = url ? `<br>\n<a href="${escaped(url)}">${escaped(linkWords(url))}</a>` : "";
  return `<p style="margin:0 0 16px;${size};line-height:1.5">${escaped(words).replaceAll("\n", "<br>\n")}${link}</p>`;
}

/** A signed link is too long to read. */
const linkWords = (url: string) => (url.length > 60 ? `${new URL(url).host}/...` : url);

/** Blanks that nobody sees keep the rest of the mail out of the preview. */
const padding = "&#8199;&#847; ".repeat(80);

const page = (preview: string, body: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(brand.name)}</title>
<style>:root { color-scheme: light dark; supported-color-schemes: light dark; }</style>
</head>
<body style="margin:0;padding:24px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
<div style="display:none;max-height:0;overflow:hidden">${escaped(preview)}${padding}</div>
<div style="max-width:560px;margin:0 auto">
${body}
</div>
</body>
</html>
`;

/** Their own words are in it: nothing of those is markup. */
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
