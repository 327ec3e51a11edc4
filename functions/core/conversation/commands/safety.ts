import { Temporal } from "temporal-polyfill";
import type { Context } from "../../context.ts";
import { fill } from "../../copy.ts";
import type { Danger } from "../../language/intent.ts";
import type { Person } from "../../person/person.ts";
import { sayDay, sayNextFor, violenceLine } from "../phrases.ts";
import { answer, type ConversationResult, replanned } from "../result.ts";
import { ask, withQuestion } from "../sign-up.ts";

const holdAfterDanger = { hours: 72 };
const confirmWithin = { hours: 1 };

/** Words of harm: a fixed, human answer at once, and nudges held for 72 hours (docs/plans.md, rule 4). */
export function danger(person: Person, kind: Danger, context: Context): ConversationResult {
  const lines = context.copy.helpLines(person.country);
  const line = kind === "self-harm" ? lines.selfHarm : lines.violence;
  const writes = person.state === "active" || person.state === "joining";
  const reply = fill(context.copy.replies.danger, {
    line,
    emergency: lines.emergency,
    held: writes ? context.copy.replies.dangerHeld : "",
  });
  // Whoever has stopped may come back within the 72 hours: the hold is theirs too.
  const held =
    person.state === "new" ? person : { ...person, heldUntil: context.now.add(holdAfterDanger).toString() };
  return { ...answer(held, reply), urgent: true, danger: kind };
}

/** A child: told kindly, signed out, and told where to turn (docs/compliance.md, Children). */
export function underAge(person: Person, context: Context): ConversationResult {
  const { selfHarm, emergency } = context.copy.helpLines(person.country);
  const reply = fill(context.copy.replies.underAge, { selfHarm, emergency });
  const out: Person =
    person.state === "new"
      ? person
      : { ...person, state: "stopped", asking: undefined, invitation: undefined };
  return { ...answer(out, reply), urgent: true };
}

/** `SAFE`: where to turn, at any time. It lifts no hold and changes nothing. */
export function safe(person: Person, _: string, context: Context): ConversationResult {
  const { selfHarm, violence, emergency } = context.copy.helpLines(person.country);
  const { heldUntil } = person;
  const held =
    heldUntil && Temporal.Instant.compare(heldUntil, context.now) > 0
      ? ` ${fill(context.copy.phrases.held, { date: sayDay(person, heldUntil, context) })}`
      : "";
  return answer(person, fill(context.copy.replies.safe, { selfHarm, violence, emergency, held }));
}

/** `BOUNDARY` sets it at once; `BOUNDARY OFF` only asks (docs/plans.md, rule 3). */
export function boundary(person: Person, rest: string, context: Context): ConversationResult {
  if (context.language.readSetting("BOUNDARY", rest) === "off") {
    if (!person.boundary) return answer(person, context.copy.replies.boundaryNotOn);
    return answer(
      { ...person, confirming: { what: "boundary-off", at: context.now.toString() } },
      context.copy.replies.boundaryAsk,
    );
  }
  if (person.boundary) return answer(person, context.copy.replies.boundaryStands);
  const changed = replanned(person, { boundary: true }, context.now);
  return answer(changed, fill(context.copy.replies.boundaryOn, violenceLine(person, context)));
}

/** The same while somebody signs up: whoever has not been asked answers the safety question with it. */
export function boundaryWhileJoining(person: Person, rest: string, context: Context): ConversationResult {
  const { boundaryNotOn, boundarySet } = context.copy.replies;
  const isOff = context.language.readSetting("BOUNDARY", rest) === "off";
  if (isOff && !person.boundary) return answer(person, boundaryNotOn, ask(person, context));
  if (isOff && person.safetyFromForm) return answer(person, ask(person, context));
  return withQuestion({ ...person, boundary: true, safetyFromForm: undefined }, context, [boundarySet]);
}

export const eraseAsk = (person: Person, _: string, context: Context): ConversationResult =>
  answer(
    { ...person, confirming: { what: "erase", at: context.now.toString() } },
    context.copy.replies.eraseAsk,
  );

/**
 * What a text means straight after one of the two questions above, within the hour; undefined when it confirms nothing.
 */
export function confirmed(person: Person, folded: string, context: Context): ConversationResult | undefined {
  const kept: Person = { ...person, confirming: undefined };
  const { what, at } = person.confirming ?? {};
  if (!at || Temporal.Instant.compare(Temporal.Instant.from(at).add(confirmWithin), context.now) < 0)
    return undefined;
  if (what === "erase") {
    const said = context.language.readAnswer("erase", folded);
    if (said === "yes") return { ...answer(kept, context.copy.replies.erased), erase: true };
    return said && answer(kept, context.copy.replies.eraseKept);
  }
  if (what === "boundary") return answerBoundary(kept, folded, context);
  const said = context.language.readAnswer("boundary-off", folded);
  if (said === undefined) return undefined;
  // G8: a yes is too easily said to lift it, or meant for something else.
  if (said !== "welcome") return answer(kept, context.copy.replies.boundaryStands);
  const lifted = replanned(kept, { boundary: false }, context.now);
  return answer(lifted, fill(context.copy.replies.boundaryOff, { next: sayNextFor(lifted, context) }).trim());
}

/** "Were you asked not to be in touch with them?" Not to be sure is enough to set it. */
function answerBoundary(person: Person, folded: string, context: Context): ConversationResult | undefined {
  const said = context.language.readAnswer("safety", folded);
  if (said === "no") return answer(person, context.copy.replies.boundaryNotSet);
  return said && boundary(person, "", context);
}
