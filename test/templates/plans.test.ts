import { describe, expect, test } from "vitest";
import { longestPrompt } from "../../bench/longest/prompts.ts";
import { countSegments } from "../../functions/core/delivery/segments.ts";
import type { PlanId } from "../../functions/core/plans/index.ts";
import type { Plan } from "../../functions/core/plans/plan.ts";
import type { PromptTemplate } from "../../functions/core/plans/prompt.ts";
import { planById, plans } from "../../scripts/plans.ts";
import { commands } from "../support/reading.ts";
import { atFirstSight, promises, suggestsContact } from "./wording.ts";

const audienceOf = (prompt: PromptTemplate) => prompt.audience ?? "everyone";
const label = (plan: Plan, prompt: PromptTemplate) => `${plan.id}/${prompt.name} (${audienceOf(prompt)})`;
const prompts = plans.flatMap((plan) =>
  plan.prompts.map((prompt) => ({ plan, prompt, label: label(plan, prompt) })),
);
const readWithBoundary = prompts.filter(({ prompt }) => audienceOf(prompt) !== "contact");

/** "silence 7", "end -1", "enrolled 17 every 7", "breakup 6 months". */
function sayWhen({ when }: PromptTemplate): string {
  if (when.from === "breakup") return `breakup ${when.months} months`;
  if (when.from === "no-contact-end") return `end ${when.days}`;
  if (when.from === "last-contact") return `silence ${when.days}`;
  if ("minutes" in when) return `${when.from} ${when.minutes} minutes`;
  const from = when.from === "enrolment" ? "enrolled" : when.from;
  const time = "time" in when ? ` at ${when.time}` : "";
  return `${from} ${when.days}${when.everyDays ? ` every ${when.everyDays}` : ""}${time}`;
}
const timetable = (plan: Plan, audience: "contact" | "self-work") =>
  plan.prompts
    // The opening has a second wording for who has kept the silence already.
    .filter((prompt) => prompt.quiet !== "kept" && ["everyone", audience].includes(audienceOf(prompt)))
    .map((prompt) => `${prompt.name}: ${sayWhen(prompt)}`)
    .sort();
const series = (name: string, from: string, days: number[]) =>
  days.map((day, i) => `${name.replace("#", `${i + 1}`).replace("@", `${day}`)}: ${from} ${day}`);

/** docs/plans.md, by hand. */
const due: Record<PlanId, string[]> = {
  "no-contact": [
    "start: enrolled 0",
    ...series("hard-day-#", "silence", [1, 2, 3]),
    ...series("mistake-#", "silence", [5, 10, 15, 20, 25]),
    ...series("milestone-@", "silence", [7, 14, 21]),
    "eve: end -1",
    "no-contact-end: end 0",
    "reached-out: reached-out 3",
    "reflection: breakup 6 months",
  ],
  "week-apart": [
    "start: enrolled 0",
    ...series("apart-#", "silence", [1, 2, 3, 4, 5, 6]),
    "reach-out: silence 7",
    "change-week: enrolled 10 every 7",
    ...series("keep-light-@", "enrolled", [30, 60, 90, 120, 150]),
    "reflection: breakup 6 months",
  ],
  ladder: [
    "start: enrolled 0",
    "opus: enrolled 2",
    "daily: enrolled 1 every 1",
    "trinity: enrolled 7 every 7",
    "no-contact-end: end 0",
    ...["rung-2: rung-2 7", "rung-3: rung-3 7", "rung-4: rung-4 7"],
    "reflection: breakup 6 months",
  ],
  "show-change": [
    "start: enrolled 0",
    ...series("question-#", "enrolled", [0, 3, 6, 9]),
    "reach-out: silence 7",
    "change-first: enrolled 10",
    "noticed: enrolled 17 every 7",
    "three-mistakes: enrolled 21",
    "the-talk: enrolled 28",
    ...series("trial-#", "trial", [1, 2, 3, 4, 5, 6]),
    "trial-end: trial 7",
    "reflection: breakup 6 months",
  ],
  "six-steps": [
    "start: enrolled 0",
    "keep-in-touch: enrolled 3",
    "reach-out: silence 7",
    "accountability: enrolled 14",
    "meet-up: enrolled 21",
    "rehearse: meet -1 at 19:00",
    "listen: meet -60 minutes",
    "promises: meet 1",
    "kept: promise 7 every 7",
    "reflection: breakup 6 months",
  ],
};
const sameNameForBoth = [
  "start",
  "no-contact-end",
  "reflection",
  ...["question-1", "question-2", "question-3", "question-4"],
];
/** The three ways on from the end of the silence. */
const wayWords = ["KEEP", "LETGO", "WRITE"];
/** What follows letting go (or the end of the days, with a boundary): the others chose another way on. */
const afterLettingGo = ({ when }: PromptTemplate) => when.from === "no-contact-end" && when.days > 0;
/** What comes only after TRIAL or MEET, which nobody with a boundary can set, leaves no gap without a twin. */
/** What six-steps has for a boundary alone: without one there is MEET, and what follows it. */
const ownMonths = ({ name }: PromptTemplate, { id }: Plan) =>
  id === "six-steps" && /^own-(28|60|90|120|150)$/.test(name);
const needsNoTwin = ({ when }: PromptTemplate) => when.from === "trial" || when.from === "meet";

describe("the five plans", () => {
  test("stand in the order of their numbers, and are found by id", () => {
    expect(plans.map(({ number, name }) => `${number} ${name}`)).toEqual([
      "1 Four quiet weeks",
      "2 A week, then hello",
      "3 Five rungs",
      "4 Show, don't tell",
      "5 Six honest steps",
    ]);
    for (const plan of plans) expect(planById(plan.id)).toBe(plan);
  });

  test.each(plans)("$id says everything on the day that docs/plans.md gives", (plan) => {
    expect(timetable(plan, "contact")).toEqual([...due[plan.id]].sort());
  });

  test.each(plans)("$id has a summary that fits the list of plans, and names its source", (plan) => {
    expect(plan.summary).toMatch(/^[^\n]{15,30}$/);
    expect(plan.source.length).toBeGreaterThan(20);
  });

  test.each(plans)("$id names each prompt once for each reader", (plan) => {
    for (const audience of ["contact", "self-work"] as const) {
      const names = timetable(plan, audience).map((line) => line.split(":")[0]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test("the eve never comes after the end, whatever held it back", () => {
    for (const prompt of planById("no-contact").prompts.filter(({ name }) => name.endsWith("eve"))) {
      expect(prompt.before).toEqual({ from: "no-contact-end", days: 0 });
    }
  });

  test("the three main prompts keep for thirty days", () => {
    for (const { prompt, label } of prompts) {
      if (["no-contact-end", "reach-out", "reflection"].includes(prompt.name)) {
        expect(prompt.keepsDays, label).toBe(30);
      }
    }
  });
});

describe("a person with a boundary (G8)", () => {
  test.each(plans)("$id has a self-work prompt on the day of each one about contact", (plan) => {
    const selfWork = plan.prompts.filter(
      (prompt) => audienceOf(prompt) === "self-work" && !afterLettingGo(prompt) && !ownMonths(prompt, plan),
    );
    const about = plan.prompts.filter(
      (prompt) => audienceOf(prompt) === "contact" && prompt.quiet !== "kept" && !needsNoTwin(prompt),
    );
    expect(selfWork.map(sayWhen).sort()).toEqual(about.map(sayWhen).sort());
    for (const prompt of about) {
      const sameName = sameNameForBoth.includes(prompt.name);
      const twin = selfWork.find(
        (other) => sayWhen(other) === sayWhen(prompt) && (other.name === prompt.name) === sameName,
      );
      expect(twin, label(plan, prompt)).toBeDefined();
      expect(twin?.name).not.toMatch(/reach|touch|meet|talk|light|hello/);
    }
  });

  test.each(readWithBoundary)("$label suggests no contact", ({ prompt }) => {
    expect(suggestsContact.filter((words) => words.test(prompt.text))).toEqual([]);
  });

  test("the list of suggestions knows one when it reads it", () => {
    const missed = prompts
      .filter(({ prompt }) => audienceOf(prompt) === "contact" && !needsNoTwin(prompt))
      .filter(({ prompt }) => !sameNameForBoth.includes(prompt.name))
      .filter(({ prompt }) => !suggestsContact.some((words) => words.test(prompt.text)));
    // It gives the reason why the week is no longer than a week, in words that are harmless one by one.
    expect(missed.map(({ label }) => label)).toEqual(["week-apart/apart-6 (contact)"]);
  });
});

describe("the copy", () => {
  test.each(prompts)("$label is GSM-7 in at most two segments", ({ plan, prompt, label }) => {
    for (const text of [prompt.text, ...(prompt.variants ?? [])]) {
      const full = longestPrompt(plan, text);
      const { encoding, units, segments } = countSegments(full);
      expect(encoding, label).toBe("GSM-7");
      expect(segments, `${label}: ${units} units`).toBeLessThanOrEqual(2);
      expect(full, "a placeholder without a longest value, or a character that counts two").not.toMatch(
        /[\^{}\\[\]~|€`]/,
      );
    }
  });

  test.each(prompts)("$label shows nothing private on a lock screen", ({ prompt }) => {
    const shown = prompt.text.replace("{breakupDays}", "183").replace(/\{(\w+)\}/g, "28");
    expect(shown.slice(0, 40)).not.toMatch(atFirstSight);
  });

  test.each(prompts)("$label promises nothing and does not shout", ({ prompt }) => {
    expect(prompt.text).not.toMatch(promises);
    expect(prompt.text).not.toMatch(/!/);
  });

  test.each(prompts)("$label names only reply words that exist", ({ prompt }) => {
    const shouted = prompt.text.match(/\b[A-Z]{3,}\b/g) ?? [];
    expect([...commands, ...wayWords, "HELP", "STOP"]).toEqual(expect.arrayContaining(shouted));
  });

  test.each(plans)("the name and summary of $id promise nothing either", ({ name, summary }) => {
    expect(`${name} ${summary}`).not.toMatch(promises);
  });
});
