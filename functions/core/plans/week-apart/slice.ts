/** What plan 2 keeps of a person: what they are working on, in their own words, and the day they last texted. */
export type WeekApartSlice = { change?: string | undefined; lastTexted?: string | undefined };

export const weekApartSlice = (): WeekApartSlice => ({});
