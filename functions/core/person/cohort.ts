/** What may follow JOIN on a poster: one word of letters and digits, short enough for a thumb. */
const form = /^[a-z][a-z0-9]{1,19}$/;

/** The name of a cohort as it is stored, in lower case; undefined for what can be none. Whether it is one, the table knows. */
export function readCohort(text: string): string | undefined {
  const name = text.trim().toLowerCase();
  return form.test(name) ? name : undefined;
}
