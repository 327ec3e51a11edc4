import type { PlanPage } from "../page-part.ts";

/** What they are working on, among their own words. */
export const weekApartPage: PlanPage = ({ change }, _, { copy }) => ({
  ownWords:
    change === undefined ? [] : [{ kind: "facts", facts: [[copy.plans["week-apart"].page.change, change]] }],
});
