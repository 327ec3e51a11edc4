import { Temporal } from "temporal-polyfill";
import type { Context } from "../context.ts";
import { fill } from "../copy.ts";
import { isEnrolled, type Person, today } from "../person/person.ts";
import { plans } from "../plans/index.ts";
import { noContactUntil } from "../schedule/no-contact-period.ts";
import { sayFrequencyTo } from "./frequency-words.ts";
import { freshLine } from "./fresh-line.ts";
import { sayDay, sayProgress } from "./phrases.ts";
import { answer, type ConversationResult } from "./result.ts";

type Human = Context["copy"]["human"];
export type HumanKind = keyof Human;

/**
 * One warm sentence and one next step for what is no word of ours, fitted to where they are, in a wording that they have
 * not had today (docs/copy.md). `then` follows it, such as the open question of sign-up.
 */
export function humanLine(before: Person, kind: HumanKind, context: Context, then = ""): ConversationResult {
  const { pool, wordings } = poolFor(before, kind, context);
  const { person, line } = freshLine(before, pool, wordings, context);
  const text = fill(line, valuesFor(person, context));
  return answer(person, [text, then].filter((part) => part !== "").join(" "));
}

/** What a human line may name, by templates/en/human/wordings.ts. */
function valuesFor(person: Person, context: Context): Record<string, string> {
  const { selfHarm, emergency } = context.copy.helpLines(person.country);
  return {
    emergency,
    often: sayFrequencyTo(person, context),
    last: `${plans.length}`,
    line: selfHarm,
    progress: isEnrolled(person) ? sayProgress(person, context) : "",
    until: person.pausedUntil ? sayDay(person, person.pausedUntil, context) : "",
  };
}

const isAhead = (until: string | undefined, { now }: Context): boolean =>
  until !== undefined && Temporal.Instant.compare(until, now) > 0;

/** Whether nudges rest after a danger word: then nobody is sent a list of words. */
export const isHeld = ({ heldUntil }: Person, context: Context): boolean => isAhead(heldUntil, context);
export const isPaused = ({ pausedUntil }: Person, context: Context): boolean => isAhead(pausedUntil, context);

/** The wordings that fit best, in the order that templates/en/human/wordings.ts names. */
function poolFor(
  person: Person,
  kind: HumanKind,
  context: Context,
): { pool: string; wordings: readonly string[] } {
  const line = context.copy.human[kind];
  const { any, joining, paused, boundary, open, quiet, plan } = line;
  const named = (state: string, wordings: readonly string[] | undefined) =>
    wordings && { pool: `${kind}.${state}`, wordings };
  const fallback = { pool: kind, wordings: any };
  if (person.state !== "active" || !isEnrolled(person)) return named("joining", joining) ?? fallback;
  if (paused && isPaused(person, context)) return { pool: `${kind}.paused`, wordings: paused };
  if (person.boundary || person.milestones["let-go"]) return named("boundary", boundary) ?? fallback;
  const end = noContactUntil(person);
  const isOver = end !== undefined && Temporal.PlainDate.compare(today(person, context.now), end) >= 0;
  const own = named(person.plan, (isOver ? undefined : quiet?.[person.plan]) ?? plan?.[person.plan]);
  return (isOver && named("open", open)) || own || fallback;
}
