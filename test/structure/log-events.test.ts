import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { LogEvent } from "../../functions/log-events.ts";
import { figuresOf } from "../../functions/metrics.ts";

const root = new URL("../..", import.meta.url).pathname;
const read = (path: string) => readFileSync(join(root, path), "utf8");

/** Every event, and the document that tells an operator what to make of it; `course`: nothing is to be done about it. */
const readIn: Record<LogEvent, "runbook" | "deploy" | "course"> = {
  "prompt-skipped": "course",
  "prompt-sent": "course",
  "prompt-emailed": "course",
  "send-unknown": "runbook",
  "email-unknown": "course",
  "send-refused": "runbook",
  "send-more-failed": "course",
  "send-failed": "runbook",
  "send-lost": "course",
  "look-up-failed": "runbook",
  "send-never-known": "runbook",
  "status-recorded": "course",
  "status-ignored": "course",
  "wake-ignored": "course",
  "schedule-not-moved": "runbook",
  overdue: "runbook",
  "heal-failed": "runbook",
  "walk-failed": "runbook",
  "wake-missing": "runbook",
  "schedule-orphaned": "course",
  "people-counted": "course",
  "keeping-ended": "course",
  "text-answered": "course",
  "page-changed": "course",
  "reply-withheld": "course",
  "opted-out": "course",
  "danger-answered": "course",
  "boundary-set": "course",
  erased: "course",
  "copies-not-deleted": "runbook",
  "copies-left": "runbook",
  "sign-up-asked": "course",
  "sign-up-not-asked": "deploy",
  "sign-ups-spent": "runbook",
  "email-confirmed": "course",
  "email-unsubscribed": "course",
  "email-started-again": "course",
  "email-bounce": "course",
  "email-complaint": "course",
  "page-link-asked": "course",
  "page-link-sent": "course",
  "page-link-failed": "runbook",
  "confirmation-sent": "course",
  "confirmation-failed": "runbook",
  "link-not-sent": "course",
  "topic-confirmed": "course",
  "ses-event-ignored": "course",
  "request-failed": "runbook",
  // Of the local stack, which has no operator.
  "sweep-failed": "course",
  "control-api-off": "course",
};
const events = Object.keys(readIn) as LogEvent[];

/** Words in code style that look like an event's name. */
const namesIn = (text: string) => [...text.matchAll(/`([a-z]+(?:-[a-z]+)*)`/g)].map(([, name = ""]) => name);

const alarms = read("infra/alarms.ts")
  .split(/^(?=.*\balarm\()/m)
  .flatMap((block) => {
    const [, name] = /\balarm\("([\w-]+)"/.exec(block) ?? [];
    const metrics = [...block.matchAll(/\b(?:own\(|summed\("\w+", )"(\w+)"/g)].map(([, metric]) => metric);
    return name ? [{ name, metrics }] : [];
  });

/** The entry of an alarm in the runbook. */
const entryOf = (alarm: string) =>
  read("docs/runbook.md").split(`\n## ${alarm}\n`)[1]?.split("\n## ")[0] ?? "";

/** What else is written so: values of settings, functions and what sst prints have no hyphen. */
const others = ["dead-wakes", "dead-deliveries"];

test("the runbook and the deploy guide name only events that exist", () => {
  const known: string[] = [...events, ...alarms.map(({ name }) => name), ...others];
  for (const path of ["docs/runbook.md", "docs/deploy.md"]) {
    const named = namesIn(read(path)).filter((name) => name.includes("-"));
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  }
});

test.each(events.filter((event) => readIn[event] !== "course"))(
  "%s is where an operator looks for it",
  (event) => {
    expect(namesIn(read(`docs/${readIn[event]}.md`))).toContain(event);
  },
);

describe("an alarm's entry names the events that ring it", () => {
  /** What is sent in the course of things: an entry of these lists no events. */
  const usual = ["PromptsSent", "SegmentsSent", "EmailsSent"];
  const rung = alarms
    .map(({ name, metrics }) => ({
      name,
      metrics: metrics.filter((metric) => !usual.includes(metric ?? "")),
    }))
    .filter(({ metrics }) => metrics.length > 0);

  test("there are such alarms", () => expect(rung.length).toBeGreaterThanOrEqual(5));

  test.each(rung)("$name", ({ name, metrics }) => {
    const ringing = events.filter((event) =>
      Object.keys(figuresOf(event, { alert: true })).some((metric) => metrics.includes(metric)),
    );
    expect(ringing.length).toBeGreaterThan(0);
    expect(namesIn(entryOf(name))).toEqual(expect.arrayContaining(ringing));
  });
});

test("every event is logged somewhere", () => {
  const code = globSync(["functions/**/*.ts", "local/**/*.ts"], { cwd: root })
    .filter((path) => !/functions\/(log-events|metrics)\.ts$/.test(path))
    .map(read)
    .join("\n");
  expect(events.filter((event) => !code.includes(`"${event}"`))).toEqual([]);
});
