import type { Temporal } from "temporal-polyfill";
import { converse } from "../core/conversation.ts";
import { AppError, StaleWriteError } from "../core/errors.ts";
import type { OptOutType } from "../core/hearing/keywords.ts";
import { personId } from "../core/id.ts";
import type { Person } from "../core/person.ts";
import { parsePhone } from "../core/places/phone.ts";
import { segmentsIn } from "../core/segments.ts";
import { stranger } from "../core/stranger.ts";
import type { Turn } from "../core/turn.ts";
import type { Deps } from "./deps.ts";
import { erasePerson } from "./erase-person.ts";
import { pageUrl } from "./links.ts";
import { moveWake } from "./move-wake.ts";

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
  | "log"
  | "publicUrl"
  | "idSecret"
  | "pageSecret"
  | "hasEmail"
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
    const said = { text: sms.body, optOutType: sms.optOutType, hasEmail: deps.hasEmail };
    const turn = withLink(deps, converse(before, said, now, deps.supportContact));
    try {
      return await keep(deps, before, turn, sms.sid, now);
    } catch (error) {
      // Someone else wrote first (a wake, another text): read again and decide again.
      if (!(error instanceof StaleWriteError) || tries === maxTries) throw error;
    }
  }
}

/** The link that a reply has room for, signed. */
function withLink(deps: Needs, turn: Turn): Turn {
  if (!turn.link) return turn;
  const link = pageUrl(deps, turn.link);
  return { ...turn, replies: turn.replies.map((reply) => reply.replace("{link}", link)) };
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
    const replies = texts > maxStrangerReplies && !turn.urgent ? [] : turn.replies;
    log("text-answered", { personId: before.id, state: "new", segments: segmentsIn(replies) });
    return replies;
  }
  if (turn.erase) {
    await erasePerson(deps, before, now);
    await moveWake(deps, before, undefined);
    log("text-answered", { personId: before.id, state: "erased", segments: segmentsIn(turn.replies) });
    return turn.replies;
  }
  // Logs first: once we have answered that something is kept, it is.
  for (const entry of turn.logs) await table.putLog(before.id, sid, entry);
  const recent = [...turn.person.recent, { sid, replies: turn.replies }].slice(-keptReplies);
  const person = await table.putPerson({ ...turn.person, recent });
  await moveWake(deps, before, person);
  log("text-answered", { personId: person.id, state: person.state, segments: segmentsIn(turn.replies) });
  if (person.state === "stopped" && before.state !== "stopped") log("opted-out", { personId: person.id });
  return turn.replies;
}
