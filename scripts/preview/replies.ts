import type { Enrolled } from "../../functions/core/person/person.ts";
import type { PlanId } from "../../functions/core/plans/index.ts";
import { helpLines } from "../../templates/en/help-lines.ts";
import { plans as copy } from "../../templates/en/plans.ts";
import { afterAnswer } from "../../templates/en/questions.ts";
import { replies } from "../../templates/en/replies.ts";
import { ladderWords, rungNames } from "../../templates/en/words/ladder.ts";
import { trialWords } from "../../templates/en/words/show-change.ts";
import { situations, situationWords } from "../../templates/en/words/situations.ts";
import { meetWords, noteWords, promiseWords } from "../../templates/en/words/six-steps.ts";
import { wayOnWords } from "../../templates/en/words/way-on.ts";
import { weekApartWords } from "../../templates/en/words/week-apart.ts";
import { planById, plans } from "../plans.ts";
import { samples } from "./people.ts";
import { wrongIn } from "./placeholders.ts";
import { type Row, size } from "./rows.ts";
import { filled, type Values, valuesFor } from "./values.ts";

/** Replies that belong together. */
export type Group = {
  id: string;
  title: string;
  /** Below templates/en/. */
  file: string;
  /** The plan whose words they are; left out for what anybody may be answered. */
  plan?: PlanId;
  texts: Record<string, string>;
  /** Where a placeholder means something else than in most replies, for all of the group or for one of its texts. */
  values?: Values;
  valuesOf?: Record<string, (person: Enrolled) => Values>;
};

const questions = (id: PlanId): Group => ({
  id: `${id}-reflection`,
  title: "The look back, second and third question",
  file: `plans/${id}.ts`,
  plan: id,
  texts: Object.fromEntries(copy[id].reflection.map((text, i) => [`question ${i + 2}`, text])),
});

const told = situations.flatMap(({ title, text, own, after, week }, i) =>
  Object.entries({ text, own, after, week }).flatMap(([kind, words]): [string, string][] =>
    words ? [[`${i + 1} ${title}${kind === "text" ? "" : ` (${kind})`}`, words]] : [],
  ),
);

export const groups: readonly Group[] = [
  {
    id: "replies",
    title: "Replies to anybody",
    file: "replies.ts",
    texts: replies,
    valuesOf: {
      help: ({ country }) => ({ line: helpLines(country).crisis }),
      danger: ({ country }) => ({ line: helpLines(country).selfHarm, held: replies.dangerHeld }),
    },
  },
  {
    id: "situations",
    title: "The six situations",
    file: "words/situations.ts",
    texts: { ...situationWords, ...Object.fromEntries(told) },
  },
  { id: "answers", title: "After an answer", file: "questions.ts", texts: afterAnswer },
  {
    id: "way-on",
    title: "The ways on from the end",
    file: "words/way-on.ts",
    plan: "no-contact",
    texts: wayOnWords,
  },
  {
    id: "week-apart-words",
    title: "CHANGE and TEXTED",
    file: "words/week-apart.ts",
    plan: "week-apart",
    texts: weekApartWords,
    // The day from which another text is fine, not a count.
    values: { day: "Mon 16 Nov" },
  },
  {
    id: "ladder-words",
    title: "Rungs, steps and scores",
    file: "words/ladder.ts",
    plan: "ladder",
    texts: ladderWords,
    valuesOf: { wentBack: () => ({ what: rungNames[2] }) },
  },
  {
    id: "trial",
    title: "The trial week",
    file: "words/show-change.ts",
    plan: "show-change",
    texts: trialWords,
    values: { day: "3", end: "Fri 20 Nov" },
  },
  {
    id: "notes",
    title: "NOTE and NOTES",
    file: "words/six-steps.ts",
    plan: "six-steps",
    texts: noteWords,
    valuesOf: { more: () => ({ next: "2" }), full: () => ({ count: "40" }) },
  },
  {
    id: "meet",
    title: "MEET",
    file: "words/six-steps.ts",
    plan: "six-steps",
    texts: meetWords,
    values: { example: "23 Nov 6 pm" },
    valuesOf: { set: () => ({ zone: "" }) },
  },
  {
    id: "promise",
    title: "PROMISE, KEPT and BROKE",
    file: "words/six-steps.ts",
    plan: "six-steps",
    texts: promiseWords,
    values: { weekly: promiseWords.weekly },
  },
  ...plans.map(({ id }) => questions(id)),
];

/** Every placeholder that a value is known for; which of them a reply may have, the compiler knows. */
export const replyPlaceholders: readonly string[] = [
  ...new Set(samples.flatMap(({ enrol }) => Object.keys(valuesFor(enrol(planById("no-contact")))))),
];

/** Every reply of a group as the sample people get it: those who would read the same share a row. */
export function replyRows({ plan: id, texts, values = {}, valuesOf = {} }: Group): Row[] {
  const plan = planById(id ?? "no-contact");
  const people = samples.map(({ name, enrol }) => {
    const person = enrol(plan);
    return { name, person, values: { ...valuesFor(person), ...values } };
  });
  return Object.entries(texts).flatMap(([prompt, text]) => {
    const wrong = wrongIn(text, replyPlaceholders);
    const readings = people.map(({ name, person, values }) => {
      const message = filled(text, { ...values, ...valuesOf[prompt]?.(person) });
      return { name, message: wrong.length > 0 ? text : message };
    });
    return [...Map.groupBy(readings, ({ message }) => message)].map(([message, same]): Row => {
      const shared = { prompt, audience: "everyone", when: "in answer", wrong };
      return {
        ...shared,
        person: same.map(({ name }) => name).join(", "),
        messages: [message],
        ...size([message]),
      };
    });
  });
}
