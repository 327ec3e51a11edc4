import { brand, type HelpLines } from "../brand.ts";

/** Where to turn, by the country of the number. */
export const helpLines = (country: string): HelpLines =>
  brand.helpLines[country] ?? brand.helpLines.elsewhere;
