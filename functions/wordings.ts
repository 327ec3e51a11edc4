import { createHash } from "node:crypto";
import { sayFrequency, sayFrequencyRange } from "./core/conversation/frequency-words.ts";
import type { Voice } from "./core/locale.ts";
import { memoize } from "./core/memoize.ts";
import type { WordingHashes, WordingName } from "./core/person/consent.ts";
import { plans } from "./core/plans/index.ts";
import { voiceOf, voices } from "./voices.ts";

/**
 * The words that consent hangs on. A placeholder stays as it is, because what fills it is on the person; but for how often
 * texts come, which follows from the plans of this release and so is part of the words.
 */
function wordsOf(voice: Voice): Record<WordingName, string> {
  const { copy } = voice;
  const figures = plans.map(({ id, number }) => `${number} ${sayFrequency({ plan: id }, voice)}`);
  const often = (words: string) => `${words}\n{often}: ${[sayFrequencyRange(voice), ...figures].join("; ")}`;
  return {
    form: often(copy.consent.form),
    invited: copy.replies.invited,
    welcome: often(copy.replies.welcome),
    "confirmation-email": copy.emailWords.confirm,
    plan: often(copy.replies.enrolled),
    restart: often(copy.replies.restartAsk),
  };
}

/** 64 bits of SHA-256: enough to tell the versions of a few sentences apart. */
const hashOf = (words: string): string => createHash("sha256").update(words).digest("hex").slice(0, 16);

const hashesOf = memoize<WordingHashes>(20);

/** The hash of each wording in the language of a person. */
export const wordingHashesOf = (person: { language?: string | undefined }): WordingHashes =>
  hashesOf(person.language ?? "en", () => {
    const named = Object.entries(wordsOf(voiceOf(person)));
    return Object.fromEntries(named.map(([name, words]) => [name, hashOf(words)])) as WordingHashes;
  });

/** The words of this release in every language, by hash. */
export const presentWordings = (): Record<string, string> =>
  Object.fromEntries(
    Object.values(voices).flatMap((voice) =>
      Object.values(wordsOf(voice)).map((words) => [hashOf(words), words]),
    ),
  );
