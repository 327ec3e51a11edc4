import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

// A plan is one folder, one file of copy, and a line in each of three lists: its timing and what it keeps of a person, what it
// adds to the conversation and to the page, and its words. The three are apart because no file may import itself by way of others.

const root = new URL("../..", import.meta.url).pathname;

const files = {
  "functions/core/plans/garden/plan.ts": `import { type Counted, definePlan } from "../plan.ts";
import { atOnce, onDay, sixMonthsOn } from "../prompt.ts";

type GardenSlice = { plant?: string | undefined; watered: number };

export const garden = definePlan({
  id: "garden",
  source: "a test",
  prompts: [
    { name: "start", when: atOnce },
    { name: "bloom", when: onDay(7), asks: "answer:bloom" },
    { name: "reflection", when: sixMonthsOn, asks: "answer:reflection-1" },
  ],
  slice: (): GardenSlice => ({ watered: 0 }),
  figures: ({ watered }: Counted & GardenSlice) => [{ name: "watered", values: { watered } }],
});
`,
  "functions/core/plans/garden/room.ts": `import { answer } from "../../conversation/result.ts";
import { fill } from "../../copy.ts";
import type { PlanRoom } from "../room.ts";

export const gardenRoom: PlanRoom = {
  commands: [
    {
      word: "WATER",
      takes: "words",
      handler: (person, _, { copy }, raw) =>
        answer({ ...person, plant: raw || person.plant, watered: person.watered + 1 }, copy.plans.garden.words.watered),
    },
  ],
  page: ({ plant, watered }, _, { copy: { plans: { garden: { page } } } }) => ({
    section: watered === 0 ? undefined : {
      title: page.title,
      parts: [
        { kind: "text", title: page.howOften, text: fill(page.times, { watered }) },
        ...(plant === undefined ? [] : [{ kind: "facts", facts: [[page.plant, plant]] } as const]),
      ],
    },
  }),
  examples: ["WATER"],
};
`,
};

const copyFile = {
  "templates/en/plans/garden.ts": `import type { garden as plan } from "../../../functions/core/plans/garden/plan.ts";
import type { PlanCopy } from "../../../functions/core/plans/plan-copy.ts";

export const garden = {
  name: "A small garden",
  summary: "something that grows",
  prompts: {
    start: "Put a seed into a pot today. WATER tells me when you looked after it.",
    bloom: "Day {day}. What has grown?",
    reflection: "{figures} First: what grew?",
  },
  titles: {
    start: "The seed",
    bloom: "What has grown",
    reflection: "The six-month reflection",
  },
  topics: { bloom: "What grew" },
  about: { any: ["6 is about one plant."], boundary: ["6 is about one plant."] },
  figures: { watered: "watered {watered}" },
  page: { title: "Your plant", howOften: "Water", times: "Watered {watered} so far.", plant: "What it is" },
  words: { watered: "Good for it, and for you." },
  reflection: ["Second: what did not?", "And the last: what is next?"],
} as const satisfies PlanCopy<typeof plan>;
`,
};

const lists: [file: string, change: (text: string) => string][] = [
  [
    "functions/core/plans/index.ts",
    (text) =>
      withImport(text, 'import { garden } from "./garden/plan.ts";').replace(
        "sixSteps] as",
        "sixSteps, garden] as",
      ),
  ],
  [
    "functions/core/plans/rooms.ts",
    (text) =>
      withImport(text, 'import { gardenRoom } from "./garden/room.ts";').replace(
        '{\n  "no-contact"',
        '{\n  garden: gardenRoom,\n  "no-contact"',
      ),
  ],
];
const copyList: typeof lists = [
  [
    "templates/en/plans.ts",
    (text) =>
      withImport(text, 'import { garden } from "./plans/garden.ts";').replace(
        '{\n  "no-contact"',
        '{\n  garden,\n  "no-contact"',
      ),
  ],
];
const withImport = (text: string, line: string) => `${line}\n${text}`;

/** A copy of the project with what is added and changed. */
function copyWith(added: Record<string, string>, changed: typeof lists): string {
  const folder = mkdtempSync(join(tmpdir(), "afterword-plan-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ["functions", "local", "templates", "tsconfig.json", "package.json"])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const [path, text] of Object.entries(added)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const [path, change] of changed) {
    const before = readFileSync(join(folder, path), "utf8");
    const after = change(before);
    expect(after.match(/garden/g)?.length, path).toBeGreaterThan(1);
    writeFileSync(join(folder, path), after);
  }
  return folder;
}

function errorsIn(folder: string): string[] {
  const { stdout } = spawnSync(join(root, "node_modules/.bin/tsc"), ["--noEmit"], {
    cwd: folder,
    encoding: "utf8",
  });
  return [...stdout.matchAll(/^(\S+)\(\d+,\d+\): error/gm)].map(([, file = ""]) => file);
}

const talk = `
import { Temporal } from "temporal-polyfill";
import { converse } from "./functions/core/conversation/conversation.ts";
import { renderPrompt } from "./functions/core/delivery/render.ts";
import { outlines } from "./functions/http/pages/plan-preview.ts";
import { signUpPage } from "./functions/http/pages/sign-up.ts";
import { nothingTyped } from "./functions/http/sign-up-form.ts";
import { pageCommand } from "./functions/http/page-command.ts";
import { unknownSender } from "./functions/core/person/unknown-sender.ts";
import { planById } from "./functions/core/plans/index.ts";
import { locales } from "./functions/locales.ts";
import { pageLocales } from "./functions/page-locales.ts";
import { wordsFor } from "./local/next-words.ts";
import { myPage } from "./functions/http/pages/my-page.ts";
import { upgrade } from "./functions/core/person/upgrade.ts";
import { isEnrolled } from "./functions/core/person/person.ts";

const now = Temporal.Instant.from("2026-11-21T15:00:00Z");
const context = { ...locales.en, now };
let person = unknownSender("a".repeat(26), { e164: "+12025550143", country: "US" } as never, undefined, now);
const say = (text: string) => {
  const result = converse(person, { text }, context);
  person = result.person;
  return result.replies.join(" / ");
};
const said = ["JOIN", "Nov 1", "SAME", "N", "6", "WATER a small fern", "PLANS"].map(say);
if (!isEnrolled(person)) throw new Error("not enrolled");
const own = await myPage({
  person,
  rest: { journal: [], deliveries: [] },
  token: "t",
  hasEmail: false,
  context: { ...pageLocales.en, now },
});
const { plant, watered, ...before } = person;
const reflection = planById("garden").prompts[2];
console.log(JSON.stringify({
  said,
  plan: person.plan,
  slice: { plant, watered },
  before: upgrade(before, 1),
  section: \`\${own}\`.split("<section>").find((section) => section.includes("Your plant"))?.replace(/<[^>]*>/g, " ").replace(/\\s+/g, " ").trim(),
  prompt: renderPrompt(person as never, reflection as never, context),
  outlines: outlines(locales.en).map(({ number, name }) => number + " " + name),
  page: \`\${signUpPage(pageLocales.en, { typed: nothingTyped, problems: {}, serviceNumber: "+15005550006", hasEmail: false, latest: "2026-11-21" })}\`.includes("A small garden"),
  form: pageCommand({ do: "plan", value: "6" }),
  next: wordsFor(person, now).includes("WATER"),
}));
`;

test("a sixth plan is taken by the texts, the look back, the pages and the form", {
  timeout: 300_000,
}, () => {
  const folder = copyWith({ ...files, ...copyFile, "talk.ts": talk }, [...lists, ...copyList]);
  expect(errorsIn(folder)).toEqual([]);
  const { stdout, stderr } = spawnSync(join(root, "node_modules/.bin/node"), ["talk.ts"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  const { said, ...taken } = JSON.parse(stdout);
  expect(said[3]).toContain("Reply 1 to 6.");
  expect(said[3]).toContain("6 A small garden: something that grows");
  expect(said[4]).toContain("You're set: A small garden");
  expect(said[5]).toBe("Good for it, and for you.");
  expect(said[6]).toContain("Yours: A small garden");
  expect(taken).toEqual({
    plan: "garden",
    slice: { plant: "a small fern", watered: 1 },
    // Somebody who was stored before the plan was there.
    before: expect.objectContaining({ watered: 0, rung: 1 }),
    section: "Your plant Water Watered 1 so far. What it is a small fern",
    prompt: [expect.stringMatching(/watered 1\. First: what grew\?$/)],
    outlines: expect.arrayContaining(["5 Six honest steps", "6 A small garden"]),
    page: true,
    form: "PLAN 6",
    next: true,
  });
});

test("without its words a sixth plan does not compile, and the error names the list", {
  timeout: 300_000,
}, () => {
  expect(errorsIn(copyWith(files, lists))).toContain("templates/en/plans.ts");
});
