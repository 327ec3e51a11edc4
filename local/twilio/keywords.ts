import { block, type State, unblock } from "./state.ts";

const OPT_OUT = new Set(["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "OPTOUT", "REVOKE"]);
const OPT_IN = new Set(["START", "YES", "UNSTOP"]);

const UNSUBSCRIBED =
  "You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.";
const RESUBSCRIBED =
  "You have successfully been re-subscribed to messages from this number. Reply HELP for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.";

export const HELP = "Reply STOP to unsubscribe. Msg&Data Rates May Apply.";
export const isHelp = (body: string): boolean => /^\s*(HELP|INFO)\s*$/i.test(body);

/**
 * Twilio's default handling of keywords: a message that is one keyword, in any case, closes or opens the
 * pair. HELP and INFO are left to the application, unless the account answers them too.
 * @returns Twilio's own confirmation, when the state changed.
 */
export function applyKeyword(
  state: State,
  person: string,
  service: string,
  body: string,
): string | undefined {
  const word = body.trim().toUpperCase();
  if (OPT_OUT.has(word) && block(state, person, service)) return UNSUBSCRIBED;
  if (OPT_IN.has(word) && unblock(state, person, service)) return RESUBSCRIBED;
  return undefined;
}
