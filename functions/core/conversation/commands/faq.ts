import { Temporal } from "temporal-polyfill";
import type { Situation } from "../../../../templates/en/words/situations.ts";
import type { Context } from "../../context.ts";
import { fill } from "../../copy.ts";
import { type Enrolled, today } from "../../person/person.ts";
import { hasEnd, noContactUntil } from "../../schedule/no-contact-period.ts";
import type { Handler } from "../command.ts";
import { answer, type ConversationResult } from "../result.ts";

/** `FAQ` lists the situations, `FAQ 3` answers one, and so does `FAQ he texted me`. */
export const faq: Handler = (person, rest, context) => {
  const titles = context.copy.situations.map(({ title }, i) => `${i + 1} ${title}`).join("\n");
  const number = context.language.readNumber(rest) ?? context.language.findSituation(rest);
  if (number === undefined) return answer(person, fill(context.copy.situationWords.menu, { titles }));
  if (!context.copy.situations[number - 1]) {
    return answer(
      person,
      fill(context.copy.situationWords.wrongNumber, {
        number: `${number}`.slice(0, 6),
        last: context.copy.situations.length,
        titles,
      }),
    );
  }
  return tellSituation(person, number, context);
};

/** The answer to a situation, by its number in the menu, as it is true for this person today. */
export function tellSituation(person: Enrolled, number: number, context: Context): ConversationResult {
  const situation = context.copy.situations[number - 1];
  return answer(person, ...(situation ? [textFor(person, situation, context)] : []));
}

function textFor(person: Enrolled, { text, own, after, week }: Situation, context: Context): string {
  const end = noContactUntil(person);
  if (!end) return own;
  if (week && !hasEnd(person)) return week;
  const over = Temporal.PlainDate.compare(today(person, context.now), end) >= 0;
  return (over && after) || text;
}
