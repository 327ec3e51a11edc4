/**
 * Picks the browser's own zone, unless one was picked: the one thing that a page does with a script. A browser may know
 * a zone by its former name.
 */
export const zoneScript = `const select = document.querySelector("select#zone");
if (select && select.value === "") {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const option = [...select.options].find(({ value, dataset }) => value === zone || dataset.was === zone);
  if (option) option.selected = true;
}
document.querySelector("#problems")?.focus();
`;

/** A quiet dot, for the tab. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" fill="#2f6f73"/></svg>`;
