/** What is left after ERASE (G7): the keyed hash that is the id, and the date. */
export type Tombstone = {
  id: string;
  version: number;
  state: "erased";
  optedOutOn: string;
  /** When they erased; only while `nextWakeAt` is there. */
  erasedAt?: string | undefined;
  /** When the sweep deletes the rest again: what a crash left, what lands late. Gone once nothing can land any more. */
  nextWakeAt?: string | undefined;
};
