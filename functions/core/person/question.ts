/** What the service has asked and waits to hear. Sign-up asks the first four, in this order. */
export type Question =
  | "breakup-date"
  | "last-contact"
  | "safety"
  | "plan"
  | "restart"
  /** A sign-up on the web, which only JOIN by text confirms. */
  | "join"
  /** The three ways on from the end of the silence. */
  | "way-on"
  /** The two conditions before the fifth rung. */
  | "ready-steady"
  | "ready-value"
  | "trial-end"
  /** A free text that is kept under this name. */
  | `answer:${string}`;
