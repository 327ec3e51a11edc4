import { Temporal } from "temporal-polyfill";
import { memoize } from "../memoize.ts";
import { newSlices, type PlanId, type PlanSlices } from "../plans/index.ts";
import type { Milestone } from "../plans/prompt.ts";
import type { Channel, EmailAddress } from "./addresses.ts";
import type { Heard } from "./budgets.ts";
import type { Consent } from "./consent-entry.ts";
import type { Invitation } from "./invitation.ts";
import type { Question } from "./question.ts";

export type { Tombstone } from "./tombstone.ts";
export type { Question };

/**
 * Everything that is known of one person: one item of the table, changed by one conditional write. What a plan keeps of them
 * stands in its own room (plans/<id>/slice.ts).
 * Dates are `yyyy-mm-dd` in the person's zone, instants are RFC 3339 in UTC, so that it is stored as it is.
 */
export type Person = PlanSlices & {
  id: string;
  version: number;
  /** `new` has never been stored; `stopped` is never written to until START; `erased` keeps nothing but this and a date. */
  state: "new" | "joining" | "active" | "stopped";
  /** None for somebody who signed up by email. */
  phone?: string | undefined;
  email?: EmailAddress | undefined;
  /** ISO 3166 country of the number: order of dates, help lines. */
  country: string;
  /** BCP 47 tag of the language they are spoken to in. Default: English. */
  language?: string | undefined;
  zone: string;
  /** Every zone the number may be in, while that is a guess; empty once there is one answer. */
  zoneCandidates: string[];
  /** The local hour of prompts, `hh:mm`. */
  time: string;
  asking?: Question | undefined;
  /** When a prompt asked it: its question lapses after a week. */
  askedAt?: string | undefined;
  /** What the very next text may confirm; any other text leaves things as they are. */
  confirming?: { what: "erase" | "boundary" | "boundary-off"; at: string } | undefined;
  /** The group that they came with (cohort.ts); it is only counted. */
  cohort?: string | undefined;
  plan?: PlanId | undefined;
  breakupDate?: string | undefined;
  /** `same` follows the breakup date when that is corrected. */
  lastContact?: string | undefined;
  /** Undefined until the safety question is answered. */
  boundary?: boolean | undefined;
  /** They took over a form's answers with JOIN, and have not answered the safety question themselves. */
  safetyFromForm?: true | undefined;
  /** Length of the silence. */
  weeks: number;
  /** Counts stretches of silence: a slip starts the next, and its milestones are due again. */
  cycle: number;
  bestStretchDays: number;
  /** When the present plan was begun, and the date it was there and then: "from enrolment" counts from that day. */
  enrolledAt?: string | undefined;
  enrolledOn?: string | undefined;
  /** What fell due before this is not sent late: the last sign-up, or change of a date or plan. */
  plannedAt?: string | undefined;
  /** Prompts that were due and waiting (for the window, a pause) at `plannedAt`: these stay due. */
  carriedOver: string[];
  pausedUntil?: string | undefined;
  /** The pause was set by an operator; `own` is the pause of their own that it covers. Their PAUSE and RESUME end it. */
  operatorPause?: { own?: string | undefined } | undefined;
  /** Nudges are held until then after a danger word (docs/plans.md, rule 4). */
  heldUntil?: string | undefined;
  /** After a refusal by the provider that may pass: no prompt before `at`; `count` refusals in a row. */
  retry?: { at: string; count: number } | undefined;
  /** Days that their words have set, `yyyy-mm-dd`; of a meeting the local date and time. */
  milestones: Partial<Record<Milestone, string>>;
  /** What they answered, by the question's name; of a weekly question the last answer. */
  answers: Record<string, string>;
  /** The day on which the plan itself led them back into touch: the quiet is not counted beyond it. */
  noContactEndedOn?: string | undefined;
  /** By prompt id: the instant it left, or `skipped`. */
  dispatchedAt: Record<string, string>;
  /** By prompt id: the channels it has left by, where that is not a text and nothing else (channels.ts). */
  channelsAttempted?: Record<string, Channel[]> | undefined;
  /** By the id of its first delivery: the attempt a prompt is at, for the few that needed more than one. */
  attempts?: Record<string, number> | undefined;
  /** The provider says that no text reaches this number: none is sent until one comes from it. */
  unreachableSince?: string | undefined;
  /** The latest entries of their consent ledger; those before are items of their own (consent.ts). */
  consents?: Consent[] | undefined;
  /**
   * Since when nothing more is to come to them: their plan's end, their STOP, or the last text of a sign-up that is not
   * finished. The sweep erases them some time later (keeping.ts).
   */
  idleSince?: string | undefined;
  /** They opted out in words that the carrier has not acted on, so words can bring them back. */
  stoppedInWords?: true | undefined;
  /** A backup brought them back, and nobody knows what they said since: nothing is sent until they text (restored.ts). */
  restoredAt?: string | undefined;
  wake: number;
  nextWakeAt?: string | undefined;
  /** While a sign-up on the web waits for its owner: what the form said is in here, and nowhere else on the person. */
  invitation?: Invitation | undefined;
  /**
   * When they came back soon after an ERASE: what was written before belongs to who they were. It is not shown, and deleted
   * when it lands late. Gone a day later.
   */
  cameBackAt?: string | undefined;
  /** When the link to their page was last asked for: only that link opens it. */
  pageAskedAt?: string | undefined;
  /** The last few inbound messages and what they were answered: a retried webhook gets the same again. */
  recent: { sid: string; replies: string[] }[];
  /** Texts of a day, and 64 at least: what was captured and is sent again is known, and answers are bounded (budgets.ts). */
  heard?: Heard[] | undefined;
  /** When links to their inbox were asked for, those of a day: so that nobody fills a stranger's. */
  linksAsked?: string[] | undefined;
  /** Addresses before this one that mail came back from, or that complained: they stay closed, whatever is chosen meanwhile. */
  suppressedAddresses?: string[] | undefined;
  /** Human lines they have had today, `<kind>.<number>`, the latest last: none comes twice a day. */
  linesToday?: { date: string; used: string[] } | undefined;
  /** What they were asked back, as the text that a yes stands for; any other text drops it. */
  suggested?: { text: string; at: string } | undefined;
  /** The answer that was kept last: what follows within the hour goes on with it. */
  lastAnswer?: { name: string; at: string } | undefined;
  /** Texts in a row that were not understood, so that two machines never talk for ever. */
  unrecognizedTexts?: { count: number; since: string } | undefined;
};

export type Enrolled = Person &
  Required<{
    [K in "plan" | "breakupDate" | "lastContact" | "enrolledAt" | "enrolledOn" | "plannedAt"]: string;
  }> & {
    plan: PlanId;
  };

export function isEnrolled(person: Person): person is Enrolled {
  return person.enrolledAt !== undefined && person.plan !== undefined;
}

/** A person who has not said anything yet. `wake` starts at the time in seconds, so no schedule's name is ever used again. */
export function newPerson(
  who: Pick<Person, "id" | "phone" | "email" | "country" | "zone" | "zoneCandidates">,
  now: Temporal.Instant,
): Person {
  return {
    ...who,
    version: 0,
    state: "new",
    time: "10:00",
    weeks: 4,
    cycle: 1,
    bestStretchDays: 0,
    carriedOver: [],
    milestones: {},
    answers: {},
    ...newSlices(),
    dispatchedAt: {},
    wake: Math.floor(now.epochMilliseconds / 1000),
    recent: [],
  };
}

/** The date of an instant where they are. */
export const today = ({ zone }: Pick<Person, "zone">, now: Temporal.Instant): Temporal.PlainDate =>
  rememberDate(`${now.epochMilliseconds} ${zone}`, () => now.toZonedDateTimeISO(zone).toPlainDate());

const rememberDate = memoize<Temporal.PlainDate>(1000);

/** The date the silence counts from, as it is stored. */
export const lastContactOn = ({ lastContact, breakupDate }: Enrolled): string =>
  lastContact === "same" ? breakupDate : lastContact;

/** The date the silence counts from. */
export const lastContactDate = (person: Enrolled): Temporal.PlainDate =>
  Temporal.PlainDate.from(lastContactOn(person));

/** The date on which the silence that the person chose is done. */
export const noContactEnd = (person: Enrolled): Temporal.PlainDate =>
  lastContactDate(person).add({ days: person.weeks * 7 });

/** Whole days of silence kept so far, never below 0; once the plan has led them back into touch, those until then. */
export function noContactDays(person: Enrolled, now: Temporal.Instant): number {
  const until = noContactEnded(person) ?? today(person, now);
  return Math.max(0, lastContactDate(person).until(until, { largestUnit: "days" }).days);
}

/** The day on which the present silence was over for good; a contact after it begins another. */
export function noContactEnded(person: Enrolled): Temporal.PlainDate | undefined {
  const { noContactEndedOn } = person;
  if (!noContactEndedOn || lastContactDate(person).toString() > noContactEndedOn) return undefined;
  return Temporal.PlainDate.from(noContactEndedOn);
}
