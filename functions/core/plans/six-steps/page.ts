import { fill } from "../../copy.ts";
import type { PagePart, PlanPage } from "../page-part.ts";

/** Their notes and their promise, among their own words. */
export const sixStepsPage: PlanPage = ({ notes, promises: { latest, kept, broken } }, _, { copy }) => {
  const words = copy.plans["six-steps"].page;
  const all = kept + broken;
  const listed: PagePart = { kind: "list", title: words.notes, items: notes };
  const counted: PagePart = {
    kind: "text",
    title: words.promises,
    quote: latest,
    text: fill(words.kept, { kept, all }),
  };
  return {
    ownWords: [...(notes.length > 0 ? [listed] : []), ...(latest !== undefined || all > 0 ? [counted] : [])],
  };
};
