import { Temporal } from "temporal-polyfill";
import type { Context } from "../context.ts";
import { fill } from "../copy.ts";
import type { Intent, OptOutType } from "../language/intent.ts";
import { isEnrolled, type Person } from "../person/person.ts";
import { backFromBackup } from "../person/restored.ts";
import { planWake } from "../schedule/agenda.ts";
import { answerInTurn, answers } from "./answers.ts";
import { page } from "./commands/page.ts";
import { confirmed, danger, underAge } from "./commands/safety.ts";
import { converseEnrolled } from "./enrolled-conversation.ts";
import { sayFrequencyTo } from "./frequency-words.ts";
import { answersSafety, hearBoundary } from "./hear-boundary.ts";
import { isHeld } from "./human-line.ts";
import { confirmInvitation } from "./invitation.ts";
import { asking, withOdds } from "./model-odds.ts";
import { comesBack, optIn, optOut } from "./opting.ts";
import { sayNext } from "./phrases.ts";
import { commandOf, commands } from "./registry.ts";
import { answer, type ConversationResult } from "./result.ts";
import { signUpTalk } from "./sign-up-talk.ts";
import { suggestedText } from "./suggestions.ts";
import { notUnderstood } from "./topics.ts";

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
const needsNoPlan = ({ state }: Person): string[] =>
  state === "new" ? ["JOIN", "SAFE"] : ["JOIN", "SAFE", "ERASE"];

/**
 * The heart: what a text does to a person and what they are answered. Pure; the person that comes back has their next
 * wake planned. A person in state `new` who is returned as such is not kept.
 */
export function converse(stored: Person, said: IncomingText, context: Context): ConversationResult {
  // Who texts can be reached.
  const known = stored.restoredAt ? backFromBackup(stored, context.now) : stored;
  const before: Person = known.unreachableSince ? { ...known, unreachableSince: undefined } : known;
  const raw = context.language.ownWords(said.text);
  const folded = context.language.fold(said.text);
  const { intent, unsure } = withOdds(
    context.language.readIntent(said.text, commands, said.optOutType),
    { raw, folded, person: before },
    context,
  );
  const heard = { intent, folded, raw, hasEmail: said.hasEmail };
  const reacted = hearBoundary(before, heard, context, (person) => react(person, heard, context));
  const turn = unsure ? asking(unsure, reacted, context) : reacted;
  const understood = turn.person.unrecognizedTexts === before.unrecognizedTexts;
  const person = understood ? { ...turn.person, unrecognizedTexts: undefined } : turn.person;
  const lasting = person.asking === "join" ? person : { ...person, invitation: undefined };
  return { ...turn, person: planWake(lasting, context.now) };
}

type Heard = { intent: Intent; folded: string; raw: string } & Pick<IncomingText, "hasEmail">;

function react(before: Person, heard: Heard, context: Context): ConversationResult {
  const { intent, folded } = heard;
  if (intent.kind === "opt-out") return optOut(before, intent, context);
  // Nobody is there to be answered; to a stranger the first texts say where they have come.
  if (intent.kind === "tapback" || (intent.kind === "machine" && before.state !== "new"))
    return answer(before);
  const person: Person =
    before.confirming || before.suggested
      ? { ...before, confirming: undefined, suggested: undefined }
      : before;
  const isChild = context.language.saysUnderAge(heard.raw);
  if (intent.kind === "danger") {
    const answered = answersSafety(person, intent, folded, context);
    if (answered) return answered;
    const stopped: Person = { ...person, state: "stopped", stoppedInWords: true, asking: undefined };
    return danger(intent.stops || isChild ? stopped : person, intent.danger, context);
  }
  const isOpen = person.state !== "stopped" || person.asking === "restart";
  if (isOpen && isChild) return underAge(person, context);
  const said = before.confirming && confirmed(before, folded, context);
  if (said) return said;
  const meant = suggestedText(before, folded, context);
  if (meant) return carryOut({ ...person, suggested: undefined }, meant, heard, context);

  // G1: after STOP there is only START, and the question that START asks.
  if (person.state === "stopped" && person.asking !== "restart") {
    if (intent.kind === "command" && intent.command === "ERASE" && !intent.rest) {
      return { ...answer(person), erase: true };
    }
    return comesBack(person, heard, context) ? optIn(person, context) : answer(person);
  }
  if (intent.kind === "help") {
    const help = answer(
      person,
      fill(context.copy.replies.help, {
        line: context.copy.helpLines(person.country).crisis,
        often: sayFrequencyTo(person, context),
      }),
    );
    return { ...help, urgent: true };
  }
  if (intent.kind === "human") {
    const { crisis } = context.copy.helpLines(person.country);
    return {
      ...answer(person, fill(context.copy.human.human.any[0], { line: crisis })),
      urgent: true,
    };
  }
  if (person.asking === "join") return confirming(person, heard, context);
  if (person.state === "active" && isEnrolled(person)) {
    if (intent.kind === "command" && intent.command === "EMAIL" && !heard.hasEmail)
      return answer(person, context.copy.replies.emailNotHere);
    const turn = converseEnrolled(person, heard, context);
    if (turn?.guessed) {
      const { person: told, replies } = unrecognized(turn.person, context, turn.replies);
      return { ...turn, person: told, replies };
    }
    if (turn) return turn;
  } else if (intent.kind === "command") {
    // Out, and asked whether to go on: their data is theirs to read and to take along whatever they answer.
    if (intent.command === "PAGE" && isEnrolled(person)) return page(person, "", context, intent.raw);
    const joins = person.state === "joining" || needsNoPlan(person).includes(intent.command);
    const handler = joins ? commandOf(intent.command).whileJoining : undefined;
    if (handler) return handler(person, intent.rest, context);
  }
  // An opt-in word may be the answer to an open question: people say "yes".
  const asked = person.asking && person.asking in answers;
  const reply = asked
    ? answerInTurn(person, person.asking as keyof typeof answers, folded, context)
    : undefined;
  if (reply && reply.person !== person) return reply;
  // The same question again is one more text that was not understood.
  if (reply && !reply.unread) return unrecognized(person, context, reply.replies);
  if (reply) {
    const talk = signUpTalk(person, heard, reply, context);
    return talk.understood
      ? talk.result
      : { ...unrecognized(talk.result.person, context, talk.result.replies), unread: true };
  }
  if (person.state === "stopped") return unrecognized(person, context, [context.copy.replies.restartWait]);
  if (intent.kind === "opt-in" && isEnrolled(person)) {
    return answer(person, fill(context.copy.replies.optedInAlready, { next: sayNext(person, context) }));
  }
  if (person.state === "new") return unrecognized(person, context);
  const { person: told, replies } = notUnderstood(person, isHeld(person, context), context);
  return { ...unrecognized(told, context, replies), unread: true };
}

/** Does what was asked back and answered with a yes: as if they had texted our word for it. */
function carryOut(person: Person, text: string, heard: Heard, context: Context): ConversationResult {
  const intent = context.language.readIntent(text, commands);
  return react(person, { ...heard, intent, folded: context.language.fold(text), raw: text }, context);
}

/** After a sign-up on the web: JOIN confirms it, and until then nothing tells what it is about. */
function confirming(
  person: Person,
  { intent, folded, hasEmail }: Heard,
  context: Context,
): ConversationResult {
  const command = intent.kind === "command" ? intent.command : undefined;
  if (command === "JOIN") {
    return confirmInvitation(person, intent.kind === "command" ? intent.rest : "", context, hasEmail);
  }
  if (intent.kind === "opt-in" || context.language.isYes(folded))
    return confirmInvitation(person, "", context, hasEmail);
  if (command === "SAFE" || command === "ERASE")
    return commandOf(command).whileJoining?.(person, "", context) ?? answer(person);
  return unrecognized(person, context, [context.copy.replies.joinFirst]);
}

/** One helpful line, but no more than a few in a row. */
function unrecognized(person: Person, context: Context, help: readonly string[] = []): ConversationResult {
  if (person.state === "new") return answer(person, context.copy.replies.stranger);
  const { count, since } = person.unrecognizedTexts ?? { count: 0, since: context.now.toString() };
  const recent = Temporal.Instant.compare(Temporal.Instant.from(since).add({ hours: 1 }), context.now) > 0;
  const next = recent ? { count: count + 1, since } : { count: 1, since: context.now.toString() };
  const confused: Person = { ...person, unrecognizedTexts: next };
  return answer(confused, ...(next.count > maxUnrecognized ? [] : help));
}
