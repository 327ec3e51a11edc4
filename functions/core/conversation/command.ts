import type { Context } from "../context.ts";
import type { Enrolled, Person } from "../person/person.ts";
import type { ConversationResult } from "./result.ts";

/** What a word does for someone who is signed up. `rest` is what follows it, folded; `raw` the same as it was typed. */
export type Handler = (person: Enrolled, rest: string, context: Context, raw: string) => ConversationResult;

/** What a word does in the middle of signing up. */
export type JoiningHandler = (person: Person, rest: string, context: Context) => ConversationResult;

/** A word that does something: one record in the room that it belongs to, and one line in its room's list. */
export type Command = {
  /** As it is told to people, in capitals. */
  word: string;
  /**
   * What may follow it. `nothing`, `few words`: a sentence that begins with it is no command. `setting`: a date, a number,
   * ON or OFF. `words`: their own, so that whatever follows is meant for it.
   */
  takes: "nothing" | "setting" | "few words" | "words";
  /** Whether what follows is a setting of it, where the language cannot tell. */
  accepts?: (rest: string, language: Context["language"]) => boolean;
  handler: Handler;
  /** Without one it is a word like any other while somebody signs up: "broke up on 3 November". */
  whileJoining?: JoiningHandler;
  /** Begins sentences about the ex as well: "contact from her". These are looked for first. */
  beginsStories?: true;
};

/** What a text means while a question of a plan is open; undefined when it is no answer to it. */
export type PlanAnswer = (
  person: Enrolled,
  folded: string,
  context: Context,
  raw: string,
) => ConversationResult | undefined;
