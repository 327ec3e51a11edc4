import type { PlanRoom } from "../room.ts";
import { change, texted } from "./change-and-texted.ts";
import { weekApartPage } from "./page.ts";

export const weekApartRoom: PlanRoom = {
  commands: [
    { word: "CHANGE", takes: "words", handler: change },
    { word: "TEXTED", takes: "few words", handler: texted },
  ],
  page: weekApartPage,
  examples: ["SLIP", "FAQ"],
};
