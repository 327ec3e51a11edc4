import type { Context } from "../context.ts";
import type { Command, PlanAnswer } from "../conversation/command.ts";
import type { ConversationResult } from "../conversation/result.ts";
import type { Enrolled } from "../person/person.ts";
import type { Question } from "../person/question.ts";
import type { PlanPage } from "./page-part.ts";

/** What a plan adds to the conversation, and to the page. Its commands work on every plan, unless their handlers say otherwise. */
export type PlanRoom = {
  commands: readonly Command[];
  /** Its own questions, with texts that answer them as examples. */
  questions?: Readonly<Partial<Record<Question, { answer: PlanAnswer; examples: readonly string[] }>>>;
  /** What replies to its prompts mean, by what the prompts expect. */
  expects?: Readonly<Record<string, PlanAnswer>>;
  /** What is understood though no question is open. */
  unasked?: PlanAnswer;
  /** Stands behind the plan's name in STATUS. */
  statusNote?: (person: Enrolled, context: Context) => string;
  /** Answers SLIP where being in touch is part of the plan. */
  slip?: (person: Enrolled, context: Context) => ConversationResult | undefined;
  /** What of a person begins again with a new stretch of quiet, in whichever plan they are. */
  newStretch?: (person: Enrolled) => Partial<Enrolled>;
  /** What it shows on somebody's page. */
  page?: PlanPage;
  /** Texts that make sense to somebody on it, the likeliest first. */
  examples: readonly string[];
};
