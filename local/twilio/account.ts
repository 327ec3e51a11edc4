/** A number or a short code of the account, with where its texts go. */
export type OwnSender = {
  sid: string;
  number: string;
  canText: boolean;
  webhook: string;
  fallback: string;
};

/** A pool of senders. `defers`: texts go where the sender says, and not where the service does. */
export type MessagingService = {
  sid: string;
  senders: string[];
  webhook: string;
  fallback: string;
  defers: boolean;
  /** PENDING, IN_PROGRESS, VERIFIED or FAILED; no campaign was asked for where there is none. */
  campaign?: string;
};

/** What the console shows of an account, beside its messages; all of it may be changed, to see what notices. */
export type Account = {
  type: "Trial" | "Full";
  status: "active" | "suspended" | "closed";
  senders: OwnSender[];
  services: MessagingService[];
  /** Countries that may be texted. */
  countries: string[];
  /** Of toll-free numbers: TWILIO_APPROVED and others. */
  tollFree: Record<string, string>;
  /** Whether HELP and INFO are answered before the application is asked, as a long code does by default. */
  answersHelp: boolean;
};

export const theService = `MG${"0".repeat(32)}`;

/** An account with everything in order: a number that can text, in the messaging service of a campaign. */
export function usualAccount({
  serviceNumber,
  senders = [],
  inboundUrl,
}: {
  serviceNumber: string;
  senders?: string[];
  inboundUrl: string;
}): Account {
  const hooks = { webhook: inboundUrl, fallback: inboundUrl };
  const isService = (name: string) => name.startsWith("MG");
  const numbers = [...new Set([serviceNumber, ...senders.filter((name) => !isService(name))])];
  const usual = { webhook: "", fallback: "", defers: true, campaign: "VERIFIED" };
  return {
    type: "Full",
    status: "active",
    senders: numbers.map((number, at) => ({
      sid: `PN${`${at}`.padStart(32, "0")}`,
      number,
      canText: true,
      ...hooks,
    })),
    services: [theService, ...senders.filter(isService)].map((sid) => ({ sid, senders: numbers, ...usual })),
    countries: ["US", "CA", "GB", "IE", "AU", "NZ"],
    tollFree: {},
    answersHelp: false,
  };
}
