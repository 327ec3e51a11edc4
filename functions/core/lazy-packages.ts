import { createRequire } from "node:module";
import { lazy } from "./lazy.ts";

/**
 * Packages that most texts and every status callback do without, and what of each is used. In a deploy each lies beside the bundle
 * in a file of its own that exports no more (infra/after-build/late-packages.ts): a cold start neither reads nor runs it.
 */
export const latePackages = {
  "libphonenumber-js/min": "parsePhoneNumberFromString",
  "libphonenumber-js/max": "parsePhoneNumberFromString",
} as const;

type Types = {
  "libphonenumber-js/min": typeof import("libphonenumber-js/min");
  "libphonenumber-js/max": typeof import("libphonenumber-js/max");
};
type Used = typeof latePackages;

/** In a bundle, which is CommonJS, a module has no URL. */
const load = createRequire(import.meta.url ?? __filename);
const late = <Name extends keyof Used>(name: Name) =>
  lazy(() => load(name) as Pick<Types[Name], Used[Name] & keyof Types[Name]>);

/** For a number, of a stranger or in a form. */
export const phoneNumbers = late("libphonenumber-js/min");
/** For the type of a number in a form. Marked as pure, so that a function without the form is deployed without it. */
export const numberTypes = /* @__PURE__ */ late("libphonenumber-js/max");
