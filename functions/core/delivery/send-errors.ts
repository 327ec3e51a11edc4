import { channelRules } from "../channels/index.ts";
import type { SendPolicy } from "../channels/rules.ts";
import type { Channel } from "../person/addresses.ts";

/** Nothing answered at all: the connection was refused, so nothing left. */
export const notConnected = 0;

/** The policy of a channel for its provider's code; for one that is not known, by the HTTP status it came with. */
export function sendPolicy(channel: Channel, code: number | string, status: number): SendPolicy {
  const known = channelRules[channel].policies[code];
  if (known) return known;
  const passes = code === notConnected || status === 429 || status >= 500;
  return passes ? { retry: { minutes: 10 } } : { alert: true };
}
