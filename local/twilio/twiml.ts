import type { Answer } from "./webhook.ts";
import { parseXml, type XmlElement } from "./xml.ts";

/** A webhook's 2xx answer that Twilio cannot carry out; `code` is the one its debugger would show. */
export class TwimlError extends Error {
  readonly code: number;

  constructor(code: number, message: string, options?: ErrorOptions) {
    super(`${code}: ${message}`, options);
    this.code = code;
  }
}

/** A reply that the webhook asks for; without `to` it goes to whoever texted. */
export type TwimlMessage = { to?: string; body: string };

/**
 * The replies in a webhook's answer: the `<Message>` elements of its TwiML, or a text/plain body as it is.
 * @throws TwimlError 12300 for another content type, 12100 for XML that is not well-formed, 12200 for a verb
 * that the stand-in does not have.
 */
export function repliesIn({ contentType, body }: Answer): TwimlMessage[] {
  if (body.trim() === "") return [];
  const type = contentType.split(";")[0]?.trim().toLowerCase();
  if (type === "text/plain") return [{ body: body.trim() }];
  if (type !== "text/xml" && type !== "application/xml") {
    throw new TwimlError(12300, `invalid Content-Type ${JSON.stringify(contentType)}`);
  }
  const response = parse(body);
  const verbs = response.children.filter((child) => typeof child !== "string");
  return verbs.map(toMessage).filter((message) => message.body !== "");
}

function parse(body: string): XmlElement {
  try {
    const root = parseXml(body);
    if (root.name === "Response") return root;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new TwimlError(12100, `document parse failure: ${error.message}`, { cause: error });
  }
  throw new TwimlError(12100, "document parse failure: the root element is not <Response>");
}

function toMessage(verb: XmlElement): TwimlMessage {
  if (verb.name !== "Message")
    throw new TwimlError(12200, `<${verb.name}> is not a verb that the stand-in has`);
  const bodies = verb.children.filter((child) => typeof child !== "string" && child.name === "Body");
  const body = (bodies.length > 0 ? bodies.map(textOf).join("") : textOf(verb)).trim();
  const to = verb.attributes.to;
  return to === undefined ? { body } : { to, body };
}

const textOf = (node: XmlElement | string): string =>
  typeof node === "string" ? node : node.children.filter((child) => typeof child === "string").join("");
