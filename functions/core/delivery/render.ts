import { Temporal } from "temporal-polyfill";
import type { WritingContext } from "../context.ts";
import { sayMeeting } from "../conversation/phrases.ts";
import { fill, type Placeholder } from "../copy.ts";
import { type Enrolled, noContactDays, noContactEnd, today } from "../person/person.ts";
import type { Text } from "../plans/plan-copy.ts";
import type { PromptTemplate } from "../plans/prompt.ts";
import { sayFigures } from "./figures.ts";
import { listNotes, quote } from "./own-words.ts";

/** More of their notes than this is not sent unasked: NOTES gives them all. */
const maxNoteMessages = 5;

/** A prompt's messages as they are true at `now`, however late they leave. One, but for the one that brings their notes. */
export const renderPrompt = (person: Enrolled, template: PromptTemplate, context: WritingContext): string[] =>
  renderTexts(person, textsOf(person, template, context), template, context);

/** The same from its wordings, of which the day picks one. */
export function renderTexts(
  person: Enrolled,
  texts: readonly string[],
  { withNotes }: Pick<PromptTemplate, "withNotes">,
  context: WritingContext,
): string[] {
  const { now, copy, language } = context;
  const standIns = copy.phrases.standIns;
  const on = today(person, now);
  const words = wording(texts, on) as `{${Placeholder}}`;
  const day = noContactDays(person, now);
  const length = person.weeks * 7;
  // Worked out when named: most templates name one or none.
  const values: Record<Placeholder, string | number> = {
    day,
    length,
    left: Math.max(0, length - day),
    get end() {
      return language.sayDate(noContactEnd(person), on);
    },
    get breakupDays() {
      return Temporal.PlainDate.from(person.breakupDate).until(on).days;
    },
    best: Math.max(person.bestStretchDays, day),
    opus: quote(person.opus) ?? standIns.opus,
    change: quote(person.change) ?? standIns.change,
    promise: quote(person.promises.latest) ?? standIns.promise,
    get meet() {
      return sayMeeting(person, context);
    },
    get figures() {
      const rest = words.replace("{figures}", "") as typeof words;
      return sayFigures(person, context, fill(rest, values));
    },
    firstAnswer: quote(person.answers["turned-away"]) ?? standIns.firstAnswer,
  };
  const text = fill(words, values);
  if (!withNotes) return [text];
  const notes = listNotes(person.notes);
  const rest = notes.length > maxNoteMessages ? [copy.plans["six-steps"].words.note.rest] : [];
  return [text, ...notes.slice(0, maxNoteMessages), ...rest];
}

/** The texts of a prompt in the person's language. */
function textsOf(
  { plan }: Enrolled,
  { name, words = name }: PromptTemplate,
  { copy }: WritingContext,
): readonly string[] {
  const prompts: Readonly<Record<string, Text>> = copy.plans[plan].prompts;
  const text = prompts[words];
  if (text === undefined) throw new TypeError(`the prompt ${words} has no text`);
  return typeof text === "string" ? [text] : text;
}

/** What repeats takes its wordings in turn, by the date, so that no two days running are alike. */
function wording(texts: readonly string[], on: Temporal.PlainDate): string {
  const day = Temporal.PlainDate.from("2000-01-03").until(on).days;
  return texts[day % texts.length] ?? "";
}
