import { createHmac, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { AppError } from "../core/errors.ts";

export type Form = Record<string, string>;

/**
 * The form of a webhook that Twilio has signed; of a repeated parameter, the last. The signature is checked over the
 * public URL (never the Host header, which a gateway changes) and over all parameters that arrived, blank and repeated
 * ones too. Throws AppError `bad-request` for a body that is no form, or one that can be read in two ways, and
 * `forbidden` for a signature that is missing or wrong.
 */
export async function signedForm(c: Context, authToken: string, publicUrl: string): Promise<Form> {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") {
    throw new AppError("bad-request", "the body must be application/x-www-form-urlencoded");
  }
  const pairs = [...new URLSearchParams(await c.req.text())];
  const { pathname, search } = new URL(c.req.url);
  const wanted = Buffer.from(signatureOf(authToken, `${publicUrl}${pathname}${search}`, pairs));
  const given = Buffer.from(c.req.header("x-twilio-signature") ?? "");
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    throw new AppError("forbidden", "the X-Twilio-Signature header is missing or wrong");
  }
  refuseAmbiguous(pairs);
  return Object.fromEntries(pairs);
}

/**
 * Twilio's signature: HMAC-SHA1, in base64, over the address and the names and values, sorted, each pair once.
 * https://www.twilio.com/docs/usage/security#validating-requests
 */
export function signatureOf(authToken: string, url: string, pairs: readonly [string, string][]): string {
  const byName = Map.groupBy(pairs, ([name]) => name);
  const signed = [...byName.keys()].sort().flatMap((name) => {
    const values = new Set(byName.get(name)?.map(([, value]) => value));
    return [...values].sort().map((value) => name + value);
  });
  return createHmac("sha1", authToken)
    .update(url + signed.join(""))
    .digest("base64");
}

const readOnce = ["From", "Body", "MessageSid", "SmsSid", "OptOutType", "MessageStatus", "ErrorCode"];
const sidNames = ["MessageSid", "SmsMessageSid"];

/**
 * Names and values run together under the signature, so that a request can be cut up anew and still be signed. What
 * Twilio never sends is refused: a name that is no plain word, a parameter of ours twice, and a sid that another
 * parameter has swallowed. So a signed request keeps its own sid however it is cut, and counts once.
 */
function refuseAmbiguous(pairs: readonly [string, string][]): void {
  const isTwice = (name: string) => pairs.filter(([given]) => given === name).length > 1;
  const isOdd = ([name, value]: readonly [string, string]) =>
    !/^\w+$/.test(name) ||
    (name.includes("MessageSid") && !sidNames.includes(name)) ||
    (name !== "Body" && value.includes("MessageSid"));
  if (readOnce.some(isTwice) || pairs.some(isOdd)) {
    throw new AppError("bad-request", "the parameters are not as Twilio sends them");
  }
}

/** The message's sid. Throws AppError `bad-request` for any other shape than Twilio's, or two that differ. */
export function sidOf({ MessageSid = "", SmsSid = MessageSid }: Form): string {
  if (/^(SM|MM)[0-9a-f]{32}$/.test(MessageSid) && SmsSid === MessageSid) return MessageSid;
  throw new AppError("bad-request", "MessageSid must be SM or MM and 32 hex digits, and SmsSid the same");
}

/** The named fields of a form; AppError `bad-request` names the first that is missing. Blank is not missing. */
export function required<Name extends string>(form: Form, names: readonly Name[]): Record<Name, string> {
  const missing = names.find((name) => form[name] === undefined);
  if (missing) throw new AppError("bad-request", `${missing} is missing`);
  return form as Record<Name, string>;
}
