import type { Handler } from "../../conversation/command.ts";
import { answer, journaled } from "../../conversation/result.ts";
import { fill } from "../../copy.ts";
import { listNotes } from "../../delivery/own-words.ts";

const maxNotes = 40;
const maxCharacters = 20_000;
/** Messages that one NOTES sends; `NOTES 2` sends the next as many. */
const messagesPerPart = 8;

/** `NOTE <text>`: a point for a meeting, kept whole. */
export const note: Handler = (person, rest, context, raw) => {
  if (raw === "") return answer(person, context.copy.plans["six-steps"].words.note.how);
  if (context.language.readSetting("NOTE", rest) === "clear") return notes(person, rest, context, raw);
  const characters = [...person.notes, raw].reduce((sum, { length }) => sum + length, 0);
  if (person.notes.length >= maxNotes || characters > maxCharacters) {
    return answer(
      person,
      fill(context.copy.plans["six-steps"].words.note.full, { count: person.notes.length }),
    );
  }
  const changed = { ...person, notes: [...person.notes, raw] };
  const reply = fill(context.copy.plans["six-steps"].words.note.kept, { count: changed.notes.length });
  return journaled(answer(changed, reply), "note", context.now, { text: raw });
};

/** `NOTES`: all of them, numbered; `NOTES 2` the second part of very many; `NOTES CLEAR` empties the list. */
export const notes: Handler = (person, rest, context, raw) => {
  const count = person.notes.length;
  const said = context.language.readSetting("NOTES", rest);
  if (said === "clear") {
    return answer(
      { ...person, notes: [] },
      count
        ? fill(context.copy.plans["six-steps"].words.note.cleared, { count })
        : context.copy.plans["six-steps"].words.note.none,
    );
  }
  const number = context.language.readNumber(rest);
  const asked = number !== undefined && number < 100 ? number : undefined;
  // "NOTES be on time" means a note.
  if (raw !== "" && said !== "all" && asked === undefined) {
    return note(person, rest, context, raw);
  }
  if (count === 0) return answer(person, context.copy.plans["six-steps"].words.note.none);
  const messages = listNotes(person.notes);
  const parts = Math.ceil(messages.length / messagesPerPart);
  const part = asked ?? 1;
  if (part < 1 || part > parts) {
    return answer(
      person,
      parts > 1
        ? fill(context.copy.plans["six-steps"].words.note.noPart, { parts })
        : context.copy.plans["six-steps"].words.note.onePart,
    );
  }
  const sent = messages.slice((part - 1) * messagesPerPart, part * messagesPerPart);
  if (part < parts)
    sent.push(fill(context.copy.plans["six-steps"].words.note.more, { part, parts, next: part + 1 }));
  return answer(person, ...sent);
};
