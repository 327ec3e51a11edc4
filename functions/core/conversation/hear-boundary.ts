import type { Context } from "../context.ts";
import { fill } from "../copy.ts";
import type { Intent } from "../language/intent.ts";
import type { Person } from "../person/person.ts";
import { violenceLine } from "./phrases.ts";
import { answer, type ConversationResult, replanned } from "./result.ts";
import { boundaryNote, withQuestion } from "./sign-up.ts";

type React = (person: Person) => ConversationResult;

/**
 * What a boundary in a text does, whatever else the text does (G8, G11): `set` sets it at once and says so, `ask` asks. Inside
 * an open question of a plan the text is kept as its answer all the same. `react` is the reaction to the rest.
 */
export function hearBoundary(
  before: Person,
  { intent }: { intent: Intent },
  context: Context,
  react: React,
): ConversationResult {
  const { boundary } = intent;
  const isMember = before.state === "active" || before.state === "joining";
  // Nothing is known of a stranger, and a form's owner has not spoken yet: the safety question comes whatever they say.
  if (!boundary || before.state === "new" || before.asking === "join") return react(before);
  if (boundary === "set")
    return isMember ? setIt(before, intent, context, react) : react({ ...before, boundary: true });
  return isMember && !before.boundary ? askIt(before, intent, context, react) : react(before);
}

const isUrgent = ({ kind }: Intent) => kind === "opt-out" || kind === "danger";
const isAnswer = ({ asking }: Person) => asking?.startsWith("answer:") === true;

function setIt(before: Person, intent: Intent, context: Context, react: React): ConversationResult {
  const bounded: Person =
    before.state === "active"
      ? replanned(before, { boundary: true }, context.now)
      : { ...before, boundary: true, safetyFromForm: undefined };
  const known = before.boundary === true && !before.safetyFromForm;
  const { boundaryStands, boundaryOn, boundarySet } = context.copy.replies;
  const note = known ? boundaryStands : boundarySet;
  if (isUrgent(intent)) {
    const turn = react(bounded);
    return turn.person.state === "stopped" || known ? turn : { ...turn, replies: [...turn.replies, note] };
  }
  // It answers the safety question, and whatever else stands beside it.
  if (before.asking === "safety") return withQuestion(bounded, context, [boundaryNote(bounded, context)]);
  if (before.state === "active" && !isAnswer(before) && intent.kind === "boundary") {
    return answer(bounded, known ? boundaryStands : fill(boundaryOn, violenceLine(bounded, context)));
  }
  const turn = react(bounded);
  return known ? turn : { ...turn, replies: [note, ...turn.replies] };
}

function askIt(before: Person, intent: Intent, context: Context, react: React): ConversationResult {
  if (isUrgent(intent)) return react(before);
  const question = context.copy.replies.boundaryUnsure;
  if (before.state === "joining") {
    return before.asking === "safety" ? answer(before, question) : react(before);
  }
  const turn = intent.kind === "boundary" && !isAnswer(before) ? answer(before) : react(before);
  // One question at a time: what the rest of the text asks comes first.
  if (turn.erase || turn.person.confirming) return turn;
  const confirming: Person["confirming"] = { what: "boundary", at: context.now.toString() };
  return { ...turn, person: { ...turn.person, confirming }, replies: [...turn.replies, question] };
}

/**
 * At the safety question a denial of violence is a No, and a report of it a Yes with the lines for it and the next question.
 * Undefined where danger is to be answered as anywhere else.
 */
export function answersSafety(
  person: Person,
  { danger, stops }: Extract<Intent, { kind: "danger" }>,
  folded: string,
  context: Context,
): ConversationResult | undefined {
  if (person.asking !== "safety" || stops) return undefined;
  if (context.language.readAnswer("safety", folded) === "no") {
    return withQuestion({ ...person, boundary: false, safetyFromForm: undefined }, context);
  }
  if (danger !== "violence") return undefined;
  const bounded: Person = { ...person, boundary: true, safetyFromForm: undefined };
  return withQuestion(bounded, context, [boundaryNote(bounded, context)]);
}
