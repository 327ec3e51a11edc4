import { emailRules } from "../../core/channels/email.ts";
import { unsubscribeUrl } from "../../links.ts";
import { SendError } from "../../ports.ts";
import { voiceOf } from "../../voices.ts";
import type { ChannelPort } from "../channel-port.ts";
import { promptEmail } from "./letters.ts";

/** Emails: a prompt is one, however many texts it is, and SES cannot be asked what became of it. */
export const emailChannel: ChannelPort = {
  ...emailRules,
  addressOf: ({ email }) => email?.nonce,
  parts: (deps, person, { delivery, prompt, messages }) => [
    async () => {
      const to = person.email?.address;
      // Switched off by the operator since it was confirmed.
      if (!deps.email || !to) throw new SendError("EmailIsOff", 0);
      const stopUrl = unsubscribeUrl(deps, person.id, to, deps.clock.now());
      const texts = person.phone !== undefined;
      const mail = promptEmail(voiceOf(person), { messages, prompt, stopUrl, texts });
      const tags = { person: person.id, delivery: Buffer.from(delivery).toString("base64url") };
      const { id } = await deps.email.send({ ...mail, to, tags });
      return { sid: id, status: "sent" };
    },
  ],
  canFindOut: false,
  findOut: async () => "nobody-knows",
  logSent: (log, about) => log("prompt-emailed", about),
  logLost: (log, about) => log("email-unknown", about),
};
