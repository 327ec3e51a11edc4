import type { Context } from "../../context.ts";
import type { PlanAnswer } from "../../conversation/command.ts";
import { sayNext } from "../../conversation/phrases.ts";
import { answer, type ConversationResult, journaled, replanned } from "../../conversation/result.ts";
import { fill } from "../../copy.ts";
import type { AnswerMeanings } from "../../language/meanings.ts";
import { type Enrolled, noContactDays, noContactEnd, today } from "../../person/person.ts";

type Way = AnswerMeanings["way-on"];

/**
 * The answer to the end of the silence: keep it for four more weeks, let it go, or reach out once. It can be chosen
 * again while the question is open; the last choice holds. Of another stretch or plan it is no answer.
 */
export const wayOn: PlanAnswer = (person, folded, context) => {
  const done = weeksDone(person);
  const way = context.language.readAnswer("way-on", folded);
  if (person.plan !== "no-contact" || done === undefined || !way) return undefined;
  if (way === "wait") return answer(person, context.copy.plans["no-contact"].words.wait);
  if (way === "write" && person.boundary) return answer(person, context.copy.replies.boundaryStands);
  return journaled(take[way](person, done, context), "way-on", context.now, { way });
};

/** The length of the silence whose end was told last, in this stretch. */
function weeksDone({ dispatchedAt: sent, cycle }: Enrolled): number | undefined {
  const told = Object.entries(sent)
    .filter(([, at]) => at !== "skipped")
    .map(([id]) => /^no-contact-end\.(\d+)w(\d+)$/.exec(id))
    .filter((found) => Number(found?.[1]) === cycle)
    .map((found) => Number(found?.[2]));
  return told.length > 0 ? Math.max(...told) : undefined;
}

const take: Record<
  Exclude<Way, "wait">,
  (person: Enrolled, done: number, context: Context) => ConversationResult
> = {
  keep(person, done, context) {
    const stands = chosen(person) === undefined && person.weeks > done;
    // Told late, the end that has come lies back: the four weeks are still to come.
    const weeks = Math.max(done, Math.floor(noContactDays(person, context.now) / 7)) + 4;
    const kept = stands ? person : choose(person, undefined, weeks, context);
    const end = context.language.sayDate(noContactEnd(kept), today(kept, context.now));
    const next = sayNext(kept, context);
    return answer(
      kept,
      fill(
        stands ? context.copy.plans["no-contact"].words.stands : context.copy.plans["no-contact"].words.keep,
        { end, next },
      ),
    );
  },
  "let-go"(person, done, context) {
    const left = chosen(person) === "let-go" ? person : choose(person, "let-go", done, context);
    return answer(left, fill(context.copy.plans["no-contact"].words.letGo, { next: sayNext(left, context) }));
  },
  write(person, done, context) {
    const left = chosen(person) === "reached-out" ? person : choose(person, "reached-out", done, context);
    return answer(left, context.copy.plans["no-contact"].words.write);
  },
};

const chosen = ({ milestones: marks }: Enrolled) =>
  (["let-go", "reached-out"] as const).find((mark) => marks[mark] !== undefined);

/** One way at a time: what another would have brought does not come. */
function choose(
  person: Enrolled,
  mark: "let-go" | "reached-out" | undefined,
  weeks: number,
  context: Context,
): Enrolled {
  const { "let-go": _, "reached-out": __, ...others } = person.milestones;
  const marks = mark ? { ...others, [mark]: today(person, context.now).toString() } : others;
  return replanned(person, { milestones: marks, weeks }, context.now);
}
