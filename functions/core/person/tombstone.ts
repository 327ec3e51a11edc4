import type { Consent } from "./consent-entry.ts";

/** What is left after ERASE (G7): the keyed hash that is the id, and the date. */
export type Tombstone = {
  id: string;
  version: number;
  state: "erased";
  optedOutOn: string;
  /** When they erased; only while `nextWakeAt` is there. */
  erasedAt?: string | undefined;
  /** When the sweep deletes the rest again: what a crash left, what lands late. Gone once nothing can land any more. */
  nextWakeAt?: string | undefined;
  /** Their number, encrypted (sealed-number.ts), until the provider's copies are deleted: 72 hours at most. */
  sealedNumber?: string | undefined;
  /** What was agreed to, when, and by which version of the words, while KEEP_PROOF_DAYS lasts; none unless it is set. */
  proof?: { until: string; consents: Proof[] } | undefined;
};

/** An entry of the consent ledger without what tells more of a person than its dates. */
export type Proof = Pick<Consent, "kind" | "at" | "by" | "answered" | "told">;
