import { countryOf } from "./country.ts";
import { applyKeyword, HELP, isHelp } from "./keywords.ts";
import { type Context, isBlocked, newSid, store } from "./state.ts";
import { repliesIn, type TwimlMessage } from "./twiml.ts";
import type { InboundResult, InboundText, MessageRecord } from "./types.ts";
import { send } from "./webhook.ts";

/** What Twilio's debugger shows for a webhook that could not be reached (error 11200). */
const BAD_GATEWAY = 502;
/** The webhook is yet to be sent, or never will be. */
const ACCEPTED = 202;

/** A person texts the service: Twilio's keywords, the signed webhook, then the TwiML that came back. */
export async function receive(context: Context, text: InboundText): Promise<InboundResult> {
  const { options, state } = context;
  const known = state.messages.get(text.sid ?? "");
  const message = known ?? record(context, text);
  const confirmation = known === undefined ? confirm(context, message) : [];
  let status = ACCEPTED;
  let replies: string[] = [];
  const webhook = {
    url: options.inboundUrl,
    params: { ...inboundParams(context, message), ...text.params },
    idempotencyToken: message.sid,
  };
  await send(options, webhook, (answer) => {
    status = answer?.status ?? BAD_GATEWAY;
    const isAccepted = answer !== undefined && status >= 200 && status < 300;
    replies = isAccepted ? carryOut(context, message, repliesIn(answer)) : [];
  });
  return { sid: message.sid, status, replies: [...confirmation, ...replies] };
}

function record(context: Context, { from, body, to, sid }: InboundText): MessageRecord {
  return store(context, {
    sid: sid ?? newSid(),
    direction: "inbound",
    from,
    to: to ?? context.options.serviceNumber,
    body,
    status: "received",
  });
}

/** A keyword acts once, when it arrives: a retry of an old STOP must not undo a later START. */
function confirm(context: Context, { from, to, body }: MessageRecord): string[] {
  const confirmation = applyKeyword(context.state, from, to, body) ?? help(context, body);
  if (confirmation === undefined) return [];
  const reply = { direction: "outbound-reply", from: to, to: from, status: "delivered" } as const;
  store(context, { ...reply, body: confirmation, provider: true });
  return [confirmation];
}

function help({ state }: Context, body: string): string | undefined {
  return state.account.answersHelp && isHelp(body) ? HELP : undefined;
}

/** Stores the replies once for a sid; returns those that reach the person who texted. */
function carryOut(context: Context, inbound: MessageRecord, messages: TwimlMessage[]): string[] {
  const { state } = context;
  const isFirst = !state.answered.has(inbound.sid);
  if (messages.length > 0) state.answered.add(inbound.sid);
  const shown: string[] = [];
  for (const { to = inbound.from, body } of messages) {
    const errorCode = faultOf(context, inbound, to, body);
    const reply = { direction: "outbound-reply", from: inbound.to, to, body } as const;
    const end = errorCode === undefined ? { status: "delivered" } : { status: "failed", errorCode };
    if (isFirst) store(context, { ...reply, ...end });
    if (errorCode === undefined && to === inbound.from) shown.push(body);
  }
  return shown;
}

function faultOf({ state }: Context, inbound: MessageRecord, to: string, body: string): number | undefined {
  if (isBlocked(state, to, inbound.to)) return 21610;
  return body.length > 1600 ? 21617 : undefined;
}

/** Every parameter of a real webhook; what is not known stays as a blank, which is signed as well. */
function inboundParams({ options }: Context, message: MessageRecord): Record<string, string> {
  return {
    ToCountry: countryOf(message.to),
    ToState: "",
    SmsMessageSid: message.sid,
    NumMedia: "0",
    ToCity: "",
    FromZip: "",
    SmsSid: message.sid,
    FromState: "",
    SmsStatus: "received",
    FromCity: "",
    Body: message.body,
    FromCountry: countryOf(message.from),
    To: message.to,
    ToZip: "",
    NumSegments: String(message.segments),
    MessageSid: message.sid,
    AccountSid: options.accountSid,
    From: message.from,
    ApiVersion: "2010-04-01",
  };
}
