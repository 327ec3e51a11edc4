/** An element of a parsed document; text and CDATA become strings, comments are dropped. */
export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
};

const NAME = "[A-Za-z_:][\\w:.-]*";
const ATTRIBUTE = `\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*')`;
const TOKEN = new RegExp(
  [
    "(?<ignored><!--[\\s\\S]*?-->|<\\?[\\s\\S]*?\\?>)",
    "<!\\[CDATA\\[(?<cdata>[\\s\\S]*?)\\]\\]>",
    `</(?<close>${NAME})\\s*>`,
    `<(?<open>${NAME})(?<attributes>(?:${ATTRIBUTE})*)\\s*(?<empty>/?)>`,
    "(?<text>[^<]+)",
  ].join("|"),
  "y",
);

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Reads a small XML document: elements, attributes, text, CDATA, comments, the five named entities and
 * numeric ones. There is no DTD (Twilio refuses them too).
 * @throws SyntaxError when it is not well-formed.
 */
export function parseXml(source: string): XmlElement {
  const text = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const document: XmlElement = { name: "", attributes: {}, children: [] };
  const open: XmlElement[] = [document];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.groups;
    if (token === undefined) throw new SyntaxError(`XML: not understood at character ${at}`);
    take(token, open);
  }
  const [root, ...rest] = document.children.filter(
    (child) => typeof child !== "string" || child.trim() !== "",
  );
  if (open.length > 1) throw new SyntaxError(`XML: <${open.at(-1)?.name}> is not closed`);
  if (root === undefined || typeof root === "string" || rest.length > 0) {
    throw new SyntaxError("XML: there must be one root element and nothing beside it");
  }
  return root;
}

/** Applies one token to the stack of open elements. */
function take(token: Record<string, string | undefined>, open: XmlElement[]): void {
  const parent = open.at(-1);
  if (parent === undefined || token.ignored !== undefined) return;
  if (token.text !== undefined) parent.children.push(decode(token.text));
  if (token.cdata !== undefined) parent.children.push(checked(token.cdata));
  if (token.open !== undefined) {
    const element = {
      name: token.open,
      attributes: attributesOf(token.attributes ?? ""),
      children: [],
    };
    parent.children.push(element);
    if (token.empty !== "/") open.push(element);
  }
  if (token.close !== undefined) {
    if (parent.name !== token.close) throw new SyntaxError(`XML: </${token.close}> closes nothing`);
    open.pop();
  }
}

function attributesOf(source: string): Record<string, string> {
  const found = source.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries(
    [...found].map(([, name = "", double, single]) => [name, decode(double ?? single ?? "")]),
  );
}

function decode(source: string): string {
  const text = source.replace(/&([^;&]*)(;?)/g, (whole, name: string, end: string) => {
    const character = end === ";" ? (numeric(name) ?? ENTITIES[name]) : undefined;
    if (character === undefined) throw new SyntaxError(`XML: ${whole.slice(0, 12)} is not an entity`);
    return character;
  });
  return checked(text);
}

function numeric(name: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7}))$/.exec(name) ?? [];
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

/** XML 1.0 has no way to write a control character, and a real parser refuses the whole document. */
function checked(text: string): string {
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const isAllowed = point >= 0x20 ? !(point >= 0xd800 && point <= 0xdfff) : "\t\n\r".includes(character);
    if (!isAllowed)
      throw new SyntaxError(`XML: character U+${point.toString(16).padStart(4, "0")} is not allowed`);
  }
  return text;
}
