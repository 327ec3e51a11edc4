import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { converse } from "../../functions/core/conversation/conversation.ts";
import type { Person } from "../../functions/core/person/person.ts";
import { inEnglish } from "../support/context.ts";
import { enrolled } from "../support/people.ts";

/** Saturday 19 December 2026, eleven in the morning in New York: four weeks after Ann's breakup. */
const now = Temporal.Instant.from("2026-12-19T16:00:00Z");
const askedAt = "2026-12-19T15:00:00Z";
const promises = { latest: "no texts", kept: 0, broken: 0 };
const ended = { dispatchedAt: { "no-contact-end.1w4": askedAt }, asking: "way-on", askedAt };
const trialEnds = { plan: "show-change", milestones: { trial: "2026-12-12" }, asking: "trial-end", askedAt };

/** Another question was asked since. */
const lateTrial = { ...trialEnds, asking: "way-on" };
const trialEnd = "show-change/trial-end.2026-12-12";

function logsOf(text: string, changes: object) {
  const person = enrolled(changes as Partial<Person>);
  return converse(person, { text }, inEnglish(now)).journal;
}

/** Plan 3 has its own in ladder.test.ts. */
describe("what is kept as a series", () => {
  test.each([
    ["SLIP", {}, [{ kind: "slip", date: "2026-12-19", days: 28 }]],
    ["SLIP yesterday", {}, [{ kind: "slip", date: "2026-12-18", days: 27 }]],
    ["SLIP next week", {}, []],
    ["CHANGE Being on time.", { plan: "week-apart" }, [{ kind: "change", text: "Being on time." }]],
    ["CHANGE", { plan: "week-apart" }, []],
    ["TEXTED", { plan: "week-apart" }, [{ kind: "texted", date: "2026-12-19" }]],
    ["TEXTED yesterday", { plan: "week-apart" }, [{ kind: "texted", date: "2026-12-18" }]],
    ["NOTE I was late, often", { plan: "six-steps" }, [{ kind: "note", text: "I was late, often" }]],
    ["NOTE", { plan: "six-steps" }, []],
    ["MEET Dec 24 6pm", { plan: "six-steps" }, [{ kind: "meet", date: "2026-12-24T18:00" }]],
    [
      "MEET OFF",
      { plan: "six-steps", milestones: { meet: "2026-12-24T18:00" } },
      [{ kind: "meet", date: "off" }],
    ],
    ["MEET OFF", { plan: "six-steps" }, []],
    ["PROMISE no texts", { plan: "six-steps" }, [{ kind: "promise", text: "no texts" }]],
    ["PROMISE OFF", { plan: "six-steps", promises }, []],
    ["KEPT", { plan: "six-steps", promises }, [{ kind: "kept", text: "no texts" }]],
    ["BROKE", { plan: "six-steps", promises }, [{ kind: "broke", text: "no texts" }]],
    ["KEPT", { plan: "six-steps" }, []],
    ["TRIAL", { plan: "show-change" }, [{ kind: "trial", date: "2026-12-19" }]],
    [
      "TRIAL OFF",
      { plan: "show-change", milestones: { trial: "2026-12-18" } },
      [{ kind: "trial", end: "off" }],
    ],
    ["yes", trialEnds, [{ kind: "trial", end: "yes" }]],
    ["no", trialEnds, [{ kind: "trial", end: "no" }]],
    ["no thanks", trialEnds, [{ kind: "trial", end: "no" }]],
    ["the weather is nice", trialEnds, []],
    ["no", { ...trialEnds, boundary: true }, []],
    [
      "yes",
      { ...lateTrial, dispatchedAt: { [trialEnd]: "2026-12-05T16:00:01Z" } },
      [{ kind: "trial", end: "yes" }],
    ],
    ["yes", { ...lateTrial, dispatchedAt: { [trialEnd]: "2026-12-05T16:00:00Z" } }, []],
    ["yes", { ...lateTrial, dispatchedAt: { [trialEnd]: "skipped" } }, []],
    ["yes", { ...lateTrial, dispatchedAt: { [trialEnd]: askedAt }, plan: "no-contact" }, []],
    ["yes", { ...lateTrial, dispatchedAt: { [trialEnd]: askedAt }, milestones: {} }, []],
    ["keep", ended, [{ kind: "way-on", way: "keep" }]],
    ["let go", ended, [{ kind: "way-on", way: "let-go" }]],
    ["write", ended, [{ kind: "way-on", way: "write" }]],
    ["not sure", ended, []],
    [
      " Calm, mostly ",
      { asking: "answer:wanted", askedAt },
      [{ kind: "answer", name: "wanted", text: "Calm, mostly" }],
    ],
    ["DONE", { plan: "ladder" }, [{ kind: "step" }]],
    ["STATUS", {}, []],
  ])("%s with %j leaves %j", (text, changes, entries) => {
    expect(logsOf(text, changes)).toStrictEqual(entries.map((entry) => ({ ...entry, at: now.toString() })));
  });
});

describe("an answer is kept, and the reflection goes on", () => {
  const asked = (asking: string) =>
    converse(
      enrolled({ asking, askedAt, answers: { wanted: "calm" } } as Partial<Person>),
      { text: "Sleep" },
      inEnglish(now),
    );

  test.each([
    [
      "answer:wanted",
      undefined,
      undefined,
      "Kept, as you wrote it. Thank you for being honest with yourself.",
    ],
    [
      "answer:reflection-1",
      "answer:reflection-2",
      now.toString(),
      "Thank you. Second: what can you do now, on your own, that you could not do then?",
    ],
    [
      "answer:reflection-2",
      "answer:reflection-3",
      now.toString(),
      "And the last: who got you through, and how will you thank them?",
    ],
    [
      "answer:reflection-3",
      undefined,
      undefined,
      "Kept, all three. You did the looking; that is the hard part. Go gently.",
    ],
  ])("%s", (asking, next, at, reply) => {
    const { person, replies } = asked(asking);
    expect(replies).toEqual([reply]);
    expect(person.asking).toBe(next);
    expect(person.askedAt).toBe(at);
    expect(person.answers).toEqual({ wanted: "calm", [asking.slice("answer:".length)]: "Sleep" });
  });
});
