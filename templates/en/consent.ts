import { brand } from "../brand.ts";

/** What whoever ticks the box of the sign-up form agrees to. It stands apart from the terms (docs/rules.md). */
export const consent = {
  form: `Yes, I want recurring automated text messages from ${brand.name} at this number: {often}, never over 3 a day. Message and data rates may apply. Reply STOP to end, HELP for help. Agreeing is no condition of buying anything.`,
} as const;
