import { Temporal } from "temporal-polyfill";
import twilio from "twilio";
import RequestClient from "twilio/lib/base/RequestClient.js";
import { isDeliveryStatus } from "../core/delivery.ts";
import { notConnected } from "../core/send-errors.ts";
import { SendError, type Sent, type Sms } from "../ports.ts";

export type TwilioSettings = {
  accountSid: string;
  authToken: string;
  /** The number that prompts come from, E.164. */
  serviceNumber: string;
  /** Another base URL than Twilio's own, for the local stand-in. */
  endpoint?: string | undefined;
  /** Well below the function's own time-out, so that an answer that never comes is still told from a crash. */
  timeoutMilliseconds: number;
};

/** A gateway that gave up waiting does not know what became of the message either. */
const mayHaveLeft = new Set([502, 504]);
/** Of a connection that never came about: nothing was sent over it. */
const neverConnected = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);
/** More than one person is sent, and answered, between a prompt and the look-up: in one request. */
const maxListed = 200;

/** Twilio's own client, which shows no headers of a refusal: one that says when to come back is taken down here. */
class NotingClient extends RequestClient {
  override async request<T>(options: RequestClient.RequestOptions<T>) {
    const response = await super.request<T>(options);
    const { statusCode, headers, body } = response;
    if (statusCode !== 429) return response;
    const seconds = Number(headers?.["retry-after"]);
    throw new SendError(codeIn(body) ?? statusCode, statusCode, seconds > 0 ? seconds : undefined);
  }
}

function codeIn(body: unknown): number | undefined {
  return typeof body === "object" && body && "code" in body ? Number(body.code) : undefined;
}

/** Sends through Twilio's Messages API. A refusal before acceptance is a SendError; anything else stays as it is. */
export function twilioSms(settings: TwilioSettings): Sms {
  const { accountSid, authToken, serviceNumber, endpoint } = settings;
  const httpClient = new NotingClient({ timeout: settings.timeoutMilliseconds });
  const client = twilio(accountSid, authToken, { httpClient });
  if (endpoint) client.api.baseUrl = endpoint;
  return {
    async send({ to, body, statusCallback, validitySeconds }) {
      try {
        const message = { from: serviceNumber, to, body, statusCallback, validityPeriod: validitySeconds };
        return toSent(await client.messages.create(message));
      } catch (error) {
        // The message of Twilio's error names the number: only the code goes on (G6).
        if (error instanceof twilio.RestException && !mayHaveLeft.has(error.status)) {
          throw new SendError(error.code ?? error.status, error.status);
        }
        if (neverConnected.has(errorCode(error))) throw new SendError(notConnected, 0);
        throw error;
      }
    },
    async find({ to, from, until }) {
      // Not by DateSent: a message that is still queued has none.
      const listed = await client.messages.list({
        to,
        from: serviceNumber,
        limit: maxListed,
        pageSize: maxListed,
      });
      return listed
        .filter(({ direction, dateCreated }) => {
          const created = Temporal.Instant.fromEpochMilliseconds(dateCreated.getTime());
          const [early, late] = [compare(created, from) < 0, compare(created, until) > 0];
          return direction === "outbound-api" && !early && !late;
        })
        .map(toSent)
        .reverse();
    },
  };
}

const { compare } = Temporal.Instant;

/** An answer that was cut off says nothing about the message. */
function toSent({ sid, status, errorCode }: { sid: string; status: string; errorCode: number | null }): Sent {
  if (!sid) throw new Error("the provider's answer names no message");
  return {
    sid,
    status: isDeliveryStatus(status) ? status : "accepted",
    ...(errorCode ? { errorCode } : {}),
  };
}

const errorCode = (error: unknown): string =>
  error instanceof Error && "code" in error ? `${error.code}` : "";
