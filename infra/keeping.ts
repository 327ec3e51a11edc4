import { readSettings } from "./settings.ts";

const { keepDays } = readSettings(process.env);

/** For how long data is kept: for every function that erases, or says when that will be. */
export const keeping = { environment: { KEEP_DAYS: `${keepDays}` } };
