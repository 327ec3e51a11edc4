import { readSettings } from "./settings.ts";
import { production } from "./stage.ts";

const { keepDays } = readSettings(process.env, $app.stage === production);

/** For how long data is kept: for every function that erases, or says when that will be. */
export const keeping = { environment: { KEEP_DAYS: `${keepDays}` } };
