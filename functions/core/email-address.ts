import * as z from "zod/mini";
import { once } from "./once.ts";

const address = once(() => z.email().check(z.maxLength(254)));
const shownDomain = 30;

/** An email address as it is stored, in lower case; undefined for what is none. None holds a line break or a blank. */
export function readAddress(text: string): string | undefined {
  const read = address().safeParse(text.toLowerCase());
  return read.success ? read.data : undefined;
}

/** An address as it is said back: enough to see a slip of the thumb, too little to tell others. */
export function maskAddress(text: string): string {
  const [local = "", domain = ""] = text.split("@");
  const end = domain.length > shownDomain ? `..${domain.slice(-shownDomain)}` : domain;
  return `${local[0]}***@${end}`;
}
