import type { Temporal } from "temporal-polyfill";
import { type Email, type Mail, SendError } from "../../functions/ports.ts";

export type MemoryEmail = Mail & {
  id: string;
  to: string;
  tags: Record<string, string>;
  /** `<plan>/<name>`, or nothing for a confirmation link. */
  prompt: string | undefined;
  at: Temporal.Instant;
};

/** What SES's simulator addresses are refused with, by local part. */
const refusals: Record<string, [name: string, status: number]> = {
  "too-many-requests": ["TooManyRequestsException", 429],
  "message-rejected": ["MessageRejected", 400],
  "sending-paused": ["SendingPausedException", 400],
  "limit-exceeded": ["LimitExceededException", 400],
};

/** A mail system in memory: every email that left. It passes the same contract as the real one (test/contract/email.test.ts). */
export function memoryEmail(now: () => Temporal.Instant) {
  const sent: MemoryEmail[] = [];
  const email: Email = {
    send: async ({ tags = {}, ...message }) => {
      const [, name = ""] = /^(.*)@simulator\.amazonses\.com$/.exec(message.to) ?? [];
      const refusal = refusals[name];
      if (refusal) throw new SendError(...refusal);
      if (name === "internal-failure") throw new Error("InternalFailure");
      const id = `mail-${sent.length + 1}`;
      sent.push({ ...message, id, tags, prompt: message.headers["X-Prompt"], at: now() });
      return { id };
    },
  };
  return { ...email, sent };
}
