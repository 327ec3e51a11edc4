/** What XML 1.0 has no way to write, an unpaired half of a character included. */
const unwritable = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#xD;" };

/**
 * The answer to a text, in the webhook's own response: no reply is an empty Response, not an empty body. By hand, since
 * Twilio's builder brings an XML library that is a tenth of what a cold start of `sms` has to read.
 */
export function twiml(replies: readonly string[]): string {
  const messages = replies.map((reply) => `<Message>${escaped(reply)}</Message>`).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>${messages ? `<Response>${messages}</Response>` : "<Response/>"}`;
}

const escaped = (text: string): string =>
  text.replace(unwritable, "").replace(/[&<>\r]/g, (sign) => escapes[sign] ?? sign);
