import { Temporal } from "temporal-polyfill";
import { locales } from "../../functions/locales.ts";

/** What an answer in English depends on, at an instant. */
export const inEnglish = (now: Temporal.Instant | string) => ({
  ...locales.en,
  now: Temporal.Instant.from(now),
});
