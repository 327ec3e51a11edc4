import { brand } from "./brand.ts";

/** Where the privacy policy and the terms are: the operator's own pages, or those of this service, which is at `base`. */
export const legalUrls = (base: string): { privacy: string; terms: string } => ({
  privacy: brand.privacy ?? `${base}/privacy`,
  terms: brand.terms ?? `${base}/terms`,
});
