type Source = Record<string, string | undefined>;

/** Lower case and short: names of AWS resources are made of it, and a role's name ends after 64 characters. */
const form = /^[a-z][a-z0-9-]{0,19}$/;
/** Somebody who writes these means a protected stage, and would get an unprotected second service that texts people. */
const meansProduction = /^(prod|prd|live)/i;

/**
 * The stages that are protected and kept: PROTECTED_STAGES, or `production`. Every other stage is personal: it can be
 * removed with all it holds. Throws an error that names the variable.
 */
export function protectedStages({ PROTECTED_STAGES }: Source): string[] {
  const stages = (PROTECTED_STAGES || "production").split(",");
  if (!stages.every((stage) => form.test(stage))) {
    throw new Error(
      `PROTECTED_STAGES is "${PROTECTED_STAGES}"; it wants names of stages, like production,production-eu`,
    );
  }
  return stages;
}

export const isProtected = (stage: string, source: Source): boolean =>
  protectedStages(source).includes(stage);

/** Throws for a stage name that AWS would not take, or that could be taken for a protected one. */
export function checkStage(stage: string, source: Source): void {
  if (isProtected(stage, source)) return;
  const names = protectedStages(source);
  if (meansProduction.test(stage)) {
    const quoted = names.map((name) => `"${name}"`).join(" or ");
    const flags = names.map((name) => `--stage ${name}`).join(" or ");
    throw new Error(
      `the stage "${stage}" could be taken for ${quoted}: write exactly ${flags}, or choose another name`,
    );
  }
  if (!form.test(stage)) {
    throw new Error(
      `the stage "${stage}" must be 1 to 20 lower-case letters, digits or dashes, a letter first (--stage NAME)`,
    );
  }
}

/** `sst dev` puts a forwarder to one laptop in place of each function: never in front of real people. */
export function forbidLiveCode(stage: string, dev: boolean, source: Source): void {
  if (dev && isProtected(stage, source)) throw new Error(`sst dev is not for the stage "${stage}"`);
}

/**
 * SST decides about protection before it reads all of the environment. Throws where what it decided then is not what the
 * table is about to be made with.
 */
export function checkProtection(app: { stage: string; protect?: boolean }, source: Source): void {
  if (Boolean(app.protect) === isProtected(app.stage, source)) return;
  throw new Error(
    `PROTECTED_STAGES must be the same for all stages: set it in .env or in the shell, not in .env.${app.stage}`,
  );
}
