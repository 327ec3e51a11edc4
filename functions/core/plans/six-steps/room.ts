import type { PlanRoom } from "../room.ts";
import { meet, meetingIn } from "./meet.ts";
import { note, notes } from "./notes.ts";
import { sixStepsPage } from "./page.ts";
import { broke, kept, keptIn, promise, promiseIn } from "./promises.ts";

export const sixStepsRoom: PlanRoom = {
  commands: [
    { word: "NOTE", takes: "words", handler: note },
    { word: "NOTES", takes: "setting", handler: notes },
    { word: "MEET", takes: "words", handler: meet },
    { word: "PROMISE", takes: "words", handler: promise },
    { word: "KEPT", takes: "nothing", handler: kept },
    { word: "BROKE", takes: "nothing", handler: broke, beginsStories: true },
  ],
  expects: { kept: keptIn, meeting: meetingIn, promise: promiseIn },
  page: sixStepsPage,
  examples: ["PROMISE a walk a day", "KEPT", "NOTE one calm page", "MEET Saturday 6 pm"],
};
