import type { PlanRoom } from "../room.ts";
import { change, texted } from "./change-and-texted.ts";

export const weekApartRoom: PlanRoom = {
  commands: [
    { word: "CHANGE", takes: "words", handler: change },
    { word: "TEXTED", takes: "few words", handler: texted },
  ],
  examples: ["SLIP", "FAQ"],
};
