/**
 * A stand-in for SES v2's SendEmail: what it accepts is kept, nothing is sent. Signatures are not checked, and every
 * sender may send. GetAccount and GetEmailIdentity tell of `account()`, which is there to be changed. Recipients such as `too-many-requests@simulator.amazonses.com` fail
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
  /** Told of every email that is accepted. */
  onEmail?: (email: StoredEmail) => void;
  /** The SNS topic of bounces and complaints; none of them is told without one. */
  topic?: { arn: string; post: (body: string) => Promise<unknown> };
};

/** What SES says of the account; `identities` by whether they are verified, every one where there is none. */
export type SesAccount = {
  isOutOfSandbox: boolean;
  maySend: boolean;
  perDay: number;
  identities?: Record<string, boolean>;
};
const usualAccount = (): SesAccount => ({ isOutOfSandbox: true, maySend: true, perDay: 50_000 });

export type SesStandIn = {
  /** The REST API: `POST /v2/email/outbound-emails`, `GET /v2/email/account`, `GET /v2/email/identities/{name}`. */
  fetch: (request: Request) => Promise<Response>;
  /** Accepted emails, oldest first; with `to`, those of which it is a recipient, in any case. */
  emails: (filter?: { to?: string }) => StoredEmail[];
  account: () => SesAccount;
  /** A notification as SES would have SNS post it, signed; `changes` are made after that. */
  notification: (event: object, changes?: SnsMessage) => SnsMessage;
  /** Whether a notification is one of the stand-in's own. */
  isSigned: (message: SnsMessage) => boolean;
  /** Resolves when every notification so far has been posted. */
  settled: () => Promise<void>;
  /** Forgets all emails. */
  reset: () => void;
  /** All emails, as JSON can hold them. */
  memory: () => StoredEmail[];
  /** Puts back what `memory` gave, of another process too. */
  remember: (memory: StoredEmail[]) => void;
};

export function createSes({ now, onEmail, topic }: SesOptions): SesStandIn {
  const emails: StoredEmail[] = [];
  let account = usualAccount();
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
    onEmail?.(accepted);
    report(accepted);
    return c.json({ MessageId: messageId }, 200, { "x-amzn-RequestId": randomUUID() });
  });

  app.get("/v2/email/account", (c) => {
    const { isOutOfSandbox, maySend, perDay } = account;
    return c.json({
      ProductionAccessEnabled: isOutOfSandbox,
      SendingEnabled: maySend,
      EnforcementStatus: "HEALTHY",
      SendQuota: { Max24HourSend: perDay, MaxSendRate: 14, SentLast24Hours: 0 },
    });
  });
  app.get("/v2/email/identities/:name", (c) => {
    const isVerified = account.identities ? account.identities[c.req.param("name")] : true;
    if (isVerified === undefined) throw new SesError("NotFoundException", "Email identity does not exist.");
    return c.json({ VerifiedForSendingStatus: isVerified });
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
    account: () => account,
    notification,
    isSigned: (message) => theSigner().isSigned(message),
    settled: async () => {
      while (posting.size > 0) await Promise.all(posting);
    },
    reset: () => {
      emails.length = 0;
      account = usualAccount();
    },
    memory: () => emails,
    remember: (memory) => {
      emails.splice(0, emails.length, ...memory);
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
