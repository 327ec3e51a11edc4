import type { en } from "../../templates/en/index.ts";
import type { Language } from "./language/language.ts";

/** Every word that people read. The English ones are the measure: another language has texts under the same names. */
export type Copy = typeof en;

/** A language that the whole service speaks: what it says, and how it reads and writes what has no fixed words. */
export type Locale = { copy: Copy; language: Language };
