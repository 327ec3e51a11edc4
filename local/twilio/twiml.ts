import { SaxesParser } from "saxes";
import type { Answer } from "./webhook.ts";

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
  return parse(body).filter((message) => message.body !== "");
}

/** The children of the root; a verb's text is that of its `<Body>` elements, or its own where it has none. */
function parse(source: string): TwimlMessage[] {
  const messages: (TwimlMessage & { bodies: string[] })[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length === 0 && name !== "Response")
      throw new TwimlError(12100, "document parse failure: the root element is not <Response>");
    if (open.length === 1 && name !== "Message")
      throw new TwimlError(12200, `<${name}> is not a verb that the stand-in has`);
    if (open.length === 1)
      messages.push({ ...(attributes.to === undefined ? {} : { to: attributes.to }), body: "", bodies: [] });
    if (open.length === 2 && name === "Body") messages.at(-1)?.bodies.push("");
    open.push(name);
  });
  const addText = (text: string) => {
    const message = messages.at(-1);
    if (message && open.length === 2) message.body += text;
    if (message && open.length === 3 && open[2] === "Body") message.bodies.push(text);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => void open.pop());
  try {
    parser.write(source).close();
  } catch (error) {
    if (error instanceof TwimlError || !(error instanceof Error)) throw error;
    throw new TwimlError(12100, `document parse failure: ${error.message}`, { cause: error });
  }
  return messages.map(({ bodies, body, ...message }) => ({
    ...message,
    body: (bodies.length > 0 ? bodies.join("") : body).trim(),
  }));
}
