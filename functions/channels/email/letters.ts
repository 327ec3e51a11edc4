import type { Voice } from "../../core/locale.ts";

// No images, and no colors of our own: a mail reader's dark mode has nothing to fight with. The words are the copy's.

/** An email as its recipient reads it. */
export type Mail = { subject: string; text: string; html: string; headers: Record<string, string> };

/** One paragraph: words, and a link under or after them. */
type Part = { words: string; url?: string; small?: true };

/** A prompt's messages as one email, with the way out in its headers (RFC 8058) and at its foot. */
export function promptEmail(
  voice: Voice,
  prompt: {
    /** `<plan>/<name>` */
    prompt: string;
    messages: string[];
    /** A GET shows a page, a POST unsubscribes. */
    stopUrl: string;
    /** Whether they have a phone to answer from. */
    texts: boolean;
  },
): Mail {
  const { stopUrl } = prompt;
  const { emailWords } = voice.copy;
  const foot: Part[] = [
    { words: prompt.texts ? emailWords.answerByText : emailWords.notRead, small: true },
    { words: emailWords.automated, url: emailWords.helpUrl, small: true },
    { words: emailWords.stop, url: stopUrl, small: true },
  ];
  const parts = [...prompt.messages.map((words) => ({ words })), ...foot];
  return {
    ...bodies(voice, emailWords.promptPreview, parts),
    subject: emailWords.promptSubject,
    headers: {
      "List-Unsubscribe": `<${stopUrl}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "X-Prompt": prompt.prompt,
    },
  };
}

/** The one email that an address gets before it is confirmed. Whoever gets it may not be who typed it. */
export function confirmationEmail(voice: Voice, confirmUrl: string): Mail {
  const { emailWords } = voice.copy;
  const parts: Part[] = [
    { words: emailWords.confirm, url: confirmUrl },
    { words: emailWords.confirmIgnore, small: true },
  ];
  return {
    ...bodies(voice, emailWords.confirmPreview, parts),
    subject: emailWords.confirmSubject,
    headers: {},
  };
}

/** The link to somebody's page, for those without a phone to ask by. */
export function pageEmail(voice: Voice, pageUrl: string): Mail {
  const { emailWords } = voice.copy;
  const parts: Part[] = [
    { words: emailWords.page, url: pageUrl },
    { words: emailWords.pageIgnore, small: true },
  ];
  return { ...bodies(voice, emailWords.pagePreview, parts), subject: emailWords.pageSubject, headers: {} };
}

function bodies(voice: Voice, preview: string, parts: Part[]): Pick<Mail, "text" | "html"> {
  const text = [preview, ...parts.map(({ words, url }) => (url ? `${words}\n${url}` : words))].join("\n\n");
  return { text: `${text}\n`, html: page(voice, preview, parts.map(paragraph).join("\n")) };
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

const page = ({ copy, language }: Voice, preview: string, body: string) => `<!doctype html>
<html lang="${language.id}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(copy.emailWords.name)}</title>
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
