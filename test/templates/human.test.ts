import { describe, expect, test } from "vitest";
import { countSegments } from "../../functions/core/delivery/segments.ts";
import type { HumanLine, Wordings } from "../../templates/en/human/wordings.ts";
import { type HumanKind, human } from "../../templates/en/human.ts";
import { leadBacks } from "../../templates/en/lead-backs.ts";
import { plans as planCopy } from "../../templates/en/plans.ts";
import { signUpAnswers } from "../../templates/en/sign-up-answers.ts";
import { suggestions } from "../../templates/en/suggestions.ts";
import { commands } from "../support/reading.ts";
import { atFirstSight, promises, suggestsContact } from "./wording.ts";

type Pool = { name: string; texts: readonly string[] };

const poolsOf = (name: string, { plan = {}, quiet = {}, ...states }: HumanLine): Pool[] =>
  [
    ...Object.entries(states).map(([state, texts]) => ({ name: `${name}, ${state}`, texts })),
    ...Object.entries(plan).map(([id, texts]) => ({ name: `${name}, plan ${id}`, texts })),
    ...Object.entries(quiet).map(([id, texts]) => ({ name: `${name}, quiet ${id}`, texts })),
  ].filter((pool): pool is { name: string; texts: Wordings } => pool.texts !== undefined);

const kinds = Object.entries(human) as [HumanKind, HumanLine][];
const humanPools = kinds.flatMap(([kind, line]) => poolsOf(kind, line));
const pools: Pool[] = [
  ...humanPools,
  ...Object.entries(leadBacks).map(([question, texts]) => ({ name: `lead-back ${question}`, texts })),
  ...Object.entries(signUpAnswers).map(([question, texts]) => ({ name: `sign-up ${question}`, texts })),
  ...Object.entries(planCopy).flatMap(
    ([
      id,
      {
        about: { any, boundary },
      },
    ]) => [
      { name: `plan line ${id}`, texts: any },
      { name: `plan line ${id}, boundary`, texts: boundary },
    ],
  ),
];
const asked: Pool[] = Object.entries(suggestions).map(([intent, { read, unread }]) => ({
  name: `suggestion ${intent}`,
  texts: unread ? [read, unread] : [read],
}));
const all = [...pools, ...asked].flatMap(({ name, texts }) =>
  texts.map((text, number) => ({ name: `${name} ${number + 1}`, text })),
);

/** As they are on most days, to the longest that there are. */
const values: Record<string, [everyday: string, longest: string]> = {
  progress: ["Day 14 of 28, done Mon, Dec 7.", "Day 3652; your 182 were done Wed, Sep 30, 2027."],
  until: ["Mon, Dec 7", "Wed, Sep 30, 2027"],
  line: ["Call or text 988, any hour.", "Call Samaritans on 116 123 or text SHOUT to 85258, any hour."],
  emergency: ["911", "999"],
  often: ["about 8 a week", "about 1 a week, up to 5 in the first"],
  example: ["Nov 9", "Sep 30, 2027"],
  date: ["Mon, Nov 9", "Wed, Sep 30, 2027"],
  time: ["6 pm", "10:30 am"],
  zone: ["Denver", "North Dakota, New Salem"],
  last: ["5", "9"],
  weeks: ["6", "26"],
  plan: ["Five rungs", "A week of your own"],
  address: ["a***@example.org", `a***@${"x".repeat(40)}.example`],
  promise: ["Call my sister on Sundays", "x".repeat(80)],
  meet: ["Sat, Dec 12, 6 pm", "Wed, Sep 30, 10:30 am"],
};
const filled = (text: string, which: 0 | 1) =>
  text.replace(/\{(\w+)\}/g, (whole, name) => values[name]?.[which] ?? whole);

describe("every text", () => {
  test.each(all)("$name is GSM-7, one segment in everyday use and never over two", ({ text }) => {
    const long = filled(text, 1);
    expect(long, "a placeholder that nobody fills").not.toMatch(/[\^{}\\[\]~|€]/);
    expect(countSegments(long).encoding, text).toBe("GSM-7");
    expect(countSegments(long).segments, long).toBeLessThanOrEqual(2);
    expect(countSegments(filled(text, 0)).segments, filled(text, 0)).toBe(1);
  });

  test.each(all)("$name is discreet at first sight, promises nothing and does not shout", ({ text }) => {
    // Somebody who asks who we are has to be told the name.
    const secret = new RegExp(atFirstSight.source.replace("|afterword", ""), "i");
    expect(filled(text, 0).slice(0, 40)).not.toMatch(secret);
    expect(text).not.toMatch(promises);
    expect(text).not.toMatch(/it (will|'ll) (get|be)|!/i);
  });

  test.each(all)("$name is plain American English, with no list of what we do not know", ({ text }) => {
    expect(text).not.toMatch(
      /\b(learnt|behaviou?r|colour|favourite|realis|mum|flat|mobile|diary|whilst|fortnight)/i,
    );
    expect(text).not.toMatch(/only know|few words: /i);
    expect(text.split(/(?<=[.?])\s/).length, text).toBeLessThanOrEqual(4);
  });

  const known = new Set<string>([...commands, ..."HELP STOP GO SAME UNSURE DAYS OFF LETGO".split(" ")]);
  const words = (text: string) => text.match(/\b[A-Z]{3,}\b/g) ?? [];
  test.each(all)("$name names at most three words to text, each of which exists", ({ text }) => {
    expect(words(text).filter((word) => !known.has(word))).toEqual([]);
    expect(new Set(words(text).filter((word) => !["DAYS", "OFF"].includes(word))).size).toBeLessThanOrEqual(
      3,
    );
  });

  test("has at least three wordings in its place, and no wording stands twice", () => {
    for (const { name, texts } of pools) expect(texts.length, name).toBeGreaterThanOrEqual(3);
    const texts = all.map(({ text }) => text);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });

  test.each(["sad", "longing", "lonely", "angry", "they-have-someone", "urge", "afterDanger"] as const)(
    "nobody in pain is told words to text: %s",
    (kind) => {
      const told = poolsOf(kind, human[kind]).flatMap(({ texts }) => texts);
      expect(told.flatMap(words)).toEqual([]);
    },
  );
});

describe("what fits where they are", () => {
  /** All that a person with a boundary may be sent. */
  const withBoundary = [
    ...kinds.flatMap(([kind, { any, boundary, open: _, quiet, plan, ...states }]) =>
      poolsOf(kind, boundary ? { any: boundary, ...states } : ({ any, quiet, plan, ...states } as HumanLine)),
    ),
    ...Object.entries(planCopy).map(
      ([
        id,
        {
          about: { boundary },
        },
      ]) => ({ name: `plan line ${id}`, texts: boundary }),
    ),
  ];
  test.each(withBoundary)("with a boundary nothing suggests contact: $name", ({ texts }) => {
    for (const text of texts) for (const suggestion of suggestsContact) expect(text).not.toMatch(suggestion);
  });

  test.each(humanPools)("only what is known there is named: $name", ({ name, texts }) => {
    const placeholders = texts.join(" ").match(/(?<=\{)\w+(?=\})/g) ?? [];
    const alone = ["emergency", "last", "line", "often"];
    const there = /, (joining|open)$/.test(name) ? [] : /, paused$/.test(name) ? ["until"] : ["progress"];
    expect([...alone, ...there]).toEqual(expect.arrayContaining(placeholders));
  });

  test("in sign-up a human line and the question that follows fit two segments", () => {
    const questions = Object.values(leadBacks).flat();
    for (const [kind, line] of kinds.filter(([name]) => name !== "afterDanger"))
      for (const text of line.joining ?? line.any)
        for (const question of questions) {
          const both = filled(`${text} ${question}`, 1);
          expect(countSegments(both).segments, `${kind}: ${both}`).toBeLessThanOrEqual(2);
        }
    for (const text of [
      ...Object.values(signUpAnswers).flat(),
      ...Object.values(planCopy).flatMap(({ about }) => about.any),
    ])
      for (const question of questions)
        expect(countSegments(filled(`${text} ${question}`, 1)).segments, text).toBeLessThanOrEqual(2);
  });

  test("before JOIN confirms it, nothing says what the texts are for", () => {
    for (const text of leadBacks.join) expect(text).not.toMatch(/\b(ex|end(ed)?|touch|contact|date|plan)\b/i);
  });
});

describe("help lines", () => {
  test("are named to whoever asks for a person and after danger, and to nobody else", () => {
    const naming = kinds.filter(([, line]) => JSON.stringify(line).includes("{line}")).map(([kind]) => kind);
    expect(naming).toEqual(["human", "afterDanger"]);
  });

  test("after danger each wording names one, and says that no person reads this", () => {
    for (const text of human.afterDanger.any) {
      expect(text).toContain("{line}");
      expect(text).toMatch(/no person reads/i);
    }
    expect(Object.keys(human.afterDanger)).toEqual(["any"]);
  });
});

describe("the core of it", () => {
  test("an urge gets one thing to do for ten minutes, and the count that stands while one is running", () => {
    const { any, boundary = any, open = any } = human.urge;
    for (const text of [...any, ...boundary]) expect(text).toMatch(/ten.minute.*\{progress\}/i);
    for (const text of open) expect(text).toMatch(/ten minutes|three days/i);
  });

  test.each(["i-met-someone", "back-together"] as const)(
    "%s asks what they would like: stop, letting go, or go on",
    (kind) => {
      const { any, boundary = any } = human[kind];
      for (const text of any) expect(text).toMatch(/(?=.*STOP)(?=.*LETGO)/);
      for (const text of boundary) expect(text).toMatch(/STOP/);
    },
  );

  test("a parent is told what is fine to say", () => {
    for (const text of human["co-parent"].any) expect(text).toMatch(/pickups|who, when, where|logistics/i);
  });

  test("a suggestion asks back, and is done on Y only", () => {
    for (const [intent, { read }] of Object.entries(suggestions)) {
      expect(read, intent).toMatch(/\?.*Reply Y\b/);
    }
  });
});
