import { Temporal } from "temporal-polyfill";
import type { Channel } from "../functions/core/person/addresses.ts";
import { spellingsOf } from "../functions/core/places/spellings.ts";
import type { SesStandIn } from "./ses/index.ts";
import type { TwilioStandIn } from "./twilio/index.ts";

const at = (epochMilliseconds: number) =>
  Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toString();

/**
 * Every SMS and email sent to a number, in any of its spellings, or to an address (to all without one), oldest first,
 * replies included.
 */
export function messagesTo(to: string | undefined, twilio: TwilioStandIn, ses: SesStandIn) {
  const byChannel: Record<Channel, () => { at: string }[]> = {
    sms: () => texts(to, twilio),
    email: () => emails(to, ses),
  };
  const all = Object.values(byChannel).flatMap((list) => list());
  return all.sort((a, b) => Temporal.Instant.compare(a.at, b.at));
}

function texts(to: string | undefined, twilio: TwilioStandIn) {
  const spellings = to === undefined ? undefined : spellingsOf(to);
  const found = twilio.messages().filter((message) => spellings?.includes(message.to) ?? true);
  return found.map((message) => {
    const prompt = message.statusCallback ? new URL(message.statusCallback).searchParams.get("prompt") : null;
    return {
      channel: "sms",
      sid: message.sid,
      to: message.to,
      from: message.from,
      body: message.body,
      segments: message.segments,
      kind: message.direction === "outbound-api" ? "prompt" : "reply",
      prompt,
      status: message.status,
      at: at(message.at),
    };
  });
}

const emails = (to: string | undefined, ses: SesStandIn) =>
  ses.emails(to === undefined ? {} : { to }).map((email) => ({
    channel: "email",
    ...email,
    to: email.to.join(", "),
    kind: email.headers["X-Prompt"] ? "prompt" : "reply",
    prompt: email.headers["X-Prompt"] ?? null,
    status: "delivered",
    at: at(email.at),
  }));

/** The latest mails, oldest first. */
export const latestMails = (ses: SesStandIn, count: number) => emails(undefined, ses).slice(-count);
