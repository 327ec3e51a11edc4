import type { Context } from "hono";
import { expandIPv6 } from "hono/utils/ipaddr";
import { AppError } from "../core/errors.ts";

/** Longer than any form of ours. */
const maxLength = 16_000;

/**
 * The fields of a form that one of our own pages posted; of a repeated one, the last. Throws AppError `bad-request` for
 * what is no form, or more than ours have room for, `forbidden` for one from another site.
 */
export async function ownForm(c: Context, publicUrl: string): Promise<Record<string, string>> {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") {
    throw new AppError("bad-request", "what arrived was not a form of ours");
  }
  if (!isOurs(c, publicUrl)) {
    throw new AppError("forbidden", "this form has to be sent from our own page");
  }
  const body = await c.req.text();
  if (body.length > maxLength) {
    throw new AppError("bad-request", "that was more than the form has room for");
  }
  return Object.fromEntries(new URLSearchParams(body));
}

/**
 * A browser says where a form came from: by Sec-Fetch-Site, older ones by Origin, which is `null` where a page sends
 * no referrer, as ours. What says neither is no browser, and has nobody's session to abuse.
 */
function isOurs(c: Context, publicUrl: string): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  const origin = c.req.header("origin");
  return origin === undefined || origin === "null" || origin === new URL(publicUrl).origin;
}

/**
 * Who sends, for counting only: the address that the gateway saw, never a header that anyone can write; of an IPv6
 * address its /64, which is one subscriber.
 */
export function sourceOf({ env }: Context): string {
  const seen: string =
    env?.requestContext?.http?.sourceIp ?? env?.incoming?.socket?.remoteAddress ?? "an unknown address";
  // A socket that takes both kinds writes an IPv4 address like this.
  const address = seen.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!address.includes(":") || address.includes(".")) return address;
  return expandIPv6(address).split(":").slice(0, 4).join(":");
}
