import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readIntent } from "../../../../support/reading.ts";
import { type Label, type Row, table } from "./danger-table.ts";

type Part = Row["part"];
const parts: Part[] = ["tuned", "held-out"];
const page = readFileSync(new URL("../../../../../docs/danger-words.md", import.meta.url), "utf8");

/** What the service takes a message for, in the words of the labels. */
function read(text: string): Label {
  const intent = readIntent(text);
  if (intent.kind === "danger") return intent.danger;
  return intent.kind === "opt-out" ? "opt-out" : "harmless";
}

const rows = table.map((row) => ({ ...row, taken: read(row.text) }));
type Taken = (typeof rows)[number];

/** Danger of either kind: both get the help lines, so that the kind alone is no miss. */
const danger = (label: Label) => label === "self-harm" || label === "violence";
const classes: Record<string, (label: Label) => boolean> = {
  danger,
  "of it self-harm": (label) => label === "self-harm",
  "of it violence": (label) => label === "violence",
  "opt-out": (label) => label === "opt-out",
};

function measure(part: Part, is: (label: Label) => boolean) {
  const those = rows.filter((row) => row.part === part);
  const meant = those.filter((row) => is(row.label));
  const taken = those.filter((row) => is(row.taken));
  const right = meant.filter((row) => is(row.taken)).length;
  return {
    meant: meant.length,
    taken: taken.length,
    right,
    recall: right / meant.length,
    precision: right / taken.length,
  };
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** The table as it stands in docs/danger-words.md. */
const figures = [
  "| part | class | labelled so | found | recall | taken for it | precision |",
  "| --- | --- | --- | --- | --- | --- | --- |",
  ...parts.flatMap((part) =>
    Object.entries(classes).map(([name, is]) => {
      const m = measure(part, is);
      return `| ${part} | ${name} | ${m.meant} | ${m.right} | ${percent(m.recall)} | ${m.taken} | ${percent(m.precision)} |`;
    }),
  ),
].join("\n");

const wrong: Record<string, (row: Taken) => boolean> = {
  "Danger missed": (row) => danger(row.label) && !danger(row.taken),
  "Danger seen where there is none": (row) => !danger(row.label) && danger(row.taken),
  "Taken for the other danger": (row) => danger(row.label) && danger(row.taken) && row.label !== row.taken,
  "Opt-out missed": (row) => row.label === "opt-out" && row.taken !== "opt-out",
  "Opt-out seen where there is none": (row) => row.label !== "opt-out" && row.taken === "opt-out",
};

/** Every message read wrongly, under what is wrong with it: the end of docs/danger-words.md. */
const errors = parts
  .flatMap((part) =>
    Object.entries(wrong).map(([name, is]) => {
      const texts = rows.filter((row) => row.part === part && is(row)).map((row) => `- ${row.text}`);
      return [`**${name}, ${part}** (${texts.length})`, "", ...(texts.length > 0 ? [...texts, ""] : [])].join(
        "\n",
      );
    }),
  )
  .join("\n");

test("the figures, and every miss and false alarm, are printed", () => {
  process.stdout.write(`\n${figures}\n\n${errors}\n`);
});

describe("the table", () => {
  test("holds at least 220 messages, none of them twice", () => {
    expect(table.length).toBeGreaterThanOrEqual(220);
    expect(table.filter(({ text }, i) => table.findIndex((row) => row.text === text) !== i)).toEqual([]);
  });
});

// What is below these was better when the page was written: somebody made it worse.
describe("the floors", () => {
  test.each<[Part, string, number, number]>([
    ["tuned", "danger", 0.97, 0.97],
    ["tuned", "of it self-harm", 0.96, 0.97],
    ["tuned", "of it violence", 0.97, 0.97],
    ["tuned", "opt-out", 0.98, 0.99],
    // With words that they have not met the patterns are far worse, and nothing is gained by hiding it.
    ["held-out", "danger", 0.68, 0.9],
    ["held-out", "opt-out", 0.9, 0.9],
  ])("%s, %s: recall at least %d and precision at least %d", (part, name, recall, precision) => {
    const m = measure(part, classes[name] ?? danger);
    expect(m.recall).toBeGreaterThanOrEqual(recall);
    expect(m.precision).toBeGreaterThanOrEqual(precision);
  });
});

describe("docs/danger-words.md", () => {
  test("holds these figures", () => expect(page).toContain(figures));
  /** Lines are wrapped there. */
  const unwrapped = (text: string) => text.replace(/(?<=\S)\n {2}(?=\S)/g, " ");
  test("lists these misses and false alarms", () => expect(unwrapped(page)).toContain(errors.trim()));
});

describe("whatever else changes", () => {
  test.each<[string, Label, string]>([
    ["this is killing me", "harmless", "said of heartbreak every day"],
    ["make it stop", "harmless", "pain, not texts"],
    ["MAKE IT STOP", "harmless", "and louder"],
    ["I could kill for a pizza", "harmless", "hunger"],
    ["dying to know", "harmless", "curiosity"],
    ["I'm dead lol", "harmless", "laughter"],
    ["im dead \u{1F480}", "harmless", "the same"],
    ["he slays", "harmless", "praise"],
    ["kill time", "harmless", "boredom"],
    ["killed it at work", "harmless", "a success"],
    ["I cut him off", "harmless", "what the plan asks for"],
    ["he hurt me so much", "harmless", "the commonest sentence of a breakup"],
    ["he told me to stop texting him", "harmless", "the ex's words, not the person's"],
    ["please don't stop texting me", "harmless", "the contrary"],
    ["i like these texts", "harmless", "praise"],
    ["I want to end it all", "self-harm", "no END"],
    ["I want to die", "self-harm", "the plainest words"],
    ["im gonna kms", "self-harm", "the shortest"],
    ["she dumped me and I feel dead inside", "self-harm", "a needless help text is the cheaper error"],
    ["my brother killed himself last year", "self-harm", "the bereaved are at risk themselves"],
    ["she says shell kill herself if i block her", "self-harm", "a threat that weighs on the person"],
    ["I'm not suicidal", "self-harm", "who says so has thought of it"],
    ["I don't want to die", "self-harm", "the same"],
    ["I can't do this anymore", "self-harm", "a named warning sign"],
    ["Stop asking me these stupid questions I want to kill myself", "self-harm", "danger before opt-out"],
    ["NOTE i want to die", "self-harm", "in a command"],
    ["took 20 paracetamol about an hour ago", "self-harm", "no word of dying in it"],
    ["he hit me", "violence", "against the person"],
    ["he never hit me but he broke everything i owned", "violence", "a denial that nobody asked for"],
    ["im going to kill him", "violence", "by the person"],
    ["I slapped him once", "violence", "by the person, and long ago"],
    ["leave me alone or ill kill you", "violence", "danger before opt-out"],
    ["can you stop texting me", "opt-out", "a request, whatever its form"],
    ["no more texts", "opt-out", "no word of Twilio's in it"],
    ["this isnt helping, please stop texting me", "opt-out", "after a reason"],
    ["we got back together so you can stop now thanks x", "opt-out", "with good news"],
  ])("%j is %s: %s", (text, label) => expect(read(text)).toBe(label));

  test("danger is found in the middle of a long answer", () => {
    const long = "I would listen more and shout less and turn my phone off at dinner. ".repeat(10);
    expect(read(`${long}Last night I wanted to die. ${long}`)).toBe("self-harm");
    expect(read(`${long}He choked me once. ${long}`)).toBe("violence");
    expect(read(long)).toBe("harmless");
  });
});

test("1600 characters of what the patterns look for are read in no time", () => {
  const started = performance.now();
  for (const piece of [
    "i want to ",
    "he was hitting ",
    "dont want to ",
    "killing ",
    "stop texting, ",
    "STOP ",
    "the the ",
    "((((",
    "'",
  ]) {
    read(piece.repeat(1600).slice(0, 1600));
  }
  expect(performance.now() - started).toBeLessThan(500);
});
