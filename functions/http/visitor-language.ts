import type { Context } from "hono";
import { accepts } from "hono/accepts";
import type { PageLocale } from "../core/locale.ts";
import { pageLocaleOf, pageLocales } from "../page-locales.ts";

/**
 * How a page is worded for somebody of whom nothing is known but their browser: in the language of ours that it asks for
 * (Accept-Language, RFC 9110). Nothing is kept of it.
 */
export const localeFor = (c: Context): PageLocale =>
  pageLocaleOf({
    language: accepts(c, {
      header: "Accept-Language",
      supports: Object.keys(pageLocales),
      default: "en",
    }),
  });
