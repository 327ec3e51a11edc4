import { Temporal } from "temporal-polyfill";
import { noteWords } from "../../../templates/words/six-steps.ts";
import { fill, type Placeholder } from "../copy.ts";
import { sayDate, sayTime } from "../language/en/dates/dates.ts";
import { type Enrolled, noContactDays, noContactEnd, today } from "../person/person.ts";
import type { PromptTemplate } from "../plans/plan.ts";
import { sayFigures } from "./figures.ts";
import { listNotes, quote } from "./own-words.ts";

/** More of their notes than this is not sent unasked: NOTES gives them all. */
const maxNoteMessages = 5;

/** A prompt's messages as they are true at `now`, however late they leave. One, but for the one that brings their notes. */
export function renderPrompt(person: Enrolled, template: PromptTemplate, now: Temporal.Instant): string[] {
  const on = today(person, now);
  const words = wording(template, on) as `{${Placeholder}}`;
  const day = noContactDays(person, now);
  const length = person.weeks * 7;
  // Worked out when named: most templates name one or none.
  const values: Record<Placeholder, string | number> = {
    day,
    length,
    left: Math.max(0, length - day),
    get end() {
      return sayDate(noContactEnd(person), on);
    },
    get breakupDays() {
      return Temporal.PlainDate.from(person.breakupDate).until(on).days;
    },
    best: Math.max(person.bestStretchDays, day),
    opus: quote(person.opus) ?? "your one thing",
    change: quote(person.change) ?? "the change you picked",
    promise: quote(person.promises.latest) ?? "your promise",
    get meet() {
      return sayMeeting(person, on);
    },
    get figures() {
      const rest = words.replace("{figures}", "") as typeof words;
      return sayFigures(person, now, fill(rest, values));
    },
    firstAnswer: quote(person.answers["turned-away"]) ?? "your first answer",
  };
  const text = fill(words, values);
  if (!template.withNotes) return [text];
  const notes = listNotes(person.notes);
  const rest = notes.length > maxNoteMessages ? [noteWords.rest] : [];
  return [text, ...notes.slice(0, maxNoteMessages), ...rest];
}

/** What repeats takes its wordings in turn, by the date, so that no two days running are alike. */
function wording({ text, variants = [] }: PromptTemplate, on: Temporal.PlainDate): string {
  const all = [text, ...variants];
  const day = Temporal.PlainDate.from("2000-01-03").until(on).days;
  return all[day % all.length] ?? text;
}

/** The time of their meeting, or nothing. */
export function sayMeeting(person: Enrolled, on: Temporal.PlainDate): string {
  if (!person.milestones.meet) return "";
  const at = Temporal.PlainDateTime.from(person.milestones.meet);
  return `${sayDate(at.toPlainDate(), on)}, ${sayTime(at.toPlainTime())}`;
}
