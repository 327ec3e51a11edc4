import { Temporal } from "temporal-polyfill";
import { errorName } from "../../core/errors.ts";
import { spellingsOf } from "../../core/places/spellings.ts";
import type { ChannelPort } from "../channel-port.ts";

/**
 * The message of a claim was made within these of it: a wake's own time-out, and clocks that differ. Prompts to one
 * person leave two minutes apart, so sender, recipient and time name one message.
 */
const around = { before: { seconds: 30 }, after: { seconds: 80 } };

/** Asks Twilio for a message to that number, in either of its spellings, at that time. */
export const findOut: ChannelPort["findOut"] = async ({ sms, log }, { id, phone }, { at, prompt }) => {
  if (phone === undefined) return "nobody-knows";
  const claimed = Temporal.Instant.from(at);
  const [from, until] = [claimed.subtract(around.before), claimed.add(around.after)];
  try {
    const lists = spellingsOf(phone).map((to) => sms.find({ to, from, until }));
    return (await Promise.all(lists)).flat()[0] ?? "never-left";
  } catch (error) {
    log("look-up-failed", { personId: id, prompt, error: errorName(error) });
    return "no-answer";
  }
};
