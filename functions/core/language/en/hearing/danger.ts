import type { Danger } from "../../intent.ts";
import { withoutIdioms } from "./danger-idioms.ts";
import { selfHarm } from "./danger-self-harm.ts";
import { violence } from "./danger-violence.ts";
import { spellOut } from "./text-speak.ts";

/**
 * Reads a text for danger, wherever it stands in it. Case and curly quotes are already folded (keywords.ts).
 *
 * These are patterns of words and no understanding; docs/danger-words.md says how good they are, and a test holds it to that.
 * A needless help text is better than a missed one. What is left out is what people say of heartbreak every day ("this is
 * killing me", "dying to know"), because an answer that cries wolf is not read the second time.
 */
export function findDanger(folded: string): Danger | undefined {
  const text = withoutIdioms(spellOut(folded));
  if (selfHarm().some((pattern) => pattern.test(text))) return "self-harm";
  if (violence().some((pattern) => pattern.test(text))) return "violence";
  return undefined;
}
