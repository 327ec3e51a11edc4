/**
 * Where 11/3 is 3 November: the United States, what uses its forms, the Philippines, and Canada, where both orders
 * are in use and English speakers mostly write this one.
 */
const monthFirst = new Set(["US", "CA", "PH", "PR", "GU", "AS", "MP", "VI", "UM", "FM", "MH", "PW"]);

/** Whether people of a country (ISO code) write the month before the day. */
export const writesMonthFirst = (country: string): boolean => monthFirst.has(country);
