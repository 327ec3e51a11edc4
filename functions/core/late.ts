import { createRequire } from "node:module";
import { once } from "./once.ts";

// Packages that most texts and every status callback do without. In a deploy each lies beside the bundle in a file of its own
// (infra/after-build/late-packages.ts), which has no more of it than is named here: a cold start neither reads nor runs it.

/** In a bundle, which is CommonJS, a module has no URL. */
const load = createRequire(import.meta.url ?? __filename);

/** For a date in words. */
export const chrono = once(() => load("chrono-node/en") as Pick<typeof import("chrono-node/en"), "casual">);

/** For a number, of a stranger or in a form. */
export const phoneNumbers = once(
  () =>
    load("libphonenumber-js/min") as Pick<
      typeof import("libphonenumber-js/min"),
      "parsePhoneNumberFromString"
    >,
);
