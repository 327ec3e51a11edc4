import { createRequire } from "node:module";
import { once } from "./once.ts";

/** In a bundle, which is CommonJS, a module has no URL. */
const load = createRequire(import.meta.url ?? __filename);

// What most texts and every status callback can do without: in a deploy each package lies beside the bundle as one file
// (infra/after-build), so that a cold start neither reads nor runs it.

/** chrono, for a date in words. */
export const chrono = once(() => load("chrono-node/en") as typeof import("chrono-node/en"));
/** libphonenumber, for a number that is not yet a person's. */
export const phoneNumbers = once(
  () => load("libphonenumber-js/min") as typeof import("libphonenumber-js/min"),
);
