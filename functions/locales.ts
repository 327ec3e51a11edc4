import type { Temporal } from "temporal-polyfill";
import { en } from "../templates/en/index.ts";
import type { Context } from "./core/context.ts";
import { commands } from "./core/conversation/registry.ts";
import { english } from "./core/language/en/index.ts";
import { type Locale, spokenTo } from "./core/locale.ts";

/** The languages that the whole service speaks, by BCP 47 tag. */
export const locales: Record<string, Locale> & { en: Locale } = {
  en: { copy: en, language: english },
};

export const localeOf = spokenTo(locales);

const isOurs = ({ language }: Locale, text: string): boolean =>
  ["command", "opt-in", "help"].includes(language.readIntent(text, commands).kind);

/**
 * The language in which somebody unknown begins: the first in which their text is a word of ours. Undefined for English,
 * and where no language knows it.
 */
export function languageHeard(text: string): string | undefined {
  const { en, ...others } = locales;
  const all = Object.values(others);
  if (all.length === 0 || isOurs(en, text)) return undefined;
  return all.find((locale) => isOurs(locale, text))?.language.id;
}

/** What an answer to somebody depends on, at `now`. */
export const contextOf = (person: { language?: string | undefined }, now: Temporal.Instant): Context => ({
  ...localeOf(person),
  now,
});
