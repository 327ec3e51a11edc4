/** A place as a key: ASCII, lower case, words of letters and digits; "St. Louis", "saint  louis" and "St Louis" agree. */
export function placeKey(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .replaceAll("ł", "l")
    .replace(/['\u2019.`]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\bsaint(e?) /g, "st$1 ")
    .trim();
}
