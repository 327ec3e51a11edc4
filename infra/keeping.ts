import { readSettings } from "./settings.ts";

const { keepDays, keepProofDays } = readSettings(process.env);

/** For every function that erases somebody. */
export const proving = { environment: { KEEP_PROOF_DAYS: `${keepProofDays}` } };

/** For those that know, or say, how long somebody is kept. */
export const keeping = { environment: { ...proving.environment, KEEP_DAYS: `${keepDays}` } };
