import { fill } from "../copy.ts";
import { plans } from "../plans/index.ts";
import { rooms } from "../plans/rooms.ts";
import { answers } from "./answers.ts";
import { choosePlan } from "./choose-plan.ts";
import type { Command, JoiningHandler } from "./command.ts";
import { contact, date, slip } from "./commands/dates.ts";
import { email } from "./commands/email.ts";
import { page } from "./commands/page.ts";
import { changePlan, listForChoice, weeks } from "./commands/plans.ts";
import { boundary, boundaryWhileJoining, eraseAsk, safe } from "./commands/safety.ts";
import { pause, resume, time, zone } from "./commands/settings.ts";
import { status } from "./commands/status.ts";
import { listPlans } from "./phrases.ts";
import { answer } from "./result.ts";
import { ask, join, withQuestion } from "./sign-up.ts";

/** Answers, and asks the open question of sign-up again. */
const thenAskAgain =
  (handler: JoiningHandler): JoiningHandler =>
  (person, rest, context) => {
    const result = handler(person, rest, context);
    return { ...result, replies: [...result.replies, ask(person, context)] };
  };

/** What needs a plan comes after sign-up. */
const finishFirst: JoiningHandler = (person, _, context) =>
  answer(person, fill(context.copy.replies.finishFirst, { question: ask(person, context) }));

const listWhileJoining: JoiningHandler = (person, rest, context) => {
  if (person.asking === "plan" || choosePlan(rest, context)) return answers.plan(person, rest, context);
  return thenAskAgain(() => answer(person, listPlans(person, context)))(person, rest, context);
};

const general: readonly Command[] = [
  {
    word: "JOIN",
    takes: "words",
    handler: (person, _, context) =>
      answer(person, fill(context.copy.replies.alreadyJoined, { status: status(person, context) })),
    whileJoining: join,
  },
  {
    word: "STATUS",
    takes: "nothing",
    handler: (person, _, context) => answer(person, status(person, context)),
    whileJoining: finishFirst,
  },
  { word: "PLANS", takes: "setting", handler: listForChoice, whileJoining: listWhileJoining },
  { word: "PLAN", takes: "setting", handler: changePlan, whileJoining: listWhileJoining },
  { word: "DATE", takes: "setting", handler: date, whileJoining: answers["breakup-date"] },
  {
    word: "CONTACT",
    takes: "setting",
    handler: contact,
    whileJoining: (person, rest, context) =>
      person.breakupDate ? answers["last-contact"](person, rest, context) : withQuestion(person, context),
    beginsStories: true,
  },
  { word: "SLIP", takes: "setting", handler: slip, whileJoining: finishFirst },
  { word: "WEEKS", takes: "setting", handler: weeks, whileJoining: finishFirst },
  {
    word: "ZONE",
    takes: "setting",
    accepts: (rest, { findZone }) => findZone(rest) !== undefined,
    handler: zone,
    whileJoining: thenAskAgain(zone),
  },
  { word: "TIME", takes: "setting", handler: time, whileJoining: thenAskAgain(time) },
  { word: "PAUSE", takes: "setting", handler: pause, whileJoining: finishFirst },
  { word: "RESUME", takes: "setting", handler: resume, whileJoining: finishFirst },
  { word: "BOUNDARY", takes: "setting", handler: boundary, whileJoining: boundaryWhileJoining },
  { word: "SAFE", takes: "setting", handler: safe, whileJoining: safe },
  {
    word: "EMAIL",
    takes: "setting",
    accepts: (rest, { readSetting }) => rest.includes("@") || readSetting("EMAIL", rest) === "only",
    handler: email,
    whileJoining: finishFirst,
    beginsStories: true,
  },
  { word: "PAGE", takes: "nothing", handler: page, whileJoining: finishFirst },
  { word: "ERASE", takes: "setting", handler: eraseAsk, whileJoining: eraseAsk },
];

/** Every word that does something, the general ones first. */
export const commands: readonly Command[] = [...general, ...plans.flatMap(({ id }) => rooms[id].commands)];

const byWord = new Map(commands.map((command) => [command.word, command]));

/** The record of a word that `readIntent` gave. */
export function commandOf(word: string): Command {
  const command = byWord.get(word);
  if (!command) throw new TypeError(`there is no word ${word}`);
  return command;
}
