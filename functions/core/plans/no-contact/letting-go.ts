import { afterTheEnd, type PromptTemplate, sixMonthsOn } from "../prompt.ts";

/** Plan 1, after the end, for whoever let go or has a BOUNDARY: their texts go on to the reflection. Ours, as the article ends there. */
export const afterLettingGo = [
  { name: "own-week-1", when: afterTheEnd(7), audience: "self-work", before: sixMonthsOn },
  { name: "own-week-3", when: afterTheEnd(21), audience: "self-work", before: sixMonthsOn },
  { name: "own-week-6", when: afterTheEnd(42), audience: "self-work", before: sixMonthsOn },
  { name: "own-week-10", when: afterTheEnd(70), audience: "self-work", before: sixMonthsOn },
  { name: "own-week-14", when: afterTheEnd(98), audience: "self-work", before: sixMonthsOn },
  { name: "own-week-18", when: afterTheEnd(126), audience: "self-work", before: sixMonthsOn },
] as const satisfies readonly PromptTemplate[];
