import type { Placeholder, PlaceholdersIn } from "../copy.ts";
import type { Plan } from "./plan.ts";

/** A prompt's text; several are taken in turn by what repeats. Each is at most two segments. */
export type Text = string | readonly [string, ...string[]];

/** The names under which a plan's texts stand. */
export type TextName<P extends Plan> = P["prompts"][number] extends infer T
  ? T extends { words: infer W extends string }
    ? W
    : T extends { name: infer N extends string }
      ? N
      : never
  : never;

/** The names of a plan's prompts, as its page lists them. */
type PromptName<P extends Plan> = P["prompts"][number]["name"];

/** What its prompts ask, beside the reflection that every plan has. */
type Topic<P extends Plan> = P["prompts"][number] extends infer T
  ? T extends { asks: `answer:${infer Name}` }
    ? Exclude<Name, `reflection-${number}`>
    : never
  : never;

/** All the words of a plan in one language: a text that is missing, or is nobody's, does not compile. */
export type PlanCopy<P extends Plan> = {
  name: string;
  /** What it is called to someone with a boundary, where the name suggests contact (G8). */
  ownName?: string;
  /** One line for the list of plans. */
  summary: string;
  prompts: Readonly<Record<TextName<P>, Text>>;
  /** What its prompts are called on a page. */
  titles: Readonly<Record<PromptName<P>, string>>;
  /** One line about it in several wordings; `boundary` is the half that is about them alone (G8). */
  about: { any: readonly string[]; boundary: readonly string[] };
  /** Its figures of the look back, by name. */
  figures?: Readonly<Record<string, string>>;
  /** What its part of somebody's page says. */
  page?: object;
  /** What its own commands and questions are answered. */
  words?: object;
  /** The second and third question of the reflection; the first is in its prompt. */
  reflection: readonly [string, string];
} & ([Topic<P>] extends [never]
  ? { topics?: Readonly<Record<string, string>> }
  : {
      /** What the answers to its questions are about, as a page lists them. */
      topics: Readonly<Record<Topic<P>, string>>;
    });

type TextsOf<C> = C extends { prompts: infer P } ? Spread<P[keyof P]> : never;
type Spread<T> = T extends readonly (infer U)[] ? U : T;
type Unknown<C> = Exclude<PlaceholdersIn<TextsOf<C> & string>, Placeholder>;

/** `true` for copy that names no unknown placeholder; otherwise the type names it. */
export type Checked<C> = [Unknown<C>] extends [never] ? true : { unknownPlaceholder: Unknown<C> };
