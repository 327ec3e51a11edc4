import type { Temporal } from "temporal-polyfill";
import { writing } from "../templates/en/writing.ts";
import type { WritingContext } from "./core/context.ts";
import { englishWriting } from "./core/language/en/writing.ts";
import type { Voice } from "./core/locale.ts";

/** The languages in which the service writes, by BCP 47 tag: what sends prompts and mail needs no more. */
export const voices: Record<string, Voice> & { en: Voice } = {
  en: { copy: writing, language: englishWriting },
};

/** The language of a person, or English where the service does not speak theirs. */
export const voiceOf = ({ language }: { language?: string | undefined }): Voice =>
  (language && voices[language]) || voices.en;

/** What words about somebody depend on, at `now`. */
export const writingTo = (
  person: { language?: string | undefined },
  now: Temporal.Instant,
): WritingContext => ({
  ...voiceOf(person),
  now,
});
