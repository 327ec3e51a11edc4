import { Temporal } from "temporal-polyfill";
import { openQuestion } from "../functions/core/conversation/enrolled-conversation.ts";
import type { Person, Question } from "../functions/core/person/person.ts";
import { plans } from "../functions/core/plans/index.ts";
import { rooms } from "../functions/core/plans/rooms.ts";

/** To an open question. Of a free text any answer is one. */
const toQuestion: Partial<Record<Question, readonly string[]>> = {
  "breakup-date": ["last Sunday", "2 weeks ago", "3 months ago"],
  "last-contact": ["SAME", "yesterday"],
  safety: ["N", "Y", "UNSURE"],
  plan: plans.map(({ number }) => `${number}`),
  join: ["JOIN"],
  restart: ["GO"],
};
const freeAnswer = ["I sleep through again, and I cook."];

/** To a question that a plan asks. */
const toQuestionOfPlans = (asking: Question): readonly string[] =>
  Object.values(rooms).flatMap(({ questions }) => questions?.[asking]?.examples ?? []);

const forEveryone = ["PAUSE 7 DAYS", "BOUNDARY", "PAGE", "EMAIL me@example.org", "SAFE", "STOP"];

/** The texts that make sense next, the likeliest first: each is understood as it stands (its test says so). */
export function wordsFor(person: Person | undefined, now: Temporal.Instant): string[] {
  if (!person || person.state === "new") return ["JOIN", "JOIN 3 yesterday", "HELP"];
  if (person.confirming?.what === "erase") return ["ERASE", "no"];
  if (person.confirming?.what === "boundary-off") return ["CONTACT IS WELCOME", "no"];
  const asking = openQuestion(person, now);
  const open = asking
    ? asking.startsWith("answer:")
      ? freeAnswer
      : (toQuestion[asking] ?? toQuestionOfPlans(asking))
    : [];
  if (person.state === "joining") return [...open, "HELP"];
  if (person.state === "stopped") return asking === "restart" ? [...open] : ["START", "ERASE"];
  // Who is asked something is offered its answers, and not what has nothing to do with it.
  if (open.length > 0) return [...open, "STATUS", "STOP"];
  const unsureWhere = person.zoneCandidates.length > 1 ? ["ZONE Auckland"] : [];
  const paused = person.pausedUntil && Temporal.Instant.compare(person.pausedUntil, now) > 0;
  const general = forEveryone.map((word) => {
    if (paused && word.startsWith("PAUSE")) return "RESUME";
    return person.email && word.startsWith("EMAIL") ? "EMAIL OFF" : word;
  });
  const more = person.boundary
    ? general.map((word) => (word === "BOUNDARY" ? "BOUNDARY OFF" : word))
    : general;
  const plan = person.plan ? rooms[person.plan].examples : [];
  return [...new Set([...unsureWhere, "STATUS", ...plan, ...more])];
}
