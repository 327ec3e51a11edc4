import type { PlanId } from "./index.ts";
import { ladderRoom } from "./ladder/room.ts";
import { noContactRoom } from "./no-contact/room.ts";
import type { PlanRoom } from "./room.ts";
import { showChangeRoom } from "./show-change/room.ts";
import { sixStepsRoom } from "./six-steps/room.ts";
import { weekApartRoom } from "./week-apart/room.ts";

/** What each plan adds to the conversation. */
export const rooms: Readonly<Record<PlanId, PlanRoom>> = {
  "no-contact": noContactRoom,
  "week-apart": weekApartRoom,
  ladder: ladderRoom,
  "show-change": showChangeRoom,
  "six-steps": sixStepsRoom,
};

/** The room of the plan that somebody is on. */
export const roomOf = ({ plan }: { plan: PlanId }): PlanRoom => rooms[plan];
