import type { Temporal } from "temporal-polyfill";
import { pages } from "../templates/en/pages/index.ts";
import type { PageContext } from "./core/context.ts";
import type { PageLocale } from "./core/locale.ts";
import { locales } from "./locales.ts";

/** The languages that the pages speak, by BCP 47 tag: those of the whole service. */
export const pageLocales: Record<string, PageLocale> & { en: PageLocale } = {
  en: { ...locales.en, pages },
};

/** The language of a person, or English where the service does not speak theirs. */
export const pageLocaleOf = ({ language }: { language?: string | undefined }): PageLocale =>
  (language && pageLocales[language]) || pageLocales.en;

/** What a page about somebody depends on, at `now`. */
export const pageContextOf = (
  person: { language?: string | undefined },
  now: Temporal.Instant,
): PageContext => ({
  ...pageLocaleOf(person),
  now,
});
