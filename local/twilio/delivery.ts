import { setImmediate } from "node:timers/promises";
import type { Outcome } from "./magic.ts";
import { type Context, toStored } from "./state.ts";
import type { MessageRecord } from "./types.ts";
import { send } from "./webhook.ts";

/** Sends an accepted message on its way: its status moves on, and each move is called back. */
export function deliver(context: Context, message: MessageRecord, outcome: Outcome): void {
  const { pending } = context.state;
  const delivery = carry(context, message, outcome).finally(() => pending.delete(delivery));
  pending.add(delivery);
}

/** Waits for all deliveries, and for those that their callbacks set off. */
export async function settled({ state }: Context): Promise<void> {
  while (state.pending.size > 0) await Promise.all(state.pending);
}

async function carry(context: Context, message: MessageRecord, outcome: Outcome): Promise<void> {
  // The create's answer goes first, as it all but always does at Twilio.
  await setImmediate();
  // A message that Twilio itself refuses never leaves, so it is never "sent".
  if (outcome.status !== "failed") await move(context, message, { status: "sent" });
  await move(context, message, outcome);
}

async function move(
  context: Context,
  message: MessageRecord,
  to: { status: string; errorCode?: number },
): Promise<void> {
  // A reset has forgotten it: there is nothing left to report.
  if (context.state.messages.get(message.sid) !== message) return;
  Object.assign(message, to, { updatedAt: context.options.now() });
  context.options.onMessage?.(toStored(message));
  if (message.statusCallback === undefined) return;
  // An answer other than 2xx, or none, changes nothing: Twilio only logs it.
  await send(context.options, {
    url: message.statusCallback,
    params: callbackParams(context, message),
    idempotencyToken: `${message.sid}-${message.status}`,
  });
}

function callbackParams({ options }: Context, message: MessageRecord): Record<string, string> {
  const params: Record<string, string> = {
    SmsSid: message.sid,
    SmsStatus: message.status,
    MessageStatus: message.status,
    To: message.to,
    MessageSid: message.sid,
    AccountSid: options.accountSid,
    From: message.from,
    ApiVersion: "2010-04-01",
  };
  if (message.errorCode !== undefined) params.ErrorCode = String(message.errorCode);
  if (message.messagingServiceSid !== undefined) params.MessagingServiceSid = message.messagingServiceSid;
  return params;
}
