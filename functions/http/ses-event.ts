import * as z from "zod/mini";
import { deliveryIdPattern } from "../core/delivery/delivery.ts";
import { lazy } from "../core/lazy.ts";
import { personIdPattern } from "../core/person/id.ts";
import type { Feedback } from "../services/stop-email.ts";

/**
 * An SNS message, all of it text but MessageAttributes, which SNS does not sign: the signature is over what arrived.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html
 */
const envelope = lazy(() =>
  z.catchall(
    z.object({
      Type: z.string(),
      TopicArn: z.string(),
      Message: z.string(),
      SubscribeURL: z.optional(z.string()),
    }),
    z.string(),
  ),
);

/** https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
const event = lazy(() =>
  z.object({
    eventType: z.string(),
    mail: z.object({
      messageId: z.string().check(z.minLength(1), z.maxLength(200)),
      destination: z.array(z.string()),
      tags: z.object({
        person: z.tuple([z.string().check(z.regex(personIdPattern))]),
        delivery: z.optional(z.tuple([z.string()])),
      }),
    }),
    bounce: z.optional(z.object({ bounceType: z.string() })),
  }),
);

export type SnsMessage = z.infer<ReturnType<typeof envelope>>;

export const readSnsMessage = (text: string): SnsMessage | undefined =>
  parse(envelope(), text, (name, value) => (name === "MessageAttributes" ? undefined : value));

/** What an event of SES means for a person; undefined for one that is not about ours, or passes (a full inbox). */
export function readFeedback(text: string): Feedback | undefined {
  const read = parse(event(), text);
  if (!read) return undefined;
  const { eventType, mail, bounce } = read;
  const kind =
    eventType === "Complaint"
      ? "complaint"
      : eventType === "Bounce" && bounce?.bounceType === "Permanent"
        ? "bounce"
        : undefined;
  if (!kind) return undefined;
  const delivery = Buffer.from(mail.tags.delivery?.[0] ?? "", "base64url").toString();
  return {
    kind,
    personId: mail.tags.person[0],
    addresses: mail.destination.map((address) => address.toLowerCase()),
    ...(deliveryIdPattern.test(delivery) ? { delivery: { id: delivery, sid: mail.messageId } } : {}),
  };
}

function parse<T>(
  schema: z.ZodMiniType<T>,
  text: string,
  revive?: (name: string, value: unknown) => unknown,
): T | undefined {
  try {
    const read = schema.safeParse(JSON.parse(text, revive));
    return read.success ? read.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
