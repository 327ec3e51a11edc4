import type { PlanId } from "../plans/index.ts";

/** By what somebody said it: a text, their page, the form, a link in an email; or what said it for them. */
export type ConsentSource = "sms" | "page" | "web" | "email" | "service" | "operator";

/** The words that consent hangs on. wordings.ts has their texts. */
export type WordingName = "form" | "invited" | "welcome" | "confirmation-email" | "plan" | "restart";

/** Words by their name, as the hash that the ledger names them by. */
export type WordingHashes = Record<WordingName, string>;

/**
 * One entry of the consent ledger: what was agreed to or ended, when, by which channel, and in which words. Entries are
 * added and never changed. The latest stay on the person, written in the same conditional write as what they are about;
 * the next entry moves them into items of their own (`splitConsents` in consent.ts).
 */
export type Consent = {
  kind: "tick-box" | "join" | "email-confirmed" | "plan" | "stop" | "email-off" | "start" | "go";
  at: string;
  by: ConsentSource;
  /** Hash of the words that this answered; none for what they said unasked. */
  answered?: string | undefined;
  /** Hash of the words that they were told in answer. */
  told?: string | undefined;
  plan?: PlanId | undefined;
  /** The version of the person that it was written with. */
  version: number;
};
