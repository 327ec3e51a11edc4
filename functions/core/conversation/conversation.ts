import { Temporal } from "temporal-polyfill";
import { helpLines } from "../../../templates/help-lines.ts";
import { replies } from "../../../templates/replies.ts";
import { fill } from "../copy.ts";
import {
  type Command,
  fold,
  type Intent,
  type OptOutType,
  planWords,
  readIntent,
} from "../language/en/hearing/keywords.ts";
import { isEnrolled, type Person, planName } from "../person/person.ts";
import { planWake } from "../schedule/agenda.ts";
import { answers, isYes } from "./answers.ts";
import { whileJoining } from "./commands/index.ts";
import { confirmed, danger } from "./commands/safety.ts";
import { converseEnrolled } from "./enrolled-conversation.ts";
import { confirmInvitation } from "./invitation.ts";
import { sayNext } from "./phrases.ts";
import { answer, type ConversationResult } from "./result.ts";
import { withQuestion } from "./sign-up.ts";

/** A text as it came in. `optOutType` is what the carrier's keyword handling made of it, where it says. */
export type IncomingText = {
  text: string;
  optOutType?: OptOutType | undefined;
  /** Whether this service sends email at all. */
  hasEmail?: boolean | undefined;
};

/** How many texts in a row, within an hour, are answered though not understood: two machines must not talk for ever. */
const maxUnrecognized = 8;

/** What needs no plan. Of somebody unknown there is nothing to erase. */
const needsNoPlan = ({ state }: Person): Command[] =>
  state === "new" ? ["JOIN", "SAFE"] : ["JOIN", "SAFE", "ERASE"];

/**
 * The heart: what a text does to a person and what they are answered. Pure; the person that comes back has their next
 * wake planned. `contact` is the operator's, for HELP. A person in state `new` who is returned as such is not kept.
 */
export function converse(
  stored: Person,
  said: IncomingText,
  now: Temporal.Instant,
  contact: string,
): ConversationResult {
  // Who texts can be reached.
  const before: Person = stored.unreachableSince ? { ...stored, unreachableSince: undefined } : stored;
  const intent = readIntent(said.text, said.optOutType);
  const heard = { intent, folded: fold(said.text), raw: said.text, hasEmail: said.hasEmail };
  const turn = react(before, heard, now, contact);
  const understood = turn.person.unrecognizedTexts === before.unrecognizedTexts;
  const person = understood ? { ...turn.person, unrecognizedTexts: undefined } : turn.person;
  const lasting = person.asking === "join" ? person : { ...person, invitation: undefined };
  return { ...turn, person: planWake(lasting, now) };
}

type Heard = { intent: Intent; folded: string; raw: string } & Pick<IncomingText, "hasEmail">;

function react(before: Person, heard: Heard, now: Temporal.Instant, contact: string): ConversationResult {
  const { intent, folded } = heard;
  if (intent.kind === "opt-out") {
    const stopped: Person = { ...before, state: "stopped", asking: undefined, confirming: undefined };
    const already = before.state === "stopped" && before.asking !== "restart";
    return { ...answer(stopped, ...(intent.exact || already ? [] : [replies.optedOut])), urgent: true };
  }
  const person: Person = before.confirming ? { ...before, confirming: undefined } : before;
  if (intent.kind === "danger") {
    const stopped: Person = { ...person, state: "stopped", asking: undefined };
    return danger(intent.stops ? stopped : person, intent.danger, now);
  }
  const said = before.confirming && confirmed(before, folded, now);
  if (said) return said;

  // G1: after STOP there is only START, and the question that START asks.
  if (person.state === "stopped" && person.asking !== "restart") {
    if (intent.kind === "command" && intent.command === "ERASE" && !intent.rest) {
      return { ...answer(person), erase: true };
    }
    return intent.kind === "opt-in" ? optIn(person, now) : answer(person);
  }
  if (intent.kind === "help") {
    const help = answer(person, fill(replies.help, { line: helpLines(person.country).crisis, contact }));
    return { ...help, urgent: true };
  }
  if (person.asking === "join") return confirming(person, heard, now);
  if (person.state === "active" && isEnrolled(person)) {
    if (intent.kind === "command" && intent.command === "EMAIL" && !heard.hasEmail)
      return answer(person, replies.emailNotHere);
    const turn = converseEnrolled(person, heard, now);
    if (turn) return turn;
  } else if (intent.kind === "command") {
    const joins = person.state === "joining" && !planWords.has(intent.command);
    if (joins || needsNoPlan(person).includes(intent.command)) {
      return whileJoining(person, intent.command, intent.rest, now);
    }
  }
  // An opt-in word may be the answer to an open question: people say "yes".
  const asked = person.asking && person.asking in answers;
  const reply = asked ? answers[person.asking as keyof typeof answers](person, folded, now) : undefined;
  // The same question again is one more text that was not understood.
  if (reply) return reply.person === person ? unrecognized(person, now, reply.replies) : reply;
  if (person.state === "stopped") return unrecognized(person, now, [replies.restartWait]);
  if (intent.kind === "opt-in" && isEnrolled(person)) {
    return answer(person, fill(replies.optedInAlready, { next: sayNext(person, now) }));
  }
  return unrecognized(person, now);
}

/** After a sign-up on the web: JOIN confirms it, and until then nothing tells what it is about. */
function confirming(
  person: Person,
  { intent, folded, hasEmail }: Heard,
  now: Temporal.Instant,
): ConversationResult {
  const command = intent.kind === "command" ? intent.command : undefined;
  if (command === "JOIN") {
    return confirmInvitation(person, intent.kind === "command" ? intent.rest : "", now, hasEmail);
  }
  if (intent.kind === "opt-in" || isYes(folded)) return confirmInvitation(person, "", now, hasEmail);
  if (command === "SAFE" || command === "ERASE") return whileJoining(person, command, "", now);
  return unrecognized(person, now, [replies.joinFirst]);
}

function optIn(person: Person, now: Temporal.Instant): ConversationResult {
  if (isEnrolled(person)) {
    return answer({ ...person, asking: "restart" }, fill(replies.restartAsk, { plan: planName(person) }));
  }
  return withQuestion({ ...person, state: "joining" }, now, [replies.welcome]);
}

/** One helpful line, but no more than a few in a row. */
function unrecognized(
  person: Person,
  now: Temporal.Instant,
  help: readonly string[] = [replies.notUnderstood],
): ConversationResult {
  if (person.state === "new") return answer(person, replies.stranger);
  const { count, since } = person.unrecognizedTexts ?? { count: 0, since: now.toString() };
  const recent = Temporal.Instant.compare(Temporal.Instant.from(since).add({ hours: 1 }), now) > 0;
  const next = recent ? { count: count + 1, since } : { count: 1, since: now.toString() };
  const confused: Person = { ...person, unrecognizedTexts: next };
  return answer(confused, ...(next.count > maxUnrecognized ? [] : help));
}
