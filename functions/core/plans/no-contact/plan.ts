import { definePlan } from "../plan.ts";
import { atOnce, daysAfter, noContactDay, sixMonthsOn, theDayBeforeTheEnd, theEnd } from "../prompt.ts";
import { afterLettingGo } from "./letting-go.ts";

/** Plan 1. Its mistakes are written so that they hold for a person with a BOUNDARY too: none speaks of a later. */
export const noContact = definePlan({
  id: "no-contact",
  source: 'Sam Stoffy, "Exactly how to get your ex back in 5 steps", 2017 (steps 1 and 2)',
  prompts: [
    { name: "start", when: atOnce, audience: "contact", keepsDays: 7, quiet: "ahead" },
    { name: "start", words: "start-kept", when: atOnce, audience: "contact", quiet: "kept", keepsDays: 7 },
    { name: "start", words: "start-own", when: atOnce, audience: "self-work", keepsDays: 7 },
    { name: "hard-day-1", when: noContactDay(1), before: theEnd, keepsDays: 1 },
    { name: "hard-day-2", when: noContactDay(2), before: theEnd, keepsDays: 1 },
    { name: "hard-day-3", when: noContactDay(3), before: theEnd, keepsDays: 1 },
    { name: "mistake-1", when: noContactDay(5), before: theEnd, keepsDays: 2 },
    { name: "mistake-2", when: noContactDay(10), before: theEnd, keepsDays: 2 },
    { name: "mistake-3", when: noContactDay(15), before: theEnd, keepsDays: 2 },
    { name: "mistake-4", when: noContactDay(20), before: theEnd, keepsDays: 2 },
    { name: "mistake-5", when: noContactDay(25), before: theEnd, keepsDays: 2 },
    { name: "milestone-7", when: noContactDay(7), before: theEnd, keepsDays: 2, expects: "thing" },
    { name: "milestone-14", when: noContactDay(14), before: theEnd, keepsDays: 2, expects: "thing" },
    { name: "milestone-21", when: noContactDay(21), before: theEnd, keepsDays: 2, expects: "thing" },
    { name: "eve", when: theDayBeforeTheEnd, audience: "contact", before: theEnd, keepsDays: 1 },
    { name: "own-eve", when: theDayBeforeTheEnd, audience: "self-work", before: theEnd, keepsDays: 1 },
    { name: "no-contact-end", when: theEnd, audience: "contact", keepsDays: 30, asks: "way-on" },
    {
      name: "no-contact-end",
      words: "no-contact-end-own",
      when: theEnd,
      audience: "self-work",
      keepsDays: 30,
      expects: "thing",
    },
    { name: "reached-out", when: daysAfter("reached-out", 3), audience: "contact", keepsDays: 4 },
    { name: "own-three-days", when: daysAfter("reached-out", 3), audience: "self-work", keepsDays: 4 },
    ...afterLettingGo,
    { name: "reflection", when: sixMonthsOn, keepsDays: 30, asks: "answer:reflection-1" },
  ],
});
