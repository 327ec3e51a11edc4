import type { Temporal } from "temporal-polyfill";
import { writing } from "../templates/en/writing.ts";
import type { WritingContext } from "./core/context.ts";
import { englishWriting } from "./core/language/en/writing.ts";
import { spokenTo, type Voice } from "./core/locale.ts";

/** The languages in which the service writes, by BCP 47 tag: what sends prompts and mail needs no more. */
export const voices: Record<string, Voice> & { en: Voice } = {
  en: { copy: writing, language: englishWriting },
};

export const voiceOf = spokenTo(voices);

/** What words about somebody depend on, at `now`. */
export const writingTo = (
  person: { language?: string | undefined },
  now: Temporal.Instant,
): WritingContext => ({
  ...voiceOf(person),
  now,
});
