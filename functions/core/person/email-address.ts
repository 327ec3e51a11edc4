import * as z from "zod/mini";
import { lazy } from "../lazy.ts";

const address = lazy(() => z.email().check(z.maxLength(254)));
const shownDomain = 30;

/** An email address as it is stored, in lower case; undefined for what is none. None holds a line break or a blank. */
export function readAddress(text: string): string | undefined {
  const read = address().safeParse(text.toLowerCase());
  return read.success ? read.data : undefined;
}

/** Where many unrelated people have their inboxes: a budget for one of these domains would be one for strangers. */
const publicProviders = new Set(
  "gmail.com outlook.com hotmail.com live.com msn.com yahoo.com aol.com icloud.com me.com mac.com proton.me protonmail.com gmx.com gmx.net fastmail.com mail.com yandex.com zoho.com yahoo.co.uk hotmail.co.uk btinternet.com bigpond.com xtra.co.nz comcast.net".split(
    " ",
  ),
);
export const isPublicProvider = (domain: string): boolean => publicProviders.has(domain);

/** The domain of an address, in lower case; undefined for what is no address. Gmail has two names for its own. */
export function domainOf(address: string): string | undefined {
  const [, domain] = address.toLowerCase().split("@");
  return domain === "googlemail.com" ? "gmail.com" : domain;
}

/**
 * The inbox that an address most likely leads to, for budgets only: without its plus tag and its dots. Not every
 * provider ignores dots, but taking two inboxes for one costs no more than a shared budget. A person's id stays that of
 * the address as it was typed.
 */
export function inboxOf(address: string): string {
  const [local = ""] = address.toLowerCase().split("@");
  const [name = ""] = local.replaceAll(".", "").split("+");
  return `${name || local}@${domainOf(address)}`;
}

/** An address as it is said back: enough to see a slip of the thumb, too little to tell others. */
export function maskAddress(text: string): string {
  const [local = "", domain = ""] = text.split("@");
  const end = domain.length > shownDomain ? `..${domain.slice(-shownDomain)}` : domain;
  return `${local[0]}***@${end}`;
}
