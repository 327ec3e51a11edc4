import { Temporal } from "temporal-polyfill";
import type { Context } from "../context.ts";
import type { Enrolled } from "../person/person.ts";
import type { PromptTemplate } from "../plans/prompt.ts";
import { roomOf } from "../plans/rooms.ts";
import { forPerson, meaningOf } from "../schedule/timeline.ts";
import type { ConversationResult } from "./result.ts";

/** How long a reply is likely to be one to the prompt. A daily one is over when the next comes. */
const fresh = { hours: 60 };

/** What a text means as a reply to the prompts that came lately and expect one, the latest first. */
export function answerToPrompt(
  person: Enrolled,
  folded: string,
  context: Context,
  raw: string,
): ConversationResult | undefined {
  const { expects = {} } = roomOf(person);
  for (const { expects: name } of freshPrompts(person, context.now)) {
    const result = name === undefined ? undefined : expects[name]?.(person, folded, context, raw);
    if (result) return result;
  }
  return undefined;
}

function freshPrompts(person: Enrolled, now: Temporal.Instant): PromptTemplate[] {
  const since = now.subtract(fresh);
  const templates = forPerson(person).filter(({ expects }) => expects !== undefined);
  return Object.entries(person.dispatchedAt)
    .filter(([, at]) => at !== "skipped" && Temporal.Instant.compare(at, since) > 0)
    .sort(([, a], [, b]) => Temporal.Instant.compare(b, a))
    .flatMap(([id]) => templates.find((template) => id.startsWith(`${meaningOf(person, template)}.`)) ?? []);
}
