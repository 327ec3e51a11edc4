import { answer } from "../../conversation/result.ts";
import { fill } from "../../copy.ts";
import type { PlanRoom } from "../room.ts";
import { atTheFoot, back, next, readySteady, readyValue } from "./climb.ts";
import { ladderPage } from "./page.ts";
import { scoresAsked, scoresIn } from "./scores.ts";
import { daily, done, opus, opusIn, stepIn } from "./steps.ts";

export const ladderRoom: PlanRoom = {
  commands: [
    { word: "NEXT", takes: "nothing", handler: next },
    { word: "BACK", takes: "nothing", handler: back },
    { word: "OPUS", takes: "words", handler: opus },
    { word: "DONE", takes: "words", handler: done },
    { word: "DAILY", takes: "setting", handler: daily },
  ],
  questions: {
    "ready-steady": { answer: readySteady, examples: ["Y", "N"] },
    "ready-value": { answer: readyValue, examples: ["Y", "N"] },
  },
  expects: { opus: opusIn, scores: scoresAsked, step: stepIn },
  unasked: scoresIn,
  statusNote: ({ boundary, rung }, { copy }) => (boundary ? "" : fill(copy.phrases.rung, { rung })),
  slip: (person, { copy }) =>
    person.rung > 1 && !person.boundary
      ? answer(person, fill(copy.replies.slipOnRung, { rung: person.rung }))
      : undefined,
  newStretch: atTheFoot,
  page: ladderPage,
  examples: ["DONE walked home", "4 2 5", "OPUS teaching guitar", "NEXT"],
};
