/**
 * A stand-in for SES v2's SendEmail: what it accepts is kept, nothing is sent. Signatures are not checked,
 * and every sender counts as verified. Recipients such as `too-many-requests@simulator.amazonses.com` fail
 * (addresses.ts lists them).
 */
import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { SesError } from "./errors.ts";
import { readSendEmail } from "./request.ts";
import type { StoredEmail } from "./types.ts";

export type { StoredEmail } from "./types.ts";

export type SesOptions = {
  /** Epoch milliseconds. */
  now: () => number;
};

export type SesStandIn = {
  /** The REST API: `POST /v2/email/outbound-emails`. */
  fetch: (request: Request) => Promise<Response>;
  /** Accepted emails, oldest first; with `to`, those of which it is a recipient, in any case. */
  emails: (filter?: { to?: string }) => StoredEmail[];
  /** Forgets all emails. */
  reset: () => void;
};

export function createSes({ now }: SesOptions): SesStandIn {
  const emails: StoredEmail[] = [];
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
    emails.push({ ...email, messageId, at: now() });
    return c.json({ MessageId: messageId }, 200, { "x-amzn-RequestId": randomUUID() });
  });

  const isTo = (email: StoredEmail, to: string) =>
    email.to.some((recipient) => recipient.toLowerCase() === to.toLowerCase());
  return {
    fetch: async (request) => app.fetch(request),
    emails: ({ to } = {}) => structuredClone(emails.filter((email) => to === undefined || isTo(email, to))),
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
