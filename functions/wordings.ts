import { createHash } from "node:crypto";
import type { Voice } from "./core/locale.ts";
import { memoize } from "./core/memoize.ts";
import type { WordingHashes, WordingName } from "./core/person/consent.ts";
import { voiceOf, voices } from "./voices.ts";

/** The words that consent hangs on. A placeholder stays as it is: what fills it is on the person. */
const wordsOf = ({ copy }: Voice): Record<WordingName, string> => ({
  form: copy.consent.form,
  invited: copy.replies.invited,
  welcome: copy.replies.welcome,
  "confirmation-email": copy.emailWords.confirm,
  plan: copy.replies.enrolled,
  restart: copy.replies.restartAsk,
});

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
