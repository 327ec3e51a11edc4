import type { Twilio } from "twilio";
import { type Finding, fix } from "./finding.ts";
import { unlessMissing } from "./refusals.ts";

/** A number, a messaging service, or a short code. */
export type SenderKind = "number" | "toll-free" | "service" | "short-code";

const tollFree = /^\+1(800|833|844|855|866|877|888)/;

export function kindOf(sender: string): SenderKind {
  if (sender.startsWith("MG")) return "service";
  if (!sender.startsWith("+")) return "short-code";
  return tollFree.test(sender) ? "toll-free" : "number";
}

/** A number or short code as the account has it. */
export type Owned = {
  sid: string;
  name: string;
  kind: Exclude<SenderKind, "service">;
  canText: boolean;
  webhook: string;
  fallback: string;
};

/** What the account has of a number or a short code; undefined when it is not the account's. */
export async function ownedSender(twilio: Twilio, name: string): Promise<Owned | undefined> {
  const kind = kindOf(name);
  if (kind === "service") throw new Error("a messaging service is no number");
  if (kind === "short-code") {
    const [found] = await twilio.shortCodes.list({ shortCode: name, limit: 1 });
    return found && { sid: found.sid, name, kind, canText: true, ...hooks(found) };
  }
  const [found] = await twilio.incomingPhoneNumbers.list({ phoneNumber: name, limit: 1 });
  return found && { sid: found.sid, name, kind, canText: Boolean(found.capabilities?.sms), ...hooks(found) };
}

const hooks = ({ smsUrl, smsFallbackUrl }: { smsUrl: string; smsFallbackUrl: string }) => ({
  webhook: smsUrl ?? "",
  fallback: smsFallbackUrl ?? "",
});

export type Service = { sid: string; senders: string[]; defers: boolean; webhook: string; fallback: string };

/** A messaging service with the numbers and short codes in it. Throws what Twilio answers when there is none. */
export async function messagingService(twilio: Twilio, sid: string): Promise<Service> {
  const service = twilio.messaging.v1.services(sid);
  const [found, numbers, codes] = await Promise.all([
    service.fetch(),
    service.phoneNumbers.list(),
    service.shortCodes.list(),
  ]);
  return {
    sid,
    senders: [...numbers.map(({ phoneNumber }) => phoneNumber), ...codes.map(({ shortCode }) => shortCode)],
    defers: found.useInboundWebhookOnNumber,
    webhook: found.inboundRequestUrl ?? "",
    fallback: found.fallbackUrl ?? "",
  };
}

/** The messaging service that a number or a short code is in. */
export async function serviceOf(twilio: Twilio, name: string): Promise<Service | undefined> {
  for (const { sid } of await twilio.messaging.v1.services.list()) {
    const service = await messagingService(twilio, sid);
    if (service.senders.includes(name)) return service;
  }
  return undefined;
}

/** What the people's texts come from, with the service that each is in. */
export type Sender = { owned: Owned; service: Service | undefined };

/** Finds every sender of the account, and tells which of them are not there. */
export async function findSenders(twilio: Twilio, names: string[]) {
  const found: Sender[] = [];
  const missing: Finding[] = [];
  for (const name of names) {
    const service = await serviceFor(twilio, name);
    const members = kindOf(name) === "service" ? (service?.senders ?? []) : [name];
    const none =
      kindOf(name) === "service" && service ? "there is no number in it" : "it is not of this Twilio account";
    const owned = (await Promise.all(members.map((member) => ownedSender(twilio, member)))).filter(
      (one) => !!one,
    );
    const isNew = ({ sid }: Owned) => !found.some((one) => one.owned.sid === sid);
    found.push(...owned.filter(isNew).map((one) => ({ owned: one, service })));
    if (owned.length === 0)
      missing.push(
        fix(`${name} cannot be used: ${none}`, "see Twilio, Phone Numbers, ServiceNumber, and SENDERS"),
      );
  }
  return { found, missing };
}

async function serviceFor(twilio: Twilio, name: string): Promise<Service | undefined> {
  if (kindOf(name) !== "service") return serviceOf(twilio, name);
  return unlessMissing(messagingService(twilio, name));
}
