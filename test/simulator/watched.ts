import { attemptOf } from "../../functions/core/delivery.ts";
import type { Person, Tombstone } from "../../functions/core/person.ts";
import type { Email } from "../../functions/ports.ts";
import type { memoryTable } from "../support/memory.ts";
import { checkSent, type Message, must } from "./checks.ts";
import type { Run } from "./faults.ts";
import type { Inbox, Letter } from "./inbox.ts";
import type { Ledger } from "./ledger.ts";
import { checkGate } from "./mail-checks.ts";
import type { Network } from "./network.ts";

type World = {
  id: string;
  table: ReturnType<typeof memoryTable>;
  phone: Network;
  mails: Inbox;
  ledger: Ledger;
  isRacing: () => boolean;
  check: (work: () => void) => void;
  /** What was under way when they erased everything is still to land. */
  underWay: (before: Person) => void;
};

const keptPuts = 12;

/** The table, the phone and the inbox with everything checked at the moment at which it is written, or leaves. */
export function watched({ id, table, phone, mails, ledger, isRacing, check, underWay }: World) {
  const puts: Person[] = [];

  const noting = {
    ...table,
    putPerson: async <P extends Person | Tombstone>(person: P): Promise<P> => {
      const stood = table.people.get(id);
      const before = stood?.state === "erased" ? undefined : stood;
      const put = await table.putPerson(person);
      if (before && put.state === "erased") underWay(before);
      if (put.state !== "erased") {
        const written: Person = put;
        check(() => checkGate(before, written, table.rest(id)));
        puts.push(written);
      }
      if (puts.length > keptPuts) puts.shift();
      return put;
    },
  };
  const texting = {
    ...phone.sms,
    send: async (message: Parameters<typeof phone.sms.send>[0]) => {
      const others = allSent();
      const sent = await phone.sms.send(message);
      const left = phone.sent.at(-1);
      if (left) check(() => checkSent(left, atGate(left.delivery), others));
      return sent;
    },
  };
  const mailing = (one: Run) => ({
    send: async (message: Parameters<Email["send"]>[0]) => {
      const others = allSent();
      const letter = await mails.send(message, ledger.tick(), one.horizon);
      if (letter.kind === "prompt") {
        check(() => checkSent(asMessage(letter), atGate(letter.delivery), others));
      }
      return { id: letter.id };
    },
  });

  const asMessage = ({ delivery, text, at, prompt = "" }: Letter): Message => ({
    delivery,
    at,
    prompt,
    body: text,
    status: "sent",
  });
  const allSent = (): Message[] => [
    ...phone.sent,
    ...mails.letters.filter(({ kind }) => kind === "prompt").map(asMessage),
  ];

  /** The person as the write that let this delivery go made them; as they are now when nothing races. */
  function atGate(delivery: string): Person {
    const { promptId } = attemptOf(delivery);
    const current = table.people.get(id);
    if (!isRacing() && current && current.state !== "erased") return current;
    const gate = puts.findLast(({ sent }, i) => sent[promptId] && !puts[i - 1]?.sent[promptId]);
    must(gate !== undefined, "G1", "sent though nobody wrote so before");
    return gate as Person;
  }

  return { table: noting, sms: texting, email: mailing };
}
