import type { Temporal } from "temporal-polyfill";
import { converse } from "../core/conversation.ts";
import { AppError, StaleWriteError } from "../core/errors.ts";
import type { OptOutType } from "../core/hearing/keywords.ts";
import { personId } from "../core/id.ts";
import { newPerson, type Person, type Tombstone } from "../core/person.ts";
import { parsePhone } from "../core/places/phone.ts";
import { guessZone } from "../core/places/zones.ts";
import type { Turn } from "../core/turn.ts";
import type { Deps } from "./deps.ts";
import { erasePerson } from "./erase-person.ts";
import { moveWake } from "./move-wake.ts";
import { sendConfirmation } from "./send-confirmation.ts";

export type InboundSms = { from: string; body: string; sid: string; optOutType?: OptOutType | undefined };

const keptReplies = 16;
const maxTries = 5;
/** Answers a day to a number that never joined. */
const maxStrangerReplies = 5;

type Needs = Pick<
  Deps,
  | "clock"
  | "table"
  | "scheduler"
  | "email"
  | "log"
  | "publicUrl"
  | "idSecret"
  | "pageSecret"
  | "supportContact"
>;

/**
 * What a text is answered, once: the same message again (a retried webhook) gets the same answer and changes nothing.
 * Throws AppError `bad-request` for a sender that is no phone number.
 */
export async function receiveSms(deps: Needs, sms: InboundSms): Promise<string[]> {
  const phone = parsePhone(sms.from);
  if (!phone) throw new AppError("bad-request", "From must be a phone number in E.164, like +12025550143");
  const id = personId(deps.idSecret, phone.e164);
  let read: Person | undefined;
  for (let tries = 1; ; tries++) {
    const stored = await deps.table.getPerson(id);
    const now = deps.clock.now();
    const before = stored && stored.state !== "erased" ? stored : stranger(id, phone, stored, now);
    const already = before.recent.find(({ sid }) => sid === sms.sid);
    if (already) {
      // Our own write went through, though its answer was lost: the alarm clock is still to be set.
      if (read) await moveWake(deps, read, before);
      return already.replies;
    }
    read = before;
    const said = { text: sms.body, optOutType: sms.optOutType, hasEmail: deps.email !== undefined };
    const turn = converse(before, said, now, deps.supportContact);
    try {
      return await keep(deps, before, turn, sms.sid, now);
    } catch (error) {
      // Someone else wrote first (a wake, another text): read again and decide again.
      if (!(error instanceof StaleWriteError) || tries === maxTries) throw error;
    }
  }
}

function stranger(
  id: string,
  phone: { e164: string; country: string },
  stored: Tombstone | undefined,
  now: Temporal.Instant,
): Person {
  const { zone, candidates } = guessZone(phone.e164);
  const zoneCandidates = candidates.length > 1 ? candidates : [];
  const person = newPerson({ id, phone: phone.e164, country: phone.country, zone, zoneCandidates }, now);
  return { ...person, version: stored?.version ?? 0 };
}

async function keep(
  deps: Needs,
  before: Person,
  turn: Turn,
  sid: string,
  now: Temporal.Instant,
): Promise<string[]> {
  const { table, log } = deps;
  if (turn.person.state === "new") {
    const texts = await table.countStranger(before.id, now);
    return texts > maxStrangerReplies && !turn.urgent ? [] : turn.replies;
  }
  if (turn.erase) {
    await erasePerson(deps, before, now);
    await moveWake(deps, before, undefined);
    return turn.replies;
  }
  // Logs first: once we have answered that something is kept, it is.
  for (const entry of turn.logs) await table.putLog(before.id, sid, entry);
  const recent = [...turn.person.recent, { sid, replies: turn.replies }].slice(-keptReplies);
  const person = await table.putPerson({ ...turn.person, recent });
  // The link names the address that is stored: it is good only for that.
  await Promise.all([moveWake(deps, before, person), turn.confirmEmail && sendConfirmation(deps, person)]);
  log("text-answered", { personId: person.id, state: person.state, replies: turn.replies.length });
  return turn.replies;
}
