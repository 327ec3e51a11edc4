import { countryOf } from "./country.ts";
import { TwilioError } from "./errors.ts";
import { refusal, senderRefusal } from "./magic.ts";
import { type Context, isBlocked, type NewMessage } from "./state.ts";

const E164 = /^\+[1-9]\d{6,14}$/;
const MESSAGING_SERVICE_SID = /^MG[0-9a-fA-F]{32}$/;

/** Parameters that change what is sent, and that the stand-in does not have: better refused than ignored. */
const UNSUPPORTED = ["MediaUrl", "ContentSid", "ScheduleType", "SendAt"];

/**
 * What a create asks for, checked in the order in which Twilio checks it.
 * @throws TwilioError with Twilio's own code.
 */
export function readCreate(context: Context, params: URLSearchParams): NewMessage {
  const { state } = context;
  const unsupported = UNSUPPORTED.find((name) => params.has(name));
  if (unsupported !== undefined)
    throw new TwilioError(20001, { detail: `${unsupported} (not in the stand-in)` });
  const to = recipient(params.get("To") ?? "");
  const messagingServiceSid = params.get("MessagingServiceSid") ?? "";
  const from = sender(context, { given: params.get("From") ?? "", messagingServiceSid, to });
  const body = params.get("Body") ?? "";
  if (body === "") throw new TwilioError(21602);
  if (body.length > 1600) throw new TwilioError(21617);
  checkValidityPeriod(params.get("ValidityPeriod"));
  const statusCallback = params.get("StatusCallback") ?? "";
  if (statusCallback !== "") checkCallback(statusCallback);
  if (to === from) throw new TwilioError(21266, { to });
  const code = isBlocked(state, to, from) ? 21610 : refusal(to);
  if (code !== undefined) throw new TwilioError(code, { to, from });
  return {
    direction: "outbound-api",
    to,
    from,
    body,
    // A Messaging Service picks the sender later; a plain number is queued at once.
    status: messagingServiceSid === "" ? "queued" : "accepted",
    ...(messagingServiceSid !== "" && { messagingServiceSid }),
    ...(statusCallback !== "" && { statusCallback }),
  };
}

function recipient(given: string): string {
  if (given.trim() === "") throw new TwilioError(21604);
  // Twilio forgives punctuation in a number, not the lack of a country code.
  const to = given.replace(/[\s().-]/g, "");
  if (!E164.test(to)) throw new TwilioError(21211, { to: given });
  return to;
}

type Wanted = { given: string; messagingServiceSid: string; to: string };

function sender(context: Context, { given, messagingServiceSid, to }: Wanted): string {
  if (messagingServiceSid !== "") {
    if (!MESSAGING_SERVICE_SID.test(messagingServiceSid)) throw new TwilioError(21701);
    return given === "" ? pick(context, messagingServiceSid, to) : ownNumber(context, given);
  }
  if (given === "") throw new TwilioError(21603);
  return ownNumber(context, given);
}

/** A number of the service in the country of the recipient where it has one, else its first. */
function pick({ state }: Context, sid: string, to: string): string {
  const senders = state.account.services.find((service) => service.sid === sid)?.senders;
  if (!senders) throw new TwilioError(21701);
  const country = countryOf(to);
  const [first] = [...senders.filter((number) => countryOf(number) === country), ...senders];
  if (first === undefined) throw new TwilioError(21704);
  return first;
}

function ownNumber({ state }: Context, from: string): string {
  if (state.account.senders.some(({ number }) => number === from)) return from;
  throw new TwilioError(senderRefusal(from) ?? (E164.test(from) ? 21606 : 21212), { from });
}

function checkValidityPeriod(given: string | null): void {
  if (given === null) return;
  const seconds = /^\d+$/.test(given) ? Number(given) : 0;
  if (seconds < 1 || seconds > 36_000) throw new TwilioError(21624);
}

function checkCallback(url: string): void {
  const protocol = URL.canParse(url) ? new URL(url).protocol : "";
  if (protocol !== "http:" && protocol !== "https:") throw new TwilioError(21609);
}
