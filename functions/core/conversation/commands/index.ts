import type { Temporal } from "temporal-polyfill";
import { replies } from "../../../../templates/replies.ts";
import { fill } from "../../copy.ts";
import type { Command } from "../../language/en/hearing/keywords.ts";
import type { Person } from "../../person/person.ts";
import { answers } from "../answers.ts";
import { choosePlan } from "../choose-plan.ts";
import { listPlans } from "../phrases.ts";
import { answer, type ConversationResult } from "../result.ts";
import { ask, join, withQuestion } from "../sign-up.ts";
import { contact, date, slip } from "./dates.ts";
import { email } from "./email.ts";
import { faq } from "./faq.ts";
import type { Handler } from "./handler.ts";
import { back, daily, done, next, opus } from "./ladder.ts";
import { meet } from "./meet.ts";
import { note, notes } from "./notes.ts";
import { page } from "./page.ts";
import { changePlan, listForChoice, weeks } from "./plans.ts";
import { broke, kept, promise } from "./promises.ts";
import { boundary, eraseAsk, safe } from "./safety.ts";
import { pause, resume, time, zone } from "./settings.ts";
import { trial } from "./show-change.ts";
import { status } from "./status.ts";
import { change, texted } from "./week-apart.ts";

/** What each word does for someone who is signed up. */
export const commandHandlers: Record<Command, Handler> = {
  JOIN: (person, _, now) => answer(person, fill(replies.alreadyJoined, { status: status(person, now) })),
  STATUS: (person, _, now) => answer(person, status(person, now)),
  PLANS: listForChoice,
  PLAN: changePlan,
  DATE: date,
  CONTACT: contact,
  SLIP: slip,
  WEEKS: weeks,
  ZONE: zone,
  TIME: time,
  PAUSE: pause,
  RESUME: resume,
  BOUNDARY: boundary,
  SAFE: (person, _, now) => safe(person, now),
  PAGE: page,
  EMAIL: email,
  ERASE: (person, _, now) => eraseAsk(person, now),
  FAQ: faq,
  NEXT: next,
  BACK: back,
  OPUS: opus,
  DONE: done,
  DAILY: daily,
  CHANGE: change,
  TEXTED: texted,
  TRIAL: trial,
  NOTE: note,
  NOTES: notes,
  MEET: meet,
  PROMISE: promise,
  KEPT: kept,
  BROKE: broke,
};

/** What a word does in the middle of signing up: answers early, sets what can be set, else asks on. */
export function whileJoining(
  person: Person,
  command: Command,
  rest: string,
  now: Temporal.Instant,
): ConversationResult {
  const askAgain = (turn: ConversationResult): ConversationResult => ({
    ...turn,
    replies: [...turn.replies, ask(person, now)],
  });
  switch (command) {
    case "JOIN":
      return join(person, rest, now);
    case "DATE":
      return answers["breakup-date"](person, rest, now);
    case "CONTACT":
      return person.breakupDate ? answers["last-contact"](person, rest, now) : withQuestion(person, now);
    case "PLAN":
    case "PLANS":
      if (person.asking === "plan" || choosePlan(rest)) return answers.plan(person, rest, now);
      return askAgain(answer(person, listPlans(person)));
    case "BOUNDARY":
      if (rest === "off" && !person.boundary) return askAgain(answer(person, replies.boundaryNotOn));
      if (rest === "off" && person.safetyFromForm) return askAgain(answer(person));
      return withQuestion({ ...person, boundary: true, safetyFromForm: undefined }, now, [
        replies.boundarySet,
      ]);
    case "ZONE":
      return askAgain(zone(person, rest, now));
    case "TIME":
      return askAgain(time(person, rest, now));
    case "SAFE":
      return safe(person, now);
    case "ERASE":
      return eraseAsk(person, now);
    default:
      return answer(person, fill(replies.finishFirst, { question: ask(person, now) }));
  }
}
