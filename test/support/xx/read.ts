import { sayZone } from "../../../functions/core/places/zones.ts";

/** What one page shows or has read out: its words, and what stands in place of a picture. Names of cities are left out. */
export function wordsOf(page: string): string {
  const labels = [...page.matchAll(/ (?:aria-label|alt|placeholder)="([^"]*)"/g)].map(([, label]) => label);
  const shown = page
    .replace(/<style>.*?<\/style>/gs, "")
    .replace(/<option value="([^"]*\/[^"]*)"[^>]*>([^<]*)<\/option>/g, (option, zone, name) =>
      name.replace("&#39;", "'") === sayZone(zone) ? "" : option,
    )
    .replace(/<[^>]*>/g, "\n");
  return [shown, ...labels]
    .join("\n")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/&#?\w+;/g, "");
}

/**
 * The words of a text that are none of the test language's copy: those with a small letter that is no x. Addresses, ids,
 * and what the person said or named are none of the copy.
 */
export function leaksIn(text: string, own: readonly string[]): string[] {
  const theirs = [...own].sort((a, b) => b.length - a.length);
  const rest = theirs.reduce(
    (left, said) => left.replaceAll(said, ""),
    text.replace(/https?:\/\/\S+|[\w.-]+\/\.\.\.|\S+@\S+|\b[\da-f]{8}-[\da-f-]{27}\b/g, ""),
  );
  return rest.match(/\p{L}*(?!x)\p{Ll}[\p{L}']*/gu) ?? [];
}
