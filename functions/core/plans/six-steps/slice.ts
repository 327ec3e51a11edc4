/** What plan 5 keeps of a person: points for a meeting, whole, and their latest promise. */
export type SixStepsSlice = {
  notes: string[];
  promises: { latest?: string | undefined; kept: number; broken: number };
};

export const sixStepsSlice = (): SixStepsSlice => ({ notes: [], promises: { kept: 0, broken: 0 } });
