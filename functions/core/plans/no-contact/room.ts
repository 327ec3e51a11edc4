import { faq } from "../../conversation/commands/faq.ts";
import type { PlanRoom } from "../room.ts";
import { thingIn } from "./thing.ts";
import { wayOn } from "./way-on.ts";

export const noContactRoom: PlanRoom = {
  commands: [{ word: "FAQ", takes: "setting", handler: faq }],
  questions: { "way-on": { answer: wayOn, examples: ["KEEP", "LETGO", "WRITE"] } },
  expects: { thing: thingIn },
  examples: ["SLIP", "he texted me", "WEEKS 6"],
};
