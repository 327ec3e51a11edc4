import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { status } from "../../functions/core/commands/status.ts";
import { maskAddress } from "../../functions/core/email-address.ts";
import { commands } from "../../functions/core/hearing/keywords.ts";
import { sayZone } from "../../functions/core/places/zones.ts";
import { listPlans, sayNext } from "../../functions/core/say.ts";
import { countSegments } from "../../functions/core/segments.ts";
import { signToken } from "../../functions/core/token.ts";
import { helpLines } from "../../templates/help-lines.ts";
import { plans } from "../../templates/plans.ts";
import { replies } from "../../templates/replies.ts";
import { enrolled } from "../support/people.ts";
import { atFirstSight } from "./wording.ts";

type Reply = keyof typeof replies;

const countries = ["US", "CA", "GB", "IE", "PR", "DE", "AU"].map(helpLines);
const longestOf = (texts: string[]) =>
  texts.reduce((long, text) => (text.length > long.length ? text : long), "");
const date = "Wed 30 Sep 2027";

/** The longest real value of each placeholder; where one means different things, of each reply. */
const longest: Record<string, string> = {
  date,
  breakup: date,
  end: date,
  example: "SAME, 30 Sep 2027",
  plan: longestOf(plans.map(({ name }) => name)),
  current: longestOf(plans.map(({ name }) => name)),
  plans: listPlans(enrolled()),
  progress: `Day 3652; your 182 were done ${date}.`,
  // Never nine months away, so without a year: six months at most, and a pause of 180 days.
  next: "Quiet for now. Next: Wed 30 Sep, 10:30 am.",
  best: " Best stretch 3652 days.",
  missing: " Boundary on: no reach-out.",
  time: replies.afternoons,
  zone: longestOf(Intl.supportedValuesOf("timeZone").map(sayZone)),
  sundays: replies.sundaysFromNoon,
  emergency: "999",
  rung: "5",
  weeks: "26",
  day: "3652",
  enough: "26",
  contact: `, last contact ${date}`,
  line: longestOf(countries.map(({ violence }) => violence)),
  selfHarm: longestOf(countries.map(({ selfHarm }) => selfHarm)),
  violence: longestOf(countries.map(({ violence }) => violence)),
  address: maskAddress(`ann@${"x".repeat(40)}.example`),
  held: ` Texts rest until ${date}.`,
  question: replies.askSafety,
  // On API Gateway's own address; core/token.ts makes what follows.
  link: `https://abcdefghij.execute-api.ap-southeast-2.amazonaws.com/p/${signToken("secret", {
    purpose: "page",
    id: "a".repeat(26),
    expiresAt: "2026-11-21T16:00:00Z",
    nonce: "2026-11-21T15:00:00Z",
  })}`,
};
const ofReply: Partial<Record<Reply, Record<string, string>>> = {
  // The longest of the plans that have an end to count to.
  help: { line: longestOf(countries.map(({ crisis }) => crisis)), contact: "+442079460123456" },
  danger: {
    line: longestOf(countries.flatMap(({ selfHarm, violence }) => [selfHarm, violence])),
    held: replies.dangerHeld,
  },
};

function inFull(name: Reply): string {
  const values: Record<string, string> = { ...longest, ...ofReply[name] };
  if (name === "askPlan") values.before = inFull("boundaryNoted");
  if (name === "alreadyJoined") values.status = "x".repeat(160);
  return replies[name].replace(/\{(\w+)\}/g, (whole, placeholder) => values[placeholder] ?? whole);
}

const names = Object.keys(replies) as Reply[];

describe("with the longest values that there are", () => {
  test.each(names)("%s is GSM-7 in at most two segments", (name) => {
    const text = inFull(name);
    const { encoding, units, segments } = countSegments(text);
    expect(text, "a placeholder without a longest value").not.toMatch(/[{}]/);
    expect(encoding, text).toBe("GSM-7");
    expect(segments, `${units} units: ${text}`).toBeLessThanOrEqual(2);
  });

  test.each([
    "optedOut",
    "help",
    "stranger",
    "notUnderstood",
    "erased",
    "restartWait",
    ...names.filter((name) => name.startsWith("email")),
  ] as const)("%s is one segment", (name) => {
    const { units, segments } = countSegments(inFull(name));
    expect(segments, `${units} units: ${inFull(name)}`).toBe(1);
  });

  test("what is said of days and zones is as long as it is taken to be here", () => {
    const now = Temporal.Instant.from("2026-12-02T15:30:00Z");
    for (const plan of plans) {
      const person = enrolled({
        plan: plan.id,
        breakupDate: "2016-12-02",
        weeks: 26,
        bestStretchDays: 3651,
        lastContact: "2026-05-01",
        pausedUntil: "2027-05-31T14:30:00Z",
        time: "10:30",
      });
      expect(sayNext(person, now).length).toBeLessThanOrEqual((longest.next ?? "").length);
      expect(countSegments(status(person, now)).segments, status(person, now)).toBe(1);
    }
  });
});

describe("a lock screen that others see", () => {
  /** The program's own name has to be there, and is meant to say nothing. */
  const secret = new RegExp(atFirstSight.source.replace("|afterword", ""), "i");
  test.each(names)("%s names neither an ex nor a breakup in its first forty characters", (name) => {
    expect(replies[name].replace(/\{\w+\}/g, "30 Sep").slice(0, 40)).not.toMatch(secret);
  });
});

describe("words to reply with", () => {
  test("a reply that names one in capitals names one that exists", () => {
    const others = [
      "HELP",
      "STOP",
      "START",
      "GO",
      "SAME",
      "UNSURE",
      "DAYS",
      "UNTIL",
      "ONLY",
      "SHOUT",
      "CONTACT IS WELCOME",
    ];
    const known = new Set([...commands, ...others.flatMap((words) => words.split(" ")), "OFF"]);
    for (const name of names) {
      const shouted = replies[name].match(/\b[A-Z]{3,}\b/g) ?? [];
      expect(
        shouted.filter((word) => !known.has(word)),
        name,
      ).toEqual([]);
    }
  });
});
