import { getExpectedTwilioSignature } from "twilio/lib/webhooks/webhooks.js";
import type { TwilioOptions } from "./types.ts";

/** How long Twilio waits for a webhook. */
const TIMEOUT_MILLISECONDS = 15_000;

export type Answer = { status: number; contentType: string; body: string };

/** A webhook to send: the public URL (which is signed) and its form parameters. */
export type Webhook = { url: string; params: Record<string, string>; idempotencyToken: string };

/** Sends a webhook in the way that `onWebhook` has it; `answered` is called with each answer. */
export async function send(
  options: TwilioOptions,
  webhook: Webhook,
  answered: (answer: Answer | undefined) => void = () => {},
): Promise<void> {
  const { onWebhook = (_, sendNow) => sendNow() } = options;
  const form = new URLSearchParams(webhook.params).toString();
  await onWebhook({ url: webhook.url, form }, async () => answered(await post(options, webhook)));
}

/**
 * Posts a form, signed over the public URL and every parameter, to where that URL is really listening.
 * @returns undefined when nobody answered in time.
 */
async function post(options: TwilioOptions, webhook: Webhook): Promise<Answer | undefined> {
  const { url, params, idempotencyToken } = webhook;
  const reach = options.reach ?? ((publicUrl) => publicUrl);
  const request = options.fetch ?? fetch;
  try {
    const response = await request(reach(url), {
      method: "POST",
      headers: {
        "Content-Type": "application/x-www-form-urlencoded; charset=utf-8",
        "User-Agent": "TwilioProxy/1.1",
        "I-Twilio-Idempotency-Token": idempotencyToken,
        "X-Twilio-Signature": getExpectedTwilioSignature(options.authToken, url, params),
      },
      body: new URLSearchParams(params).toString(),
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    const contentType = response.headers.get("Content-Type") ?? "";
    return { status: response.status, contentType, body: await response.text() };
  } catch (error) {
    if (isUnreachable(error)) return undefined;
    throw error;
  }
}

/** fetch reports a failed connection as a TypeError and our time limit as a TimeoutError. */
const isUnreachable = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof DOMException && error.name === "TimeoutError");
