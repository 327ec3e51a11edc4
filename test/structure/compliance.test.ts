import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Person, Tombstone } from "../../functions/core/person/person.ts";
import { keepingDefaults } from "../../functions/keeping-defaults.ts";

const root = new URL("../..", import.meta.url).pathname;
const read = (path: string) => readFileSync(join(root, path), "utf8");
const page = read("docs/compliance.md");

/** Every field of a type: one that is missing, or is none, does not compile. */
const fieldsOf = <T>(fields: Record<keyof T, true>): string[] => Object.keys(fields).sort();
const ofPerson = fieldsOf<Person>({
  id: true,
  version: true,
  state: true,
  phone: true,
  email: true,
  country: true,
  language: true,
  zone: true,
  zoneCandidates: true,
  time: true,
  asking: true,
  askedAt: true,
  confirming: true,
  plan: true,
  breakupDate: true,
  lastContact: true,
  boundary: true,
  safetyFromForm: true,
  weeks: true,
  cycle: true,
  bestStretchDays: true,
  enrolledAt: true,
  enrolledOn: true,
  plannedAt: true,
  carriedOver: true,
  pausedUntil: true,
  operatorPause: true,
  heldUntil: true,
  retry: true,
  milestones: true,
  opus: true,
  change: true,
  notes: true,
  answers: true,
  promises: true,
  steps: true,
  scores: true,
  rung: true,
  climbedOn: true,
  lastTexted: true,
  noContactEndedOn: true,
  dispatchedAt: true,
  channelsAttempted: true,
  attempts: true,
  unreachableSince: true,
  consents: true,
  idleSince: true,
  restoredAt: true,
  stoppedInWords: true,
  cohort: true,
  wake: true,
  nextWakeAt: true,
  invitation: true,
  cameBackAt: true,
  pageAskedAt: true,
  recent: true,
  heard: true,
  linksAsked: true,
  suppressedAddresses: true,
  linesToday: true,
  suggested: true,
  lastAnswer: true,
  unrecognizedTexts: true,
});
const ofTombstone = fieldsOf<Tombstone>({
  id: true,
  version: true,
  state: true,
  optedOutOn: true,
  erasedAt: true,
  nextWakeAt: true,
  sealedNumber: true,
  proof: true,
});

/** The names in code style in the first column of the table under a heading. */
function namesUnder(heading: string): string[] {
  const [section = ""] = page.split(`\n### ${heading}\n`)[1]?.split(/\n##+ /) ?? [];
  const cells = section.split("\n").flatMap((line) => /^\| (`[^|]*) \|/.exec(line)?.[1] ?? []);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name)).sort();
}

test("the data map has every field of a person, once, and no other", () => {
  expect(namesUnder("The person, one item each")).toEqual(ofPerson);
});

test("the data map has every field of a tombstone, once, and no other", () => {
  expect(namesUnder("The tombstone that ERASE leaves")).toEqual(ofTombstone);
});

test("the data map has every kind of item that is written beside a person", () => {
  const code = [
    "functions/adapters/table.ts",
    "functions/adapters/deliveries.ts",
    "functions/adapters/wordings.ts",
    "operator/audit-log.ts",
  ].map(read);
  const kinds = code.flatMap((text) => [...text.matchAll(/[`"](log|delivery|consent|audit|stranger)#/g)]);
  const written = new Set([...kinds.map(([, kind]) => `${kind}#`), "wording"]);
  expect(namesUnder("Beside the person")).toEqual([...written].sort());
});

test("it names the days of the code", () => {
  expect(page).toContain(`\`KEEP_DAYS\` (${keepingDefaults.KEEP_DAYS})`);
  expect(keepingDefaults.KEEP_PROOF_DAYS).toBe("0");
  expect(read("infra/table.ts")).toContain("recoveryPeriodInDays: 14");
  expect(page).toMatch(/our backups \(point-in-time recovery\) \| 14 days/);
  expect(read("functions/services/erase-person.ts")).toContain("copiesUntil = { hours: 72 }");
});

test("every secret that a deploy asks for has a row that says how it is changed, but those that hide nothing", () => {
  const secrets = [...read("infra/secrets.ts").matchAll(/new sst\.Secret\("(\w+)"\)/g)].map(
    ([, name = ""]) => name,
  );
  const open = ["TwilioAccountSid", "ServiceNumber", "AlarmEmail"];
  for (const name of secrets.filter((secret) => !open.includes(secret)))
    expect(page, name).toMatch(new RegExp(`^\\| \`${name}\` \\|`, "m"));
});
