import twilio from "twilio";
import { isDeliveryStatus } from "../core/delivery.ts";
import { SendError, type Sms } from "../ports.ts";

export type TwilioSettings = {
  accountSid: string;
  authToken: string;
  /** The number that prompts come from, E.164. */
  serviceNumber: string;
  /** Another base URL than Twilio's own, for the local stand-in. */
  endpoint?: string | undefined;
};

/** Well below the function's own time-out, so that an answer that never comes is still settled as unknown. */
const timeoutMilliseconds = 8000;

/** A gateway that gave up waiting does not know what became of the message either. */
const mayHaveLeft = new Set([502, 504]);

/** Sends through Twilio's Messages API. A refusal before acceptance is a SendError; anything else stays as it is. */
export function twilioSms({ accountSid, authToken, serviceNumber, endpoint }: TwilioSettings): Sms {
  const client = twilio(accountSid, authToken, { timeout: timeoutMilliseconds });
  if (endpoint) client.api.baseUrl = endpoint;
  return {
    async send({ to, body, statusCallback, validitySeconds }) {
      try {
        const { sid, status } = await client.messages.create({
          from: serviceNumber,
          to,
          body,
          statusCallback,
          validityPeriod: validitySeconds,
        });
        return { sid, status: isDeliveryStatus(status) ? status : "accepted" };
      } catch (error) {
        if (!(error instanceof twilio.RestException) || mayHaveLeft.has(error.status)) throw error;
        // The message of Twilio's error names the number: only the code goes on (G6).
        throw new SendError(error.code ?? error.status, error.status);
      }
    },
  };
}
