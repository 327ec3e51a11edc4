import type { en } from "../../templates/en/index.ts";
import type { pages } from "../../templates/en/pages/index.ts";
import type { writing } from "../../templates/en/writing.ts";
import type { PlaceholdersIn } from "./copy.ts";
import type { Language, Writing } from "./language/language.ts";

/** Every word that people read. The English ones are the measure: another language has texts under the same names. */
export type Copy = typeof en;

/** How a language speaks: all that a prompt takes, so that what sends prompts loads nothing that reads. */
export type Voice = { copy: typeof writing; language: Writing };

/** A language that the whole service speaks: what it says, and how it reads and writes what has no fixed words. */
export type Locale = { copy: Copy; language: Language };

/** Every word of the pages: only the function that shows them loads these. */
export type PageCopy = typeof pages;

/** How a language speaks on a page. */
export type PageLocale = Locale & { pages: PageCopy };

/** How somebody is spoken to: in their language, or in English where the service does not speak theirs. */
export const spokenTo =
  <L>(languages: Record<string, L> & { en: L }) =>
  ({ language }: { language?: string | undefined }): L =>
    (language && languages[language]) || languages.en;

/** The same words under the same names in another language. */
type Wording<E> = E extends string
  ? string
  : E extends (...given: never[]) => unknown
    ? E
    : { readonly [K in keyof E]: Wording<E[K]> };

/** Placeholders that a text names and the English one does not: nobody would fill them. */
type Unfilled<E, T> = [E] extends [string]
  ? T extends string
    ? Exclude<PlaceholdersIn<T>, PlaceholdersIn<E>>
    : never
  : E extends readonly unknown[]
    ? T extends readonly unknown[]
      ? Unfilled<E[number], T[number]>
      : never
    : { [K in keyof E & keyof T]: Unfilled<E[K], T[K]> }[keyof E & keyof T];

/**
 * A copy in another language, as the service takes it (`translation<Copy>()(es)`). A text that is missing, or names what nobody
 * fills, does not compile.
 */
export const translation =
  <E>() =>
  <const T extends Wording<E>>(
    copy: [Unfilled<E, T>] extends [never] ? T : { unfilled: Unfilled<E, T> },
  ): E =>
    copy as unknown as E;
