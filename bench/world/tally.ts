/** What is counted, one call each; units are DynamoDB's, of the table and of its index. */
export const counted = [
  "reads",
  "writes",
  "creates",
  "drops",
  "sends",
  "segments",
  "readUnits",
  "writeUnits",
  "indexUnits",
] as const;

export type Tally = Record<(typeof counted)[number], number>;

export const nothing = (): Tally =>
  Object.fromEntries(counted.map((name) => [name, 0])) as Record<(typeof counted)[number], number>;

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((all, one) => {
    for (const name of counted) all[name] += one[name];
    return all;
  }, nothing());

/** One thing's worth of counts at a time: what `count` is given must not overlap with other work. */
export function tallying() {
  let current = nothing();
  return {
    add: (name: keyof Tally, by = 1) => {
      current[name] += by;
    },
    /** What the work cost, beside what it gave. */
    async count<T>(work: () => Promise<T>): Promise<{ tally: Tally; result: T }> {
      current = nothing();
      const result = await work();
      return { tally: current, result };
    },
  };
}

export type Add = ReturnType<typeof tallying>["add"];
