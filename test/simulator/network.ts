import type { Temporal } from "temporal-polyfill";
import { SendError, type Sms } from "../../functions/ports.ts";
import type { StatusCallback } from "../../functions/services/record-status.ts";
import { memorySms } from "../support/memory.ts";
import type { Fate, Script } from "./script.ts";

type World = {
  now: () => Temporal.Instant;
  /** Does something later in virtual time. */
  later: (minutes: number, what: () => void | Promise<void>) => void;
  callback: (status: StatusCallback) => Promise<void>;
};

const httpStatus: Record<number, number> = { 0: 0, 503: 503, 20429: 429 };

/** Codes of a status callback after which no text is tried again. */
export const forGood = [30005, 30007];

/** The provider: takes or refuses messages as the script says, and reports what became of them. */
export function network(script: Script, { now, later, callback }: World) {
  const sms = memorySms(now);
  const blocked = new Set<string>();
  let sends = 0;

  const send: Sms["send"] = async (message) => {
    const index = sends++;
    const refusal = script.refusals.find((refused) => refused.send === index);
    const code = blocked.has(message.to) ? 21610 : refusal?.code;
    if (code !== undefined) {
      throw new SendError(code, httpStatus[code] ?? 400, code === 20429 ? 90 : undefined);
    }
    const sent = await sms.send(message);
    const record = sms.sent.at(-1);
    if (record) report(record, script.fates[index % Math.max(1, script.fates.length)] ?? "silent");
    return sent;
  };

  type Message = (typeof sms.sent)[number];

  function report(message: Message, fate: Fate): void {
    const tell = (status: string, code?: number) =>
      callback({
        personId: message.person,
        deliveryId: message.delivery,
        sid: message.sid,
        status,
        errorCode: code?.toString(),
      });
    if (typeof fate === "number") {
      // Some reports take long: time enough to have confirmed an email meanwhile.
      later(forGood.includes(fate) ? 45 : 2, () => {
        Object.assign(message, { status: "undelivered", errorCode: fate });
        return tell("undelivered", fate);
      });
      return;
    }
    message.status = "delivered";
    if (fate !== "silent") later(1, () => tell("delivered"));
    if (fate === "doubled") later(1, () => tell("delivered"));
    if (fate === "reordered") later(3, () => tell("sent"));
  }

  return {
    sms: { send, find: sms.find, deleteMessages: sms.deleteMessages },
    sent: sms.sent,
    copies: sms.copies,
    blocked,
  };
}

export type Network = ReturnType<typeof network>;
