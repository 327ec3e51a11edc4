// `npm run help`: the scripts of package.json in groups, with what each one is for.
import { readFileSync } from "node:fs";

const groups: Record<string, Record<string, string>> = {
  "Every day": {
    start: "the whole service on this machine, with a movable clock",
    check: "types and lint, in seconds",
    test: "check, then every test",
    format: "format, and fix what lint can fix",
    preview: "every text of every plan as a page (dist/preview.html)",
    train: "the model that reads free text, from the labelled lines in train/lines",
    hooks: "run `check` before each commit in this clone",
  },
  "With a service that runs, or -- --local (docs/operators.md)": {
    person: "helps one person: -- +44 7700 900123 [show|why|stop|pause 7d|resume|erase|export FILE|page]",
    sst: "the tool that deploys, its telemetry off: -- deploy --stage production",
    campaign: "what to enter for the A2P campaign: -- --url https://... --number +1...",
    doctor: "what keeps a stage from working, and what to do: -- --stage production",
    invite: "links and QR codes to sign up by, and the word to text: -- --cohort spring",
    people: "how many in each state, plan, and country; opt-outs and failures: -- --csv",
    audit: "who helped whom, when, and saw what",
    restore: "after a backup: replays later STOPs and ERASEs: -- --from OLD --to NEW",
  },
  "Before a release": {
    "test:infra": "what a deploy would create, checked without an account",
    simulate: "thousands of lives with faults: -- --lives 3000 --seed 21",
    breaks: "deliberate breaks of the code, each of which the simulator must find",
    fuzz: "random requests: -- --requests 20000 --seed 1",
    mutate: "mutation testing: -- --mutate functions/core/schedule/agenda.ts",
    bench: "cold starts, calls, bills, segments, the local stack",
  },
  Adapters: {
    "test:contract": "each fake and its adapter against one suite",
  },
};

const path = new URL("../package.json", import.meta.url);
const { scripts } = JSON.parse(readFileSync(path, "utf8")) as { scripts: Record<string, string> };
const listed = new Set(Object.values(groups).flatMap((group) => Object.keys(group)));
const missing = [...listed].filter((name) => !(name in scripts));
const unlisted = Object.keys(scripts).filter((name) => !listed.has(name) && name !== "help");
if (missing.length + unlisted.length > 0) {
  process.stderr.write(
    `scripts/help.ts and package.json disagree: ${[...missing, ...unlisted].join(", ")}\n`,
  );
  process.exitCode = 1;
}
for (const [group, commands] of Object.entries(groups)) {
  process.stdout.write(`\n${group}\n`);
  for (const [name, what] of Object.entries(commands)) {
    const call = name === "start" || name === "test" ? `npm ${name}` : `npm run ${name}`;
    process.stdout.write(`  ${call.padEnd(22)}${what}\n`);
  }
}
