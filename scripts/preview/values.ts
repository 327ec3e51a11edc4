import { Temporal } from "temporal-polyfill";
import { status } from "../../functions/core/conversation/commands/status.ts";
import { sayFrequency } from "../../functions/core/conversation/frequency-words.ts";
import {
  exampleDate,
  listPlans,
  planName,
  sayMeeting,
  sayNext,
  sayProgress,
  violenceLine,
} from "../../functions/core/conversation/phrases.ts";
import { sayDate, sayTime } from "../../functions/core/language/en/dates/dates.ts";
import { type Enrolled, noContactEnd, today } from "../../functions/core/person/person.ts";
import { sayZone } from "../../functions/core/places/zones.ts";
import { keepingDefaults } from "../../functions/keeping-defaults.ts";
import { locales } from "../../functions/locales.ts";
import { helpLines } from "../../templates/en/help-lines.ts";
import { replies } from "../../templates/en/replies.ts";
import { situations } from "../../templates/en/words/situations.ts";
import { meetWords, promiseWords } from "../../templates/en/words/six-steps.ts";

export type Values = Record<string, string>;

/** The twelfth day, at their hour: some way in, nothing done. */
export const previewedAt = ({ enrolledOn, zone, time }: Enrolled): Temporal.Instant =>
  Temporal.PlainDate.from(enrolledOn)
    .add({ days: 11 })
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant();

/** A value for every placeholder that a reply may have, as it would be for this person; as real as the sample is. */
export function valuesFor(person: Enrolled): Values {
  const now = previewedAt(person);
  const on = today(person, now);
  const days = (count: number) => sayDate(on.add({ days: count }), on);
  const context = { ...locales.en, now };
  const { line, emergency } = violenceLine(person, context);
  const { kept, broken, latest = "" } = person.promises;
  const record = filled(promiseWords.record, { kept: `${kept}`, all: `${kept + broken}` });
  return {
    // Dates and days
    breakup: sayDate(Temporal.PlainDate.from(person.breakupDate), on),
    date: days(-3),
    day: "12",
    // How long it is kept what they wrote, once their last text has left.
    days: keepingDefaults.KEEP_DAYS,
    end: sayDate(noContactEnd(person), on),
    enough: "5",
    example: exampleDate(person, context),
    last: `${situations.length}`,
    meet: sayMeeting({ ...person, milestones: { meet: `${on.add({ days: 4 })}T18:00:00` } }, context),
    weeks: `${person.weeks}`,
    // Where they stand
    best: "Best stretch 19 days.",
    // Said where it was another day than the breakup.
    contact: "",
    current: planName(person, context),
    held: ` Texts rest until ${days(3)}.`,
    next: sayNext(person, context),
    often: sayFrequency(person, context),
    plan: planName(person, context),
    plans: listPlans(person, context),
    progress: sayProgress(person, context),
    question: replies.askSafety,
    status: status(person, context),
    sundays: "",
    time: sayTime(Temporal.PlainTime.from(person.time)),
    titles: situations.map(({ title }, i) => `${i + 1} ${title}`).join("\n"),
    zone: sayZone(person.zone),
    // Help
    emergency,
    line,
    terms: "https://texts.example.org/terms",
    link: "https://texts.example.org/p/cGFnZXxh...",
    selfHarm: helpLines(person.country).selfHarm,
    violence: line,
    address: "ann@example.org",
    // Their own words, counts and scores
    about: meetWords.both,
    all: `${kept + broken}`,
    change: person.change ?? "",
    count: "3",
    first: "2 3 2",
    health: "2",
    kept: `${kept}`,
    now: "4 3 4",
    number: "9",
    opus: person.opus ?? "",
    part: "1",
    parts: "2",
    promise: `"${latest}"`,
    record,
    relationships: "2",
    rung: "3",
    streak: "6",
    total: "41",
    weekly: "",
    wealth: "3",
    what: ': "a walk by the river"',
    word: "NEXT",
  };
}

/** A text with its placeholders filled; those without a value stand as they are. */
export const filled = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
