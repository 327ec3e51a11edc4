import type { Obligations } from "../../language.ts";
import { findBoundary } from "./boundary.ts";
import { findDanger } from "./danger.ts";
import { saysOptOut } from "./opt-out.ts";

export const obligations: Obligations = {
  saysOptOut,
  findDanger,
  findBoundary,
  asksForHelp: (folded) => /^(help|info|help me|help please)[.?!]*$/.test(folded),
};
