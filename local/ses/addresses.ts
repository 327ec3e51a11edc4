import { SesError, type SesErrorName } from "./errors.ts";

/** Recipients that fail, by local part, at SES's own simulator domain; its other addresses are accepted. */
const SIMULATOR: Record<string, SesErrorName> = {
  "too-many-requests@simulator.amazonses.com": "TooManyRequestsException",
  "message-rejected@simulator.amazonses.com": "MessageRejected",
  "sending-paused@simulator.amazonses.com": "SendingPausedException",
  "limit-exceeded@simulator.amazonses.com": "LimitExceededException",
  "internal-failure@simulator.amazonses.com": "InternalFailure",
};

const MAX_RECIPIENTS = 50;

/** The bare address in `Name <local@domain>` or `local@domain`. */
export const bareAddress = (address: string): string => /<([^<>]*)>\s*$/.exec(address)?.[1] ?? address.trim();

/** @throws SesError as SES answers an address that it cannot send to or from. */
export function checkAddress(address: string): void {
  const bare = bareAddress(address);
  // SES has no SMTPUTF8: a local part must be ASCII, and a domain in Punycode.
  const isWellFormed = /^[!-~]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(bare);
  if (!isWellFormed) throw new SesError("BadRequestException", `Invalid email address: ${address}`);
}

/** @throws SesError for no recipients, too many, a malformed one, or one that is there to fail. */
export function checkRecipients(to: string[]): void {
  if (to.length === 0) throw new SesError("BadRequestException", "At least one recipient is required.");
  if (to.length > MAX_RECIPIENTS)
    throw new SesError("MessageRejected", `Recipient count exceeds ${MAX_RECIPIENTS}.`);
  to.forEach(checkAddress);
  const failure = to.map((address) => SIMULATOR[bareAddress(address)]).find((name) => name !== undefined);
  if (failure !== undefined) throw new SesError(failure, `The stand-in's ${failure}`);
}
