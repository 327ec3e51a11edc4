import type { PlanPage } from "../page-part.ts";

const parts = ["health", "wealth", "relationships"] as const;

/** The scores of every week as lines, and the one thing among their own words. */
export const ladderPage: PlanPage = ({ opus }, journal, { copy }) => {
  const words = copy.plans.ladder.page;
  const scores = journal.filter(({ kind }) => kind === "score");
  const lines = parts.map((part) => ({
    name: words[part],
    values: scores.map((score) => Number(score[part])),
  }));
  return {
    section: {
      title: words.title,
      parts:
        scores.length === 0
          ? [{ kind: "hint", text: words.noScores }]
          : [{ kind: "lines", lowest: 1, highest: 5, at: scores.map(({ at }) => at), lines }],
    },
    ownWords: opus === undefined ? [] : [{ kind: "facts", facts: [[words.opus, opus]] }],
  };
};
