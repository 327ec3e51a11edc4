/**
 * A stand-in for SES v2's SendEmail: what it accepts is kept, nothing is sent. Signatures are not checked,
 * and every sender counts as verified. Recipients such as `too-many-requests@simulator.amazonses.com` fail
 * (addresses.ts lists them); `bounce@` and `complaint@` are accepted and reported to the topic (notification.ts).
 */
import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { SesError } from "./errors.ts";
import { createSigner, eventOf, notificationOf, type Signer, type SnsMessage } from "./notification.ts";
import { readSendEmail } from "./request.ts";
import type { StoredEmail } from "./types.ts";

export type { StoredEmail } from "./types.ts";

export type SesOptions = {
  /** Epoch milliseconds. */
  now: () => number;
  /** The SNS topic of bounces and complaints; none of them is told without one. */
  topic?: { arn: string; post: (body: string) => Promise<unknown> };
};

export type SesStandIn = {
  /** The REST API: `POST /v2/email/outbound-emails`. */
  fetch: (request: Request) => Promise<Response>;
  /** Accepted emails, oldest first; with `to`, those of which it is a recipient, in any case. */
  emails: (filter?: { to?: string }) => StoredEmail[];
  /** A notification as SES would have SNS post it, signed; `changes` are made after that. */
  notification: (event: object, changes?: SnsMessage) => SnsMessage;
  /** Whether a notification is one of the stand-in's own. */
  isSigned: (message: SnsMessage) => boolean;
  /** Resolves when every notification so far has been posted. */
  settled: () => Promise<void>;
  /** Forgets all emails. */
  reset: () => void;
};

export function createSes({ now, topic }: SesOptions): SesStandIn {
  const emails: StoredEmail[] = [];
  const posting = new Set<Promise<unknown>>();
  let signer: Signer | undefined;
  const theSigner = () => {
    // A key takes a while to make, and most stacks need none.
    signer ??= createSigner();
    return signer;
  };
  const app = new Hono();

  app.onError((error) => {
    if (error instanceof SesError) return error.toResponse(randomUUID());
    throw error;
  });
  app.notFound(() =>
    new SesError("UnknownOperationException", "Not in the stand-in").toResponse(randomUUID()),
  );

  app.post("/v2/email/outbound-emails", async (c) => {
    const email = readSendEmail(parseJson(await c.req.text()));
    const messageId = `${randomUUID()}-000000`;
    const accepted = { ...email, messageId, at: now() };
    emails.push(accepted);
    report(accepted);
    return c.json({ MessageId: messageId }, 200, { "x-amzn-RequestId": randomUUID() });
  });

  const notification = (event: object, changes: SnsMessage = {}): SnsMessage => ({
    ...theSigner().sign(notificationOf(event, topic?.arn ?? "", now())),
    ...changes,
  });

  function report(email: StoredEmail): void {
    const event = eventOf(email);
    if (!topic || !event) return;
    const post = topic.post(JSON.stringify(notification(event))).catch(() => undefined);
    posting.add(post);
    void post.finally(() => posting.delete(post));
  }

  const isTo = (email: StoredEmail, to: string) =>
    email.to.some((recipient) => recipient.toLowerCase() === to.toLowerCase());
  return {
    fetch: async (request) => app.fetch(request),
    emails: ({ to } = {}) => structuredClone(emails.filter((email) => to === undefined || isTo(email, to))),
    notification,
    isSigned: (message) => theSigner().isSigned(message),
    settled: async () => {
      while (posting.size > 0) await Promise.all(posting);
    },
    reset: () => {
      emails.length = 0;
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new SesError("SerializationException", error.message);
  }
}
