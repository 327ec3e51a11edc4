import type { Temporal } from "temporal-polyfill";
import { pages } from "../templates/en/pages/index.ts";
import type { PageContext } from "./core/context.ts";
import { type PageLocale, spokenTo } from "./core/locale.ts";
import { locales } from "./locales.ts";

/** The languages that the pages speak, by BCP 47 tag: those of the whole service. */
export const pageLocales: Record<string, PageLocale> & { en: PageLocale } = {
  en: { ...locales.en, pages },
};

export const pageLocaleOf = spokenTo(pageLocales);

/** What a page about somebody depends on, at `now`. */
export const pageContextOf = (
  person: { language?: string | undefined },
  now: Temporal.Instant,
): PageContext => ({
  ...pageLocaleOf(person),
  now,
});
