/** For how long data is kept where nothing else is set: for the functions, and for infra and the local stack. */
export const keepingDefaults = {
  /** Days after a plan's end, a STOP, or the last text of an unfinished sign-up; then everything is erased. */
  KEEP_DAYS: "180",
  /** Days after an erasure for which its tombstone holds when, and to which words, somebody had agreed. */
  KEEP_PROOF_DAYS: "0",
};
