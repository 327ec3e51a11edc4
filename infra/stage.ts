/** The one stage that is protected and kept; every other is personal: it can be removed, with all it holds. */
export const production = "production";

/** Lower case and short: names of AWS are made of it, and the longest (a role's) has 64 characters. */
const form = /^[a-z][a-z0-9-]{0,19}$/;
/** Somebody who writes these means `production`, and would get a second, unprotected service that texts people. */
const meansProduction = /^(prod|prd|live)/i;

/** Throws for a stage name that AWS would not take, or that could be taken for `production`. */
export function checkStage(stage: string): void {
  if (stage === production) return;
  if (meansProduction.test(stage)) {
    throw new Error(
      `the stage "${stage}" could be taken for "${production}": write exactly --stage ${production}, or choose another name`,
    );
  }
  if (!form.test(stage)) {
    throw new Error(
      `the stage "${stage}" must be 1 to 20 lower-case letters, digits or dashes, a letter first (--stage NAME)`,
    );
  }
}

/** `sst dev` puts a forwarder to one laptop in place of each function: never in front of real people. */
export function forbidLiveCode(stage: string, dev: boolean): void {
  if (dev && stage === production) throw new Error(`sst dev is not for the stage "${production}"`);
}
