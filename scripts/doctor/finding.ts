/**
 * What a check found. `fix` keeps the service from working or from being deployed; `look` cannot be known from here; `later`
 * shows after a deploy.
 */
export type Finding = { state: "ok" | "fix" | "look" | "later"; says: string };

export const ok = (says: string): Finding => ({ state: "ok", says });
/** What is wrong, and what to do. */
export const fix = (says: string, what: string): Finding => ({ state: "fix", says: `${says}: ${what}` });
/** What nobody can know from here, and where to look. */
export const look = (says: string): Finding => ({ state: "look", says });
export const later = (says: string): Finding => ({ state: "later", says });

/** The findings of a list, or one that all is well. */
export const orOk = (findings: Finding[], says: string): Finding[] =>
  findings.length > 0 ? findings : [ok(says)];
