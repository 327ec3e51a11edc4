/**
 * A stand-in for Twilio's Messages API: what an application sees of it, with no account and no network.
 * The README says what it covers, and which numbers fail in which way.
 */
import { usualAccount } from "./account.ts";
import { settled } from "./delivery.ts";
import { receive } from "./inbound.ts";
import { createRest } from "./rest.ts";
import { type Context, emptyState, forget, toStored } from "./state.ts";
import type { TwilioOptions, TwilioStandIn } from "./types.ts";

export { TwimlError } from "./twiml.ts";
export type { InboundResult, InboundText, StoredMessage, TwilioOptions, TwilioStandIn } from "./types.ts";

/** One account with one number. It keeps everything in memory and takes its time from `options.now`. */
export function createTwilio(options: TwilioOptions): TwilioStandIn {
  const context: Context = { options, state: emptyState(options) };
  const rest = createRest(context);
  return {
    fetch: async (request) => rest.fetch(request),
    receive: (text) => receive(context, text),
    messages: ({ to } = {}) =>
      [...context.state.messages.values()]
        .filter((message) => message.direction !== "inbound" && (to === undefined || message.to === to))
        .map(toStored),
    thread: (...numbers) =>
      [...context.state.messages.values()]
        .filter(({ from, to }) => numbers.includes(from) || numbers.includes(to))
        .map(toStored),
    account: () => context.state.account,
    settled: () => settled(context),
    reset: () => {
      forget(context.state);
      context.state.account = usualAccount(options);
    },
    memory: () => ({
      messages: [...context.state.messages.values()],
      blocked: [...context.state.blocked],
      answered: [...context.state.answered],
      deleted: [...context.state.deleted],
    }),
    remember: ({ messages, blocked, answered, deleted = [] }) => {
      const { state } = context;
      forget(state);
      for (const message of messages) state.messages.set(message.sid, message);
      for (const pair of blocked) state.blocked.add(pair);
      for (const sid of answered) state.answered.add(sid);
      for (const sid of deleted) state.deleted.add(sid);
    },
  };
}
