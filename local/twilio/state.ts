import { randomBytes } from "node:crypto";
import { type Account, usualAccount } from "./account.ts";
import { segment } from "./segments.ts";
import type { MessageRecord, StoredMessage, TwilioOptions } from "./types.ts";

/** All that the stand-in remembers. */
export type State = {
  /** By sid, in the order of their creation. */
  messages: Map<string, MessageRecord>;
  /** Sids that the account has deleted: the API has them no more, but the phone does. */
  deleted: Set<string>;
  /** Pairs of person and service number that an opt-out keyword has closed. */
  blocked: Set<string>;
  /** Inbound sids whose TwiML replies are stored: a retry does not store them again. */
  answered: Set<string>;
  /** Deliveries under way. */
  pending: Set<Promise<void>>;
  account: Account;
};

export type Context = { options: TwilioOptions; state: State };

/** What a caller of `store` decides; the rest follows from it. */
export type NewMessage = Omit<StoredMessage, "sid" | "segments" | "encoding" | "at"> & {
  sid?: string;
  messagingServiceSid?: string;
};

export const emptyState = (options: TwilioOptions): State => ({
  messages: new Map(),
  deleted: new Set(),
  blocked: new Set(),
  answered: new Set(),
  pending: new Set(),
  account: usualAccount(options),
});

export function forget({ messages, deleted, blocked, answered }: State): void {
  for (const part of [messages, deleted, blocked, answered]) part.clear();
}

/** `SM` and 32 hex digits; random, since an application may keep sids for longer than we do. */
export const newSid = (): string => `SM${randomBytes(16).toString("hex")}`;

/** Puts a message into the log, with its segments counted and its time taken from the clock. */
export function store({ options, state }: Context, message: NewMessage): MessageRecord {
  const at = options.now();
  const record = { ...message, ...segment(message.body), sid: message.sid ?? newSid(), at, updatedAt: at };
  state.messages.set(record.sid, record);
  options.onMessage?.(toStored(record));
  return record;
}

/** The record as the public surface shows it: a copy, so that nobody changes the log. */
export function toStored(record: MessageRecord): StoredMessage {
  const { updatedAt, messagingServiceSid, ...message } = record;
  return message;
}

const pair = (person: string, service: string): string => `${person} ${service}`;

/** Whether this person has opted out of texts from this service number. */
export const isBlocked = (state: State, person: string, service: string): boolean =>
  state.blocked.has(pair(person, service));

/** Closes the pair; true when it was open. */
export function block(state: State, person: string, service: string): boolean {
  if (isBlocked(state, person, service)) return false;
  state.blocked.add(pair(person, service));
  return true;
}

/** Opens the pair; true when it was closed. */
export const unblock = (state: State, person: string, service: string): boolean =>
  state.blocked.delete(pair(person, service));
