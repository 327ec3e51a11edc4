import { repliesIn } from "../../local/twilio/twiml.ts";
import type { Param } from "../support/twilio.ts";
import type { Call } from "./requests.ts";

/** What the Lambda gives back. */
export type Given = { statusCode: number; body: string; headers: Record<string, string> };

const longestMessage = 1600;

/** What holds for every answer, whatever was asked; `changes` is how much the request wrote, planned or sent. */
export function checkAnswer(call: Call, { statusCode, body, headers }: Given, changes: number): void {
  if (statusCode >= 500) throw new Error(`answered ${statusCode}: ${body}`);
  if (statusCode >= 400) {
    checkRefusal(call.method, { statusCode, body, headers }, changes);
    return;
  }
  if (!isRight(call)) throw new Error(`${call.signature} signature was accepted: ${statusCode}`);
  if (statusCode === 204) {
    expectThat(body === "", "204 has no body");
    return;
  }
  expectThat(statusCode === 200, `an answer of ${statusCode}`);
  const replies = repliesIn({ status: 200, contentType: headers["content-type"] ?? "", body });
  expectThat(headers["content-type"] === "text/xml; charset=utf-8" && body !== "", "an answer is TwiML");
  for (const reply of replies) {
    expectThat(reply.body.length <= longestMessage, `a message of ${reply.body.length} characters`);
    expectThat(reply.body !== "", "no message is empty");
  }
}

/** What holds for every answer of 4xx. */
export function checkRefusal(method: string, { body, headers }: Given, changes: number): void {
  expectThat(changes === 0, `a refused request made ${changes} changes`);
  // There is no body to a HEAD's answer that is looked at.
  if (method === "HEAD") return;
  expectThat(headers["content-type"] === "application/json", `an error is JSON, not: ${body}`);
  const { error, ...rest } = JSON.parse(body);
  expectThat(Object.keys(rest).length === 0, "an error holds nothing else");
  expectThat(
    Object.keys(error).join() === "code,message,requestId",
    "an error has code, message and requestId",
  );
  expectThat(/^[0-9a-f-]{36}$/.test(error.requestId), "the request id is ours");
  expectThat(error.requestId === headers["x-request-id"], "the request id is in the header");
}

/** G6: neither a number nor a text of the request in a line of the log, or in what a refusal says. */
export function checkSecrecy(call: Call, { statusCode, body }: Given, lines: readonly string[]): void {
  const said = statusCode >= 400 ? [...lines, body] : lines;
  for (const secret of secretsOf(call)) {
    for (const line of said) {
      // A parsed line holds the text as it was, an unparsed one as JSON writes it.
      const holds = line.includes(secret) || line.includes(JSON.stringify(secret).slice(1, -1));
      expectThat(!holds, `${JSON.stringify(secret)} is in ${line}`);
    }
  }
}

/** The id of a person may stand in a log, and some ids have ten digits in a row. */
const ids = /\b[a-z2-7]{26}\b/g;

/** Numbers, and texts too long and odd to be a word of ours by chance. */
function secretsOf({ body, path, query, headers }: Call): string[] {
  const around = [decoded(path), decoded(query), ...headers.map(([, value]) => value)];
  return [...secretsIn(body), ...around.flatMap(numbersIn)];
}

/** What a body holds that no line of a log may hold. */
export function secretsIn(body: Call["body"]): string[] {
  const params: Param[] = body instanceof Uint8Array ? [...new URLSearchParams(Buffer.from(body).toString())] : body; // biome-ignore format: one line
  const texts = params
    .filter(([name, value]) => name === "Body" && value.length >= 12)
    .map(([, value]) => value);
  return [...texts, ...params.flatMap(([, value]) => numbersIn(value))];
}

const numbersIn = (text: string): string[] => text.replace(ids, "").match(/\d{10,15}/g) ?? [];

/** A text without what is not percent-encoded UTF-8. */
function decoded(text: string): string {
  return [...new URLSearchParams(`x=${text}`).values()].join(" ");
}

const isRight = ({ signature, headers }: Call) =>
  signature === "right" || headers.some(([name]) => name === "x-twilio-signature");

export function expectThat(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}
