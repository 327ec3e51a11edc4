/** For how long data is kept where nothing else is set: for the functions, and for infra and the local stack. */
export const keepingDefaults = {
  /** Days after a plan's end, a STOP, or the last text of an unfinished sign-up; then everything is erased. */
  KEEP_DAYS: "180",
  /** Days after an erasure for which its tombstone holds when, and to which words, somebody had agreed. */
  KEEP_PROOF_DAYS: "0",
};

/** How long a tombstone proves anything, as an environment has it. */
export const proving = (env: { KEEP_PROOF_DAYS?: string | undefined }) => ({
  keepProofDays: Number(env.KEEP_PROOF_DAYS ?? keepingDefaults.KEEP_PROOF_DAYS),
});

/** That, and how long somebody is kept to whom nothing more is to come. */
export const keeping = (env: { KEEP_DAYS?: string | undefined; KEEP_PROOF_DAYS?: string | undefined }) => ({
  keepDays: Number(env.KEEP_DAYS ?? keepingDefaults.KEEP_DAYS),
  ...proving(env),
});
