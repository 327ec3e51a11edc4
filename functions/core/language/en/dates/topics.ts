import type { Topic } from "../../dates/decide.ts";

const topics: readonly [Topic, RegExp][] = [
  [
    "breakup",
    /\b(?:broke|break ?up|split|ended|ending|over|left|dumped|finished|walked out|called it|done with|separated)\b/,
  ],
  [
    "contact",
    /\b(?:text(?:ed)?|called|talked|spoke|spoken|saw|seen|contact|heard|messaged|replied|facetimed|rang|phoned|emailed|wrote|met up)\b/,
  ],
  [
    "else",
    /\b(?:met|got together|dating|dated|started|engaged|married|wedding|born|birthday|moved in|anniversary|together since|been together)\b/,
  ],
];

/** What a clause says of the date in it; the first that fits. */
export const topicOf = (clause: string): Topic | undefined =>
  topics.find(([, pattern]) => pattern.test(clause))?.[0];
