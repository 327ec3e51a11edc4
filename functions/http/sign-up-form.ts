import type { Temporal } from "temporal-polyfill";
import * as z from "zod/mini";
import type { Given } from "../core/conversation/invitation.ts";
import { fill } from "../core/copy.ts";
import { lazy } from "../core/lazy.ts";
import type { PageLocale } from "../core/locale.ts";
import { readCohort } from "../core/person/cohort.ts";
import { readAddress } from "../core/person/email-address.ts";
import { maxYearsAgo, pastDateProblem } from "../core/person/past-date.ts";
import { type Phone, readPhone } from "../core/places/phone.ts";
import { whyNotTexted } from "../core/places/phone-kind.ts";
import { zoneId } from "../core/places/zone-ids.ts";
import { guessZone } from "../core/places/zones.ts";
import { plans } from "../core/plans/index.ts";

export const fields = [
  "plan",
  "phone",
  "email",
  "ended",
  "contact",
  "zone",
  "safety",
  "consent",
  "cohort",
] as const;
export type Field = (typeof fields)[number];
/** What was typed, kept as it is to be shown again. */
export type Typed = Record<Field, string>;
export type Problems = { [K in Field]?: string | undefined };
/** By phone, with an address or without; or by an address alone, whose zone nothing tells but the form. */
export type SignUpForm =
  | { phone: Phone; given: Given }
  | { address: string; given: Given & { zone: string } };

const maxTyped = 200;

export const nothingTyped = Object.fromEntries(fields.map((field) => [field, ""])) as Typed;

export const asTyped = (form: Record<string, string>): Typed =>
  Object.fromEntries(fields.map((field) => [field, (form[field] ?? "").slice(0, maxTyped)])) as Typed;

const schema = lazy(() =>
  z.object({
    plan: z.string().check(z.refine((text) => plans.some(({ number }) => `${number}` === text))),
    safety: z.enum(["n", "y", "unsure"]),
    email: z.string().check(z.refine((text) => text === "" || readAddress(text) !== undefined)),
    zone: z.string().check(z.refine((id) => id === "" || zoneId(id) !== undefined)),
    consent: z.literal("yes"),
  }),
);

type Around = {
  now: Temporal.Instant;
  serviceNumber: string;
  hasEmail: boolean;
  /** ISO 3166 codes. */
  countriesServed: readonly string[];
};

/** Reads the form; every field that is wrong says why, in the words of the page. `now` and the country of the number decide what a date means. */
export function readSignUp(
  typed: Typed,
  { now, serviceNumber, hasEmail, countriesServed }: Around,
  { language, pages }: PageLocale,
): { form: SignUpForm } | { problems: Problems } {
  const words = pages.signUpProblems;
  const trimmed = Object.fromEntries(fields.map((field) => [field, typed[field].trim()])) as Typed;
  const checked = schema().safeParse(trimmed);
  const { plan: noPlan, safety: noSafety, consent, notAnAddress: email, noSuchZone } = words;
  const unread: Problems = { plan: noPlan, safety: noSafety, email, zone: noSuchZone, consent };
  const problems: Problems = {};
  for (const { path } of checked.error?.issues ?? []) problems[path[0] as Field] = unread[path[0] as Field];

  const phone =
    trimmed.phone === "" ? undefined : readPhone(trimmed.phone, serviceNumber, countriesServed[0]);
  if (trimmed.phone !== "" && !phone) problems.phone = words.notAPhone;
  const why = phone && whyNotTexted(phone, countriesServed);
  if (why) problems.phone = words.notTexted[why];
  const address = hasEmail ? readAddress(trimmed.email) : undefined;
  if (trimmed.phone === "" && trimmed.email !== "" && !hasEmail) {
    problems.email ??= words.emailIsOff;
  } else if (trimmed.phone === "" && trimmed.email === "") {
    problems.phone = words.noPhone;
  } else if (trimmed.phone === "" && trimmed.zone === "") {
    problems.zone ??= words.zoneNeeded;
  }

  const zone = zoneId(trimmed.zone) ?? (phone ? guessZone(phone.e164).zone : "Etc/UTC");
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const read = (text: string) =>
    language.readDate(text, { today, country: phone?.country ?? "US", lean: "past" });
  const ended = read(trimmed.ended);
  problems.ended ??= trimmed.ended === "" ? words.ended : dateProblem(ended, today, words);
  const sayIn = (date: Temporal.PlainDate) =>
    fill(words.beforeItEnded, { date: language.sayDate(date, today) });
  const contact = trimmed.contact === "" ? undefined : read(trimmed.contact);
  if (trimmed.contact !== "")
    problems.contact ??= dateProblem(contact, today, words) ?? beforeIt(contact, ended, sayIn);

  const wrong = Object.entries(problems).filter(([, problem]) => problem !== undefined);
  if (!checked.success || !ended || wrong.length > 0) return { problems: Object.fromEntries(wrong) };
  const { safety } = checked.data;
  const plan = plans.find(({ number }) => `${number}` === checked.data.plan)?.id ?? "no-contact";
  const given: Given = {
    plan,
    breakupDate: ended.toString(),
    lastContact: contact && !contact.equals(ended) ? contact.toString() : "same",
    boundary: safety !== "n",
    cohort: readCohort(trimmed.cohort),
    ...(language.id === "en" ? {} : { language: language.id }),
  };
  const chosen = zoneId(trimmed.zone);
  if (phone) return { form: { phone, given: { ...given, zone: chosen, email: address } } };
  if (address && chosen) return { form: { address, given: { ...given, zone: chosen } } };
  throw new TypeError("neither a phone nor an address, and no problem named");
}

function dateProblem(
  date: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
  words: PageLocale["pages"]["signUpProblems"],
): string | undefined {
  if (!date) return words.notADate;
  const problem = pastDateProblem(date, today);
  if (problem === "future") return words.ahead;
  return problem && fill(words.tooLongAgo, { years: maxYearsAgo });
}

const beforeIt = (
  contact: Temporal.PlainDate | undefined,
  ended: Temporal.PlainDate | undefined,
  say: (ended: Temporal.PlainDate) => string,
): string | undefined => (contact && ended && contact.toString() < ended.toString() ? say(ended) : undefined);
