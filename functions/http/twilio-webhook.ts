import type { Context } from "hono";
import { validateRequest } from "twilio/lib/webhooks/webhooks.js";
import { AppError } from "../core/errors.ts";

export type Form = Record<string, string>;

/**
 * The form of a webhook that Twilio has signed; of a repeated parameter, the last. The signature is checked over the
 * public URL (never the Host header, which a gateway changes) and over all parameters that arrived, blank and repeated
 * ones too. Throws AppError `bad-request` for a body that is no form, `forbidden` for a signature that is missing
 * or wrong.
 */
export async function signedForm(c: Context, authToken: string, publicUrl: string): Promise<Form> {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") {
    throw new AppError("bad-request", "the body must be application/x-www-form-urlencoded");
  }
  const params = new URLSearchParams(await c.req.text());
  // One pass: whoever sends a million parameters has not shown a signature yet.
  const byName = Map.groupBy(params, ([name]) => name);
  const all = Object.fromEntries([...byName].map(([name, pairs]) => [name, pairs.map(([, value]) => value)]));
  const { pathname, search } = new URL(c.req.url);
  const signature = c.req.header("x-twilio-signature") ?? "";
  if (!validateRequest(authToken, signature, `${publicUrl}${pathname}${search}`, all)) {
    throw new AppError("forbidden", "the X-Twilio-Signature header is missing or wrong");
  }
  return Object.fromEntries(params);
}

/** The named fields of a form; AppError `bad-request` names the first that is missing. Blank is not missing. */
export function required<Name extends string>(form: Form, names: readonly Name[]): Record<Name, string> {
  const missing = names.find((name) => form[name] === undefined);
  if (missing) throw new AppError("bad-request", `${missing} is missing`);
  return form as Record<Name, string>;
}
