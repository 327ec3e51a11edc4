import type { en } from "../../templates/en/index.ts";
import type { pages } from "../../templates/en/pages/index.ts";
import type { writing } from "../../templates/en/writing.ts";
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
