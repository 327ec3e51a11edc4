import type { Context } from "../context.ts";
import { type Enrolled, isEnrolled, type Person } from "../person/person.ts";
import { plans } from "../plans/index.ts";
import { page } from "./commands/page.ts";
import { eraseAsk } from "./commands/safety.ts";
import { status } from "./commands/status.ts";
import { freshLine } from "./fresh-line.ts";
import { type HumanKind, humanLine } from "./human-line.ts";
import { listPlans } from "./phrases.ts";
import { answerRequest } from "./requests.ts";
import { answer, type ConversationResult } from "./result.ts";
import { suggest } from "./suggestions.ts";

/** What a text is, and what answers it. */
export type Topic = { raw: string; folded: string };

/** Below this the model's guess is not worth a question. */
const leastProbable = 0.3;
const fewestInAStory = 4;

type Reader = (
  person: Enrolled,
  topic: Topic & { probability: number },
  context: Context,
) => ConversationResult | undefined;

const line =
  (kind: HumanKind): Reader =>
  (person, _, context) =>
    humanLine(person, kind, context);

const tellStatus: Reader = (person, _, context) => answer(person, status(person, context));
const tellPage: Reader = (person, _, context) => page(person, "", context, "");
const silence: Reader = (person) => answer(person);

/** By the labels of train/lines, and those that core/language/en/topics.ts adds. What changes something is only asked back. */
const readers: Record<string, Reader> = {
  ack: silence,
  angry: line("angry"),
  "back-together": line("back-together"),
  "better-today": line("better-today"),
  boundary: (person, _, context) => askBoundary(person, context),
  "boundary-ask": (person, _, context) => askBoundary(person, context),
  broke: (person, _, context) =>
    person.promises.latest === undefined ? undefined : suggest(person, "broke", "BROKE", {}, context),
  "co-parent": line("co-parent"),
  confused: line("confused"),
  cost: line("cost"),
  "data-delete": (person, _, context) => eraseAsk(person, "", context),
  "data-what": tellPage,
  done: (person, topic, context) =>
    person.plan === undefined ? undefined : suggest(person, "done", `DONE ${topic.raw}`, {}, context),
  email: (person, _, context) => answer(person, context.copy.suggestions.email.unread ?? ""),
  greeting: line("greeting"),
  human: line("human"),
  "i-met-someone": line("i-met-someone"),
  "is-bot": line("is-bot"),
  kept: (person, _, context) =>
    person.promises.latest === undefined ? undefined : suggest(person, "kept", "KEPT", {}, context),
  lonely: line("lonely"),
  longing: line("longing"),
  machine: silence,
  meet: (person, _, context) => answerRequest(person, { intent: "meet", words: "" }, context),
  "not-done": line("not-done"),
  "off-topic": line("off-topic"),
  page: tellPage,
  pause: (person, _, context) => answerRequest(person, { intent: "pause" }, context),
  "plan-change": (person, _, context) => answerRequest(person, { intent: "plan-change" }, context),
  "plan-question": (person, topic, context) => tellAboutPlans(person, topic, context),
  "ran-into": line("ran-into"),
  resume: (person, _, context) => answerRequest(person, { intent: "resume" }, context),
  sad: line("sad"),
  "should-i-text": line("should-i-text"),
  slip: (person, { folded }, context) =>
    context.language.isNoContact(folded) ? undefined : answerRequest(person, { intent: "slip" }, context),
  slower: line("slower"),
  status: tellStatus,
  thanks: line("thanks"),
  "they-contacted": (person, topic, context) =>
    context.language.isNoContact(topic.folded) ? undefined : line("they-contacted")(person, topic, context),
  "they-have-someone": line("they-have-someone"),
  time: (person, _, context) => answerRequest(person, { intent: "time" }, context),
  urge: line("urge"),
  "when-next": tellStatus,
  "who-are-you": line("who-are-you"),
  "who-reads": (person, _, context) => {
    const { person: told, line: words } = freshLine(
      person,
      "who-reads",
      context.copy.signUpAnswers["who-reads"],
      context,
    );
    return answer(told, words);
  },
  "work-with-ex": line("work-with-ex"),
  "wrong-date": (person, _, context) => answerRequest(person, { intent: "wrong-date" }, context),
  zone: (person, _, context) => answerRequest(person, { intent: "zone" }, context),
};

/** Labels under which people tell a story or a joke: nothing is asked of us, and one warm line is enough. */
const stories = new Set([
  "answer",
  "not-danger",
  "not-boundary",
  "not-opt-out",
  "promise",
  "scores",
  "two-things",
  "correction",
]);

/** Questions, thanks, and the like: never the answer to a question of ours. */
const never = new Set(
  "ack confused cost data-delete data-what greeting human is-bot page plan-question should-i-text status thanks urge when-next who-are-you who-reads".split(
    " ",
  ),
);

/** The topic that is surely none of what a question of ours asks for; for a model's guess that takes more. */
export function surelyNoAnswer({ raw, folded }: Topic, { language }: Context): boolean {
  const [first] = language.topicsOf(raw, folded);
  if (!first || !never.has(first.label)) return false;
  return first.probability === 1 || (first.probability >= 0.6 && language.isQuestion(folded));
}

/** What the likeliest topic that makes sense for them is answered. Undefined where no guess is good enough. */
export function answerTopic(
  person: Enrolled,
  topic: Topic,
  context: Context,
): ConversationResult | undefined {
  for (const { label, probability } of context.language.topicsOf(topic.raw, topic.folded).slice(0, 3)) {
    if (probability < leastProbable) return undefined;
    if (stories.has(label) || label === "everyday")
      return aboutTheirDay(person, { ...topic, probability }, context);
    const result = readers[label]?.(person, { ...topic, probability }, context);
    if (result) return result;
  }
  return undefined;
}

/** A story gets a warm line. A word or two that nothing is known of is no story. */
const aboutTheirDay: Reader = (person, { folded }, context) =>
  folded.split(" ").length >= fewestInAStory ? humanLine(person, "everyday", context) : undefined;

/** G8 asks before it guesses: a yes sets the boundary. */
const askBoundary = (person: Enrolled, context: Context): ConversationResult | undefined =>
  person.boundary ? undefined : suggest(person, "boundary-ask", "BOUNDARY", {}, context);

/** "Tell me about 3", or all of them. */
function tellAboutPlans(person: Enrolled, { folded }: Topic, context: Context): ConversationResult {
  const told = tellAboutPlan(person, folded, context);
  if (told) return told;
  return context.language.readAnswer("plans", folded) === "all"
    ? answer(person, listPlans(person, context))
    : humanLine(person, "plan-question", context);
}

/** One line about the plan that a text names by its number. */
export function tellAboutPlan(
  person: Person,
  folded: string,
  context: Context,
): ConversationResult | undefined {
  const number = Number(/\b([1-9])\b/.exec(folded)?.[1]);
  const plan = plans.find((each) => each.number === number);
  if (!plan) return undefined;
  const kind = person.boundary || (isEnrolled(person) && person.milestones["let-go"]) ? "boundary" : "any";
  const { person: told, line: words } = freshLine(
    person,
    `plan.${number}.${kind}`,
    context.copy.plans[plan.id].about[kind],
    context,
  );
  return answer(told, words);
}

/** Nothing understood at all: two or three words that fit where they are; after danger never a list of words. */
export function notUnderstood(person: Person, held: boolean, context: Context): ConversationResult {
  const kind = held ? "afterDanger" : "unrecognized";
  return humanLine(person, kind, context);
}
