import type { Account } from "./account.ts";

/** What the stand-in needs to know: one account with its numbers, and where its webhooks go. */
export type TwilioOptions = {
  accountSid: string;
  authToken: string;
  /** The number or short code that inbound texts are addressed to, and that texts may leave from. */
  serviceNumber: string;
  /** What else they may leave from: numbers, short codes, and messaging services (`MG...`), which hold all of the numbers. */
  senders?: string[];
  /** The public URL of the inbound webhook, exactly as Twilio would be given it: this is what gets signed. */
  inboundUrl: string;
  /** Where a public URL is really listening. Default: the URL itself. */
  reach?: (publicUrl: string) => string;
  /** Makes the requests of the webhooks. Default: the global fetch. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /**
   * Stands between each webhook and its sending, to try an application at its worst: it may call `send` now, later,
   * twice or never. An inbound text that was not sent by then has no replies and the status 202. Default: once, now.
   */
  onWebhook?: (webhook: { url: string; form: string }, send: () => Promise<void>) => Promise<void>;
  /** Told of every message, both ways, when it is stored and whenever its status moves. */
  onMessage?: (message: StoredMessage) => void;
  /** Epoch milliseconds. */
  now: () => number;
};

/** A message as Twilio's log would show it. */
export type StoredMessage = {
  sid: string;
  direction: "inbound" | "outbound-api" | "outbound-reply";
  from: string;
  to: string;
  body: string;
  segments: number;
  encoding: "GSM-7" | "UCS-2";
  /** Twilio's word: received | accepted | queued | sent | delivered | undelivered | failed. */
  status: string;
  errorCode?: number;
  statusCallback?: string;
  /** Epoch milliseconds. */
  at: number;
  /** Set on Twilio's own confirmation of an opt-out or opt-in keyword. */
  provider?: true;
};

/** A stored message, with what only the REST resource shows. */
export type MessageRecord = StoredMessage & { updatedAt: number; messagingServiceSid?: string };

/** A text that a person sends to the service. */
export type InboundText = {
  from: string;
  body: string;
  /** Default: the service number. */
  to?: string;
  /** The sid of an earlier text makes this Twilio's retry of it. */
  sid?: string;
  /** Webhook parameters to add or replace, for instance `{ OptOutType: "STOP" }` or `{ NumMedia: "1" }`. */
  params?: Record<string, string>;
};

/** `status` is the webhook's HTTP status, 202 when it is yet to be sent; `replies` is what the person's phone shows, in order. */
export type InboundResult = { sid: string; status: number; replies: string[] };

/** What outlives a process where a caller keeps it. */
export type TwilioMemory = {
  messages: MessageRecord[];
  blocked: string[];
  answered: string[];
  deleted?: string[];
};

export type TwilioStandIn = {
  /** The REST API. */
  fetch: (request: Request) => Promise<Response>;
  /**
   * A person texts the service: a signed webhook goes out and its TwiML is carried out.
   * @throws TwimlError when a 2xx answer is something that Twilio could not carry out.
   */
  receive: (text: InboundText) => Promise<InboundResult>;
  /** Outbound messages, oldest first. */
  messages: (filter?: { to?: string }) => StoredMessage[];
  /** Both ways between the service and these numbers, in the order in which they came: what a phone shows. */
  thread: (...numbers: string[]) => StoredMessage[];
  /** What the account is and has: change it to see what notices. */
  account: () => Account;
  /** Resolves when all status callbacks under way have been answered. */
  settled: () => Promise<void>;
  /** Forgets all messages and opt-outs. */
  reset: () => void;
  /** All messages and opt-outs, as JSON can hold them. */
  memory: () => TwilioMemory;
  /** Puts back what `memory` gave, of another process too. */
  remember: (memory: TwilioMemory) => void;
};
