import { obligations as english } from "./en/hearing/obligations.ts";
import { isSpanish, spanish } from "./es/index.ts";
import type { Certainty, Danger } from "./intent.ts";
import type { Obligations } from "./language.ts";

/** The languages that a text may be in: most are in none but English, and need not be read in another. */
const languagesOf = (folded: string): readonly Obligations[] =>
  isSpanish(folded) ? [english, spanish] : [english];

/** What must be heard from everybody, whatever language they are spoken to in (G11). */
export const everywhere: Obligations = {
  saysOptOut: (folded, said) => languagesOf(folded).some((language) => language.saysOptOut(folded, said)),
  findDanger: (folded) => first<Danger>(folded, (language) => language.findDanger(folded)),
  findBoundary: (folded) => {
    const found = languagesOf(folded).map((language) => language.findBoundary(folded));
    return found.includes("set") ? "set" : found.find((one): one is Certainty => one !== undefined);
  },
  asksForHelp: (folded) => languagesOf(folded).some((language) => language.asksForHelp(folded)),
};

function first<T>(folded: string, read: (language: Obligations) => T | undefined): T | undefined {
  for (const language of languagesOf(folded)) {
    const found = read(language);
    if (found !== undefined) return found;
  }
  return undefined;
}
