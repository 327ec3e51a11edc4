import { smsRules } from "../../core/channels/sms.ts";
import { segmentsIn } from "../../core/delivery/segments.ts";
import { statusCallbackUrl } from "../../links.ts";
import type { ChannelPort } from "../channel-port.ts";
import { findOut } from "./find-out.ts";

/** Texts: one message a part, and Twilio can be asked what became of each. */
export const smsChannel: ChannelPort = {
  ...smsRules,
  addressOf: ({ phone }) => phone,
  parts: (deps, person, { delivery, prompt, messages, validitySeconds }) => {
    const statusCallback = statusCallbackUrl(deps, { person: person.id, delivery, prompt });
    // A prompt is only claimed for a text where there is a number.
    const message = { to: `${person.phone}`, statusCallback, validitySeconds };
    return messages.map((body) => () => deps.sms.send({ ...message, body }));
  },
  canFindOut: true,
  findOut,
  logSent: (log, about, messages) => log("prompt-sent", { ...about, segments: segmentsIn(messages) }),
  logLost: (log, about) => log("send-unknown", about),
};
