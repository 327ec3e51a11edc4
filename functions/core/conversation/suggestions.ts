import { Temporal } from "temporal-polyfill";
import type { Context } from "../context.ts";
import { fill } from "../copy.ts";
import type { Person } from "../person/person.ts";
import { answer, type ConversationResult } from "./result.ts";

export type SuggestedIntent = keyof Context["copy"]["suggestions"];

const yesWithin = { hours: 1 };

/**
 * Asks back what a text may have meant. A yes within the hour does what `text`, one of our words, would do; nothing is
 * changed before.
 */
export function suggest(
  person: Person,
  intent: SuggestedIntent,
  text: string,
  values: Record<string, string>,
  { now, copy }: Context,
): ConversationResult {
  const question = fill(copy.suggestions[intent].read, values);
  return answer({ ...person, suggested: { text, at: now.toString() } }, question);
}

/** Asks for what is missing, by the word that sets it. */
export const askForValue = (
  person: Person,
  intent: SuggestedIntent,
  values: Record<string, string>,
  { copy }: Context,
): ConversationResult =>
  answer(person, fill(copy.suggestions[intent].unread ?? copy.suggestions[intent].read, values));

/** The text that a yes stands for now. */
export function suggestedText({ suggested }: Person, folded: string, context: Context): string | undefined {
  if (!suggested || !context.language.isYes(folded)) return undefined;
  const until = Temporal.Instant.from(suggested.at).add(yesWithin);
  return Temporal.Instant.compare(context.now, until) <= 0 ? suggested.text : undefined;
}
