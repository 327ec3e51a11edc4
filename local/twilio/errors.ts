/** Twilio's error codes as the Messages API answers them; `{to}` and `{from}` are filled in. */
const ERRORS: Record<number, { status: number; message: string }> = {
  20001: { status: 400, message: "Invalid parameter" },
  20003: { status: 401, message: "Authenticate" },
  20009: { status: 409, message: "Cannot delete this resource before it is complete" },
  20404: { status: 404, message: "The requested resource was not found" },
  20429: { status: 429, message: "Too Many Requests" },
  20500: { status: 500, message: "An internal server error has occurred" },
  20503: { status: 503, message: "Service is temporarily unavailable. Please try again later" },
  20504: { status: 504, message: "Gateway Timeout" },
  21211: { status: 400, message: "The 'To' number {to} is not a valid phone number." },
  21212: {
    status: 400,
    message: "The 'From' number {from} is not a valid phone number, shortcode, or alphanumeric sender ID.",
  },
  21266: { status: 400, message: "'To' and 'From' number cannot be the same: {to}" },
  21408: {
    status: 400,
    message:
      "Permission to send an SMS has not been enabled for the region indicated by the 'To' number: {to}.",
  },
  21602: { status: 400, message: "Message body is required." },
  21603: { status: 400, message: "A 'From' phone number is required." },
  21604: { status: 400, message: "A 'To' phone number is required." },
  21606: {
    status: 400,
    message:
      "The From phone number {from} is not a valid, SMS-capable inbound phone number or short code for your account.",
  },
  21609: { status: 400, message: "The 'StatusCallback' URL is not a valid URL." },
  21610: { status: 400, message: "Attempt to send to unsubscribed recipient" },
  21611: { status: 429, message: "This 'From' number has exceeded the maximum number of queued messages" },
  21612: {
    status: 400,
    message:
      "The 'To' phone number: {to}, is not currently reachable using the 'From' phone number: {from} via SMS.",
  },
  21614: { status: 400, message: "To number: {to}, is not a mobile number" },
  21617: { status: 400, message: "The concatenated message body exceeds the 1600 character limit" },
  21624: { status: 400, message: "Validity period can only be set to integers between 1 and 36,000 seconds" },
  21704: { status: 400, message: "The Messaging Service contains no phone numbers" },
  21701: { status: 400, message: "The Messaging Service does not exist" },
  63038: { status: 429, message: "Account exceeded the daily messages limit" },
};

/** A request that the API refuses; answered as Twilio's `{ code, message, more_info, status }`. */
export class TwilioError extends Error {
  readonly code: number;
  readonly status: number;

  constructor(code: number, numbers: { to?: string; from?: string; detail?: string } = {}) {
    const { status, message } = ERRORS[code] ?? { status: 400, message: `Error ${code}` };
    const filled = message.replace("{to}", numbers.to ?? "").replace("{from}", numbers.from ?? "");
    super(numbers.detail === undefined ? filled : `${filled}: ${numbers.detail}`);
    this.code = code;
    this.status = status;
  }

  toResponse(): Response {
    const body = {
      code: this.code,
      message: this.message,
      more_info: `https://www.twilio.com/docs/errors/${this.code}`,
      status: this.status,
    };
    const headers: Record<string, string> = { "Content-Type": "application/json" };
    if (this.status === 401) headers["WWW-Authenticate"] = 'Basic realm="Twilio API"';
    return new Response(JSON.stringify(body), { status: this.status, headers });
  }
}
