import type { MessageRecord } from "./types.ts";

const API_VERSION = "2010-04-01";

/** RFC 2822, always in GMT: `Sat, 21 Nov 2026 15:00:00 +0000`. */
const rfc2822 = (epochMilliseconds: number): string =>
  new Date(epochMilliseconds).toUTCString().replace("GMT", "+0000");

/** The path of an account's message list. */
export const listUri = (accountSid: string): string => `/${API_VERSION}/Accounts/${accountSid}/Messages.json`;

/** A message as the API shows it, with every documented field; counts are strings, as they really are. */
export function toResource(accountSid: string, message: MessageRecord) {
  const uri = `/${API_VERSION}/Accounts/${accountSid}/Messages/${message.sid}`;
  const isWaiting = message.status === "queued" || message.status === "accepted";
  const isAccepted = message.status === "accepted";
  return {
    account_sid: accountSid,
    api_version: API_VERSION,
    body: message.body,
    date_created: rfc2822(message.at),
    date_sent: isWaiting ? null : rfc2822(message.at),
    date_updated: rfc2822(message.updatedAt),
    direction: message.direction,
    error_code: message.errorCode ?? null,
    error_message: null,
    // Until a Messaging Service has picked the sender, neither it nor the encoding is known.
    from: isAccepted ? null : message.from,
    messaging_service_sid: message.messagingServiceSid ?? null,
    num_media: "0",
    num_segments: isAccepted ? "0" : String(message.segments),
    price: null,
    price_unit: "USD",
    sid: message.sid,
    status: message.status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: message.to,
    uri: `${uri}.json`,
  };
}
