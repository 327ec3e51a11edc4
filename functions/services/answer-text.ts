import type { Temporal } from "temporal-polyfill";
import { legalUrls } from "../../templates/legal-urls.ts";
import type { Context } from "../core/context.ts";
import { converse, type IncomingText } from "../core/conversation/conversation.ts";
import type { ConversationResult } from "../core/conversation/result.ts";
import { welcome } from "../core/conversation/sign-up.ts";
import { segmentsIn } from "../core/delivery/segments.ts";
import { hear, limits, wasHeard } from "../core/person/budgets.ts";
import type { Person } from "../core/person/person.ts";
import { pageUrl } from "../links.ts";
import { contextOf } from "../locales.ts";
import { withConsents } from "./consent-ledger.ts";
import type { Deps } from "./deps.ts";
import { erasePerson } from "./erase-person.ts";
import { moveWake } from "./move-wake.ts";
import { noteChoices } from "./note-choices.ts";
import { untilWritten } from "./until-written.ts";

/** Twilio's own limit. */
export const maxTextLength = 1600;
/** Twilio sends a text again within seconds. */
const keptReplies = 16;
/** Answers a day to a number that never joined; as many as urgentADay where it is help lines. */
const maxStrangerReplies = 5;

type Needs = Pick<
  Deps,
  "clock" | "table" | "scheduler" | "log" | "publicUrl" | "pageSecret" | "hasEmail" | "keepProofDays"
>;

/** What somebody said: by text, or on their own page. `sid` is the same when it is the same message again. */
export type Message = Pick<IncomingText, "text" | "optOutType"> & { sid: string; by: "sms" | "page" };

/** What it was answered; no person for who is erased by it, or was never kept. */
export type Answered = { replies: string[]; person?: Person };

/**
 * What a message does and is answered, once: the same one again (a retried webhook, a form sent twice) gets the same answer
 * and changes nothing. `speaker` reads who says it; undefined where that is nobody who may.
 */
export async function answerText(
  deps: Needs,
  speaker: (now: Temporal.Instant) => Promise<Person | undefined>,
  message: Message,
): Promise<Answered | undefined> {
  let read: Person | undefined;
  return untilWritten(async () => {
    const now = deps.clock.now();
    const before = await speaker(now);
    if (!before) return undefined;
    const already = before.recent.find(({ sid }) => sid === message.sid);
    if (already) {
      // Our own write went through, though its answer was lost: the alarm clock is still to be set.
      if (read) await moveWake(deps, read, before);
      return { replies: already.replies, person: before };
    }
    // Known, but so old that its answer is gone: a request that somebody has captured, not Twilio's second try (G5).
    if (wasHeard(before.heard ?? [], message.sid)) return { replies: [], person: before };
    read = before;
    const said = { ...message, hasEmail: deps.hasEmail };
    const context = contextOf(before, now);
    const turn = withLinks(deps, await converseWithCohorts(deps, before, said, context), context);
    return keep(deps, before, turn, message, now);
  });
}

/** One read more for a JOIN with a word after it that may name a cohort. */
async function converseWithCohorts(
  { table }: Needs,
  before: Person,
  said: IncomingText,
  context: Context,
): Promise<ConversationResult> {
  const turn = converse(before, said, context);
  if (turn.cohort === undefined || !(await table.isCohort(turn.cohort))) return turn;
  return converse({ ...before, cohort: turn.cohort }, said, context);
}

/** The links that replies have room for: to the terms in what an opt-in is answered first, and one that is signed. */
function withLinks(deps: Needs, turn: ConversationResult, context: Context): ConversationResult {
  const first = welcome(context);
  const { terms } = legalUrls(deps.publicUrl);
  const replies = turn.replies.map((reply) => (reply === first ? reply.replace("{terms}", terms) : reply));
  if (!turn.link) return { ...turn, replies };
  const link = pageUrl(deps, turn.link);
  return { ...turn, replies: replies.map((reply) => reply.replace("{link}", link)) };
}

async function keep(
  deps: Needs,
  before: Person,
  turn: ConversationResult,
  message: Message,
  now: Temporal.Instant,
): Promise<Answered> {
  const { table } = deps;
  if (turn.person.state === "new") {
    const texts = await table.countUnknownSender(before.id, now);
    const most = turn.urgent ? limits.urgentADay : maxStrangerReplies;
    const isWithheld = texts > most && turn.replies.length > 0;
    if (isWithheld) deps.log("reply-withheld", { personId: before.id, limit: "stranger" });
    const replies = isWithheld ? [] : turn.replies;
    note(deps, before.id, message, "new", replies);
    noteDanger(deps, turn, replies);
    return { replies };
  }
  if (turn.erase) {
    await erasePerson(deps, before, now);
    await moveWake(deps, before, undefined);
    note(deps, before.id, message, "erased", turn.replies);
    return { replies: turn.replies };
  }
  const { sid } = message;
  // Logs first: once we have answered that something is kept, it is.
  for (const entry of turn.journal) await table.putJournalEntry(before.id, sid, entry);
  const segments = message.by === "sms" ? segmentsIn(turn.replies) : 0;
  const said = {
    sid,
    text: contextOf(before, now).language.fold(message.text),
    segments,
    urgent: turn.urgent === true,
  };
  const { heard, withheld } = hear(before.heard ?? [], said, now);
  const replies = withheld ? [] : turn.replies;
  const recent = [...turn.person.recent, { sid, replies }].slice(-keptReplies);
  const after = withConsents(deps, before, { ...turn.person, recent, heard }, message.by);
  const person = await table.putPerson(after);
  await moveWake(deps, before, person);
  note(deps, person.id, message, person.state, replies);
  if (withheld) deps.log("reply-withheld", { personId: person.id, limit: withheld });
  noteDanger(deps, turn, replies);
  noteChoices(deps, before, person);
  return { replies, person };
}

function noteDanger({ log }: Needs, { danger }: ConversationResult, replies: string[]): void {
  if (danger && replies.length > 0) log("danger-answered", { danger });
}

/** Segments are what texts cost; what a page shows costs none. */
function note({ log }: Needs, personId: string, { by }: Message, state: string, replies: string[]): void {
  if (by === "sms") log("text-answered", { personId, state, segments: segmentsIn(replies) });
  else log("page-changed", { personId, state });
}
