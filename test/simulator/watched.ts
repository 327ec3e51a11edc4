import { attemptOf } from "../../functions/core/delivery/delivery.ts";
import type { Person, Tombstone } from "../../functions/core/person/person.ts";
import type { Email } from "../../functions/ports.ts";
import type { memoryTable } from "../support/memory.ts";
import type { Trust } from "./adversary-checks.ts";
import { checkSent, type Message, must } from "./checks.ts";
import type { Costs } from "./cost-checks.ts";
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
  trust: Trust;
  costs: Costs;
  isRacing: () => boolean;
  check: (work: () => void) => void;
  /** What was under way when they erased everything is still to land. */
  underWay: (before: Person) => void;
};

const keptPuts = 12;

/** The table, the phone and the inbox with everything checked at the moment at which it is written, or leaves. */
export function watched(world: World) {
  const { id, table, phone, mails, ledger, trust, costs, isRacing, check, underWay } = world;
  const puts: Person[] = [];

  const noting = (one: Run) => ({
    ...table,
    putPerson: async <P extends Person | Tombstone>(person: P): Promise<P> => {
      const stood = table.people.get(id);
      const before = stood?.state === "erased" ? undefined : stood;
      const put = await table.putPerson(person);
      // Others whom a stranger names are not looked at.
      if (put.id !== id) return put;
      if (before && put.state === "erased") underWay(before);
      check(() => trust.wrote(stood, put, one));
      if (put.state !== "erased") {
        const written: Person = put;
        check(() => checkGate(before, written, table.rest(id)));
        puts.push(written);
      }
      if (puts.length > keptPuts) puts.shift();
      return put;
    },
  });
  const texting = (one: Run) => ({
    ...phone.sms,
    send: async (message: Parameters<typeof phone.sms.send>[0]) => {
      const others = allSent();
      const about = new URL(message.statusCallback).searchParams;
      const invites = about.get("delivery") === "sign-up";
      const isTheirs = about.get("person") === id;
      if (invites && isTheirs) check(() => trust.asked("tried", table.people.get(id)));
      const sent = await phone.sms.send(message);
      const left = phone.sent.at(-1);
      if (invites) check(() => costs.invited(message.to, one.source ?? ""));
      if (invites && isTheirs) check(() => trust.asked("texted", table.people.get(id)));
      if (left && !invites) check(() => checkSent(left, atGate(left.delivery), others));
      return sent;
    },
  });
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
    ...phone.sent.filter(({ person, delivery }) => person === id && delivery !== "sign-up"),
    ...mails.letters.filter(({ kind }) => kind === "prompt").map(asMessage),
  ];

  /** The person as the write that let this delivery go made them; as they are now when nothing races. */
  function atGate(delivery: string): Person {
    const { promptId } = attemptOf(delivery);
    const current = table.people.get(id);
    if (!isRacing() && current && current.state !== "erased") return current;
    const gate = puts.findLast(
      ({ dispatchedAt: sent }, i) => sent[promptId] && !puts[i - 1]?.dispatchedAt[promptId],
    );
    must(gate !== undefined, "G1", "sent though nobody wrote so before");
    return gate as Person;
  }

  return { table: noting, sms: texting, email: mailing };
}
