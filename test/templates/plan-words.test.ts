import { describe } from "vitest";
import { inFull as fillIn, longestOfPlans } from "../../bench/longest/words.ts";
import { trialWords } from "../../templates/en/words/show-change.ts";
import { meetWords, noteWords, promiseWords } from "../../templates/en/words/six-steps.ts";
import { holdsFor } from "./wording.ts";

const inFull = (text: string) => fillIn(longestOfPlans, text);

const all = Object.entries({ trial: trialWords, note: noteWords, meet: meetWords, promise: promiseWords })
  .flatMap(([of, words]) => Object.entries(words).map(([name, text]) => ({ name: `${of}/${name}`, text })))
  // Parts of others, measured there.
  .filter(({ text }) => !text.startsWith(" "));

describe("what the words of plans 4 and 5 answer", () => {
  holdsFor(all, inFull, ["OFF", "CLEAR"]);
});
