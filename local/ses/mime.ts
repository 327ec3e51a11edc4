/** The parts of a MIME message that a recipient sees. */
export type MimeMessage = { headers: Record<string, string>; subject: string; text?: string; html?: string };

type Part = { headers: Map<string, string>; names: Record<string, string>; body: string };

/**
 * Reads a raw message: unfolded headers, the first text/plain and text/html part at any depth, their
 * transfer encodings, and an encoded subject. Attachments are ignored.
 * @param raw one character per byte (latin1)
 */
export function parseMime(raw: string): MimeMessage {
  const message = split(raw.replace(/\r\n/g, "\n"));
  const subject = decodeWords(message.headers.get("subject") ?? "");
  return { headers: message.names, subject, ...bodiesOf(message) };
}

function split(source: string): Part {
  const end = source.startsWith("\n") ? 0 : source.indexOf("\n\n");
  const head = end === -1 ? source : source.slice(0, end);
  const headers = new Map<string, string>();
  const names: Record<string, string> = {};
  // A line that begins with a blank continues the one before it.
  for (const line of head.replace(/\n[ \t]+/g, " ").split("\n")) {
    const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    headers.set(name.toLowerCase(), value);
    names[name] = value;
  }
  return { headers, names, body: end === -1 ? "" : source.slice(end).replace(/^\n{1,2}/, "") };
}

function bodiesOf(part: Part): { text?: string; html?: string } {
  const type = part.headers.get("content-type") ?? "text/plain";
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (/^multipart\//i.test(type) && boundary !== undefined) {
    const parts = `\n${part.body}`.split(`\n--${boundary}`).slice(1);
    const found = parts
      .filter((piece) => !piece.startsWith("--"))
      .map((piece) => bodiesOf(split(piece.slice(1))));
    // Merged from the last to the first, so that the first of a kind stays.
    return Object.assign({}, ...found.reverse());
  }
  if (/^text\/html/i.test(type)) return { html: decodeBody(part) };
  return /^text\/plain/i.test(type) ? { text: decodeBody(part) } : {};
}

function decodeBody({ headers, body }: Part): string {
  const encoding = headers.get("content-transfer-encoding")?.trim().toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding === "quoted-printable") return utf8(unquote(body.replace(/=\n/g, "")));
  return utf8(body);
}

/** RFC 2047: `=?utf-8?Q?...?=` and `=?utf-8?B?...?=`; the blank between two encoded words is not text. */
function decodeWords(value: string): string {
  const joined = value.replace(/(\?=)\s+(=\?)/g, "$1$2");
  return joined.replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, encoding: string, word: string) =>
    encoding.toUpperCase() === "B"
      ? Buffer.from(word, "base64").toString("utf8")
      : utf8(unquote(word.replaceAll("_", " "))),
  );
}

const unquote = (text: string): string =>
  text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const utf8 = (latin1: string): string => Buffer.from(latin1, "latin1").toString("utf8");
