/** What plan 3 keeps of a person. OPUS, DONE, and the scores work on every plan. */
export type LadderSlice = {
  /** Their own words, whole. */
  opus?: string | undefined;
  steps: { total: number; streak: number; last?: string | undefined };
  /** Health, wealth, relationships from 1 to 5 each, first and last; the series is in the journal. */
  scores: { first?: number[] | undefined; last?: number[] | undefined };
  /** 1 to 5, and when they last climbed. */
  rung: number;
  climbedOn?: string | undefined;
};

export const ladderSlice = (): LadderSlice => ({ steps: { total: 0, streak: 0 }, scores: {}, rung: 1 });
