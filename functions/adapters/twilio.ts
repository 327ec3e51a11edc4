import { Temporal } from "temporal-polyfill";
import { isDeliveryStatus } from "../core/delivery/delivery.ts";
import { isMessagingService, type Senders } from "../core/places/senders.ts";
import { SendError, type Sent, type Sms } from "../ports.ts";
import { neverConnected } from "./never-connected.ts";
import { deleteCopies } from "./twilio-copies.ts";
import { type Answer, callTwilio, type Wire } from "./twilio-http.ts";

export type TwilioSettings = {
  accountSid: string;
  authToken: string;
  /** What people text, and what texts leave from. */
  senders: Senders;
  /** Another base URL than Twilio's own, for the local stand-in. */
  endpoint?: string | undefined;
  /** Well below the function's own time-out, so that an answer that never comes is still told from a crash. */
  timeoutMilliseconds: number;
  wire?: Wire | undefined;
};

/** A gateway that gave up waiting does not know what became of the message either. */
const mayHaveLeft = new Set([502, 504]);
/** More than one person is sent, and answered, between a prompt and the look-up: in one request. */
const maxListed = 200;

/**
 * Sends through Twilio's Messages API, whose own client would be most of a cold start (docs/adr/0009). A refusal before
 * acceptance is a SendError; any other error says nothing of whether the message left. None quotes Twilio's words, which
 * name the number (G6).
 */
export function twilioSms(settings: TwilioSettings): Sms {
  const { accountSid, authToken, senders, endpoint = "https://api.twilio.com", wire } = settings;
  const messages = `${endpoint}/2010-04-01/Accounts/${accountSid}/Messages.json`;
  const common = { auth: `${accountSid}:${authToken}`, milliseconds: settings.timeoutMilliseconds };
  return {
    async send({ to, body, statusCallback, validitySeconds }) {
      const sender = senders.to(to);
      const form = new URLSearchParams({
        [isMessagingService(sender) ? "MessagingServiceSid" : "From"]: sender,
        To: to,
        Body: body,
        StatusCallback: statusCallback,
        ValidityPeriod: `${validitySeconds}`,
      });
      try {
        return toSent(accepted(await callTwilio({ ...common, method: "POST", url: messages, form }, wire)));
      } catch (error) {
        throw neverConnected(error) ?? error;
      }
    },
    async find({ to, from, until }) {
      // Not by DateSent: a message that is still queued has none. Not by From: a messaging service picks it, and shows none
      // until it has.
      const wanted = new URLSearchParams({ To: to, PageSize: `${maxListed}` });
      const answer = await callTwilio({ ...common, method: "GET", url: `${messages}?${wanted}` }, wire);
      const { messages: listed } = accepted(answer) as { messages?: Message[] };
      if (!listed) throw new Error("the provider's answer lists no messages");
      return listed
        .filter(({ direction, date_created, from: sender, messaging_service_sid: service }) => {
          const created = Temporal.Instant.fromEpochMilliseconds(Date.parse(date_created));
          const [early, late] = [compare(created, from) < 0, compare(created, until) > 0];
          const isOurs = [sender, service].some((one) => one !== null && senders.all.includes(one));
          return direction === "outbound-api" && isOurs && !early && !late;
        })
        .map(toSent)
        .reverse();
    },
    deleteMessages(query) {
      const call = (method: "GET" | "DELETE", url: string) => callTwilio({ ...common, method, url }, wire);
      return deleteCopies(call, { endpoint, messages }, query);
    },
  };
}

const { compare } = Temporal.Instant;

/** Of a message as the API shows it, what is read here; `date_created` as RFC 2822 has it. */
type Message = {
  sid: string;
  status: string;
  error_code: number | null;
  direction: string;
  date_created: string;
  from: string | null;
  messaging_service_sid: string | null;
};

/** The body of an answer that is no refusal. */
function accepted({ status, retryAfter, body }: Answer): Record<string, unknown> {
  if (status >= 200 && status < 300) return body;
  if (mayHaveLeft.has(status)) throw new Error(`the provider's gateway answered ${status}`);
  const seconds = status === 429 ? Number(retryAfter) : 0;
  throw new SendError(Number(body.code ?? status), status, seconds > 0 ? seconds : undefined);
}

/** An answer that was cut off says nothing about the message. */
function toSent({ sid, status, error_code }: Partial<Message>): Sent {
  if (!sid) throw new Error("the provider's answer names no message");
  return {
    sid,
    status: status && isDeliveryStatus(status) ? status : "accepted",
    ...(error_code ? { errorCode: error_code } : {}),
  };
}
