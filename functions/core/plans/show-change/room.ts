import type { PlanRoom } from "../room.ts";
import { lateTrialEnd, trial, trialEnd } from "./trial.ts";

export const showChangeRoom: PlanRoom = {
  commands: [{ word: "TRIAL", takes: "nothing", handler: trial }],
  questions: { "trial-end": { answer: trialEnd, examples: ["Y", "UNSURE", "N"] } },
  unasked: lateTrialEnd,
  examples: ["CHANGE I listen first", "TEXTED", "TRIAL"],
};
