import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { inFull as fillIn, longestOfSilence } from "../../bench/longest/words.ts";
import { tellSituation } from "../../functions/core/conversation/commands/faq.ts";
import { renderPrompt } from "../../functions/core/delivery/render.ts";
import { countSegments } from "../../functions/core/delivery/segments.ts";
import { forPerson } from "../../functions/core/schedule/timeline.ts";
import { situations, situationWords } from "../../templates/en/words/situations.ts";
import { wayOnWords } from "../../templates/en/words/way-on.ts";
import { weekApartWords } from "../../templates/en/words/week-apart.ts";
import { inEnglish } from "../support/context.ts";
import { enrolled } from "../support/people.ts";
import { holdsFor, suggestsContact } from "./wording.ts";

const inFull = (text: string) => fillIn(longestOfSilence, text);

const words = { "way-on": wayOnWords, "week-apart": weekApartWords, faq: situationWords };
const named = Object.entries(words).flatMap(([of, texts]) =>
  Object.entries(texts).map(([name, text]) => ({ name: `${of}/${name}`, text: text as string })),
);
const told = situations.flatMap(({ title, text, own, after, week }) =>
  Object.entries({ text, own, after, week }).flatMap(([kind, words]) =>
    words ? [{ name: `${title} (${kind})`, text: words }] : [],
  ),
);
// What is a part of another is measured there.
const all = [...named, ...told].filter(({ text }) => !text.startsWith(" "));

describe("what the silence and the week apart are answered", () => {
  holdsFor(all, inFull, ["KEEP", "LETGO", "WRITE"]);

  test("the menu fits one segment", () => {
    expect(countSegments(inFull(situationWords.menu)).segments).toBe(1);
  });
});

describe("a person with a boundary, or who has let go (G8)", () => {
  const now = Temporal.Instant.from("2027-03-01T16:00:00Z");
  const people = [
    ...(["no-contact", "week-apart", "ladder", "show-change", "six-steps"] as const).map((plan) =>
      enrolled({ plan, boundary: true }),
    ),
    enrolled({ milestones: { "let-go": "2026-12-19" } }),
  ];
  const answers = situations.flatMap((_, i) =>
    people.map((person) => tellSituation(person, i + 1, inEnglish(now)).replies),
  );

  test("is told in no situation to get in touch", () => {
    for (const [answer = "", ...more] of answers) {
      expect(more).toEqual([]);
      expect(answer).not.toBe("");
      expect(
        suggestsContact.filter((suggestion) => suggestion.test(answer)),
        answer,
      ).toEqual([]);
    }
  });

  test("nor when a contact is kept", () => {
    expect(suggestsContact.filter((suggestion) => suggestion.test(weekApartWords.textedOnly))).toEqual([]);
  });
});

test("the look back opens with their own figures and ends with its first question, whoever reads it", () => {
  const now = Temporal.Instant.from("2027-05-21T14:00:00Z");
  for (const plan of ["no-contact", "week-apart"] as const) {
    for (const boundary of [false, true]) {
      const person = enrolled({ plan, boundary, lastContact: "2026-12-01", bestStretchDays: 10 });
      const template = forPerson(person).find(({ name }) => name === "reflection");
      const [text = ""] = template ? renderPrompt(person, template, inEnglish(now)) : [];
      expect(text).toMatch(/^181 days on, longest quiet 171\. .* First: [^?]+\?$/);
      expect(template?.asks).toBe("answer:reflection-1");
    }
  }
});
