const address = /[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(?:\.[a-z\d-]+)+/i.source;
/** A bare address, or one in angle brackets with a display name before it. The name holds no control character. */
const mailbox = new RegExp(`^(?:(?<bare>${address})|(?<name>[^<>\\p{Cc}]*)<(?<named>${address})>)$`, "u");
/** What a display name may hold without quotes (RFC 5322, atom). */
const atoms = /^[\w!#$%&'*+/=?^`{|}~ -]*$/;
const printable = /^[ -~]*$/;
/** UTF-8 bytes in an encoded word: `=?UTF-8?B?` and `?=` around them in base64 stay below RFC 2047's 75 characters. */
const maxWordBytes = 45;

/** Whether a text is one mailbox: `notes@example.org` or `Afterword <notes@example.org>`. */
export const isMailbox = (text: string): boolean => mailbox.test(text);

/**
 * A mailbox as a From header has it: a name with a comma is quoted (RFC 5322), one outside ASCII encoded (RFC 2047).
 * What is no mailbox comes back unchanged: env.ts has refused it.
 */
export function mailboxHeader(text: string): string {
  const { name, named } = mailbox.exec(text)?.groups ?? {};
  if (name === undefined) return text;
  const shown = unquote(name.trim());
  return shown === "" ? `${named}` : `${encodeName(shown)} <${named}>`;
}

/** A name that came quoted is quoted again only if it needs to be. */
const unquote = (name: string) => (/^".*"$/.test(name) ? name.slice(1, -1).replace(/\\(.)/g, "$1") : name);

function encodeName(name: string): string {
  if (atoms.test(name)) return name;
  if (printable.test(name)) return `"${name.replace(/["\\]/g, "\\$&")}"`;
  return encodedWords(name).join(" ");
}

/** A character is never split between words; a blank between two words is not part of the name. */
function encodedWords(name: string): string[] {
  const words: string[] = [""];
  for (const character of name) {
    const last = words.at(-1) + character;
    if (Buffer.byteLength(last) > maxWordBytes) words.push(character);
    else words[words.length - 1] = last;
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString("base64")}?=`);
}
