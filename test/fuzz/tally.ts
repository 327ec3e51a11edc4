/** How often each kind of request had each outcome, and which took longest, in milliseconds. */
export type Tally = {
  counts: Record<string, number>;
  requests: number;
  slowest: { kind: string; took: number };
};
export const newTally = (): Tally => ({ counts: {}, requests: 0, slowest: { kind: "", took: 0 } });
