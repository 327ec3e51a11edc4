/** The ways in which a prompt goes to a person; where both are on it goes by each of them, once. */
export type Channel = "sms" | "email";

/** Where a person's mail goes, once they have confirmed it by a link in the first one. */
export type EmailAddress = {
  /** In lower case. */
  address: string;
  /** Tells links that were sent for this address from those for one before. */
  nonce: string;
  /** Since when a link is to go there: to confirm it, or, once that is done, to their page. It leaves on a wake. */
  linkDue?: string | undefined;
  confirmedAt?: string | undefined;
  /** `EMAIL ONLY`: in place of texts, once it is confirmed. */
  only?: true | undefined;
  /** Mail to it came back for good, or its owner complained: none is sent. */
  suppressed?: "bounce" | "complaint" | undefined;
};
