import { Temporal } from "temporal-polyfill";
import { type Situation, situations, situationWords } from "../../../../templates/words/situations.ts";
import { fill } from "../../copy.ts";
import { findSituation } from "../../language/en/hearing/situations.ts";
import { type Enrolled, today } from "../../person/person.ts";
import { hasEnd, noContactUntil } from "../../schedule/no-contact-period.ts";
import { answer, type ConversationResult } from "../result.ts";
import type { Handler } from "./handler.ts";

export { findSituation };

const titles = situations.map(({ title }, i) => `${i + 1} ${title}`).join("\n");

/** `FAQ` lists the situations, `FAQ 3` answers one, and so does `FAQ he texted me`. */
export const faq: Handler = (person, rest, now) => {
  const [, digits] = /^(?:number |no |nr |#)?(\d+)$/.exec(rest) ?? [];
  const number = digits === undefined ? findSituation(rest) : Number(digits);
  if (number === undefined) return answer(person, fill(situationWords.menu, { titles }));
  if (!situations[number - 1]) {
    const wrong = `${digits}`.slice(0, 6);
    return answer(
      person,
      fill(situationWords.wrongNumber, { number: wrong, last: situations.length, titles }),
    );
  }
  return tellSituation(person, number, now);
};

/** The answer to a situation, by its number in the menu, as it is true for this person today. */
export function tellSituation(person: Enrolled, number: number, now: Temporal.Instant): ConversationResult {
  const situation = situations[number - 1];
  return answer(person, ...(situation ? [textFor(person, situation, now)] : []));
}

function textFor(person: Enrolled, { text, own, after, week }: Situation, now: Temporal.Instant): string {
  const end = noContactUntil(person);
  if (!end) return own;
  if (week && !hasEnd(person)) return week;
  const over = Temporal.PlainDate.compare(today(person, now), end) >= 0;
  return (over && after) || text;
}
