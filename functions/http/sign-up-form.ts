import type { Temporal } from "temporal-polyfill";
import * as z from "zod/mini";
import type { Given } from "../core/conversation/invitation.ts";
import { readDate, sayDate } from "../core/language/en/dates/dates.ts";
import { lazy } from "../core/lazy.ts";
import { readAddress } from "../core/person/email-address.ts";
import { maxYearsAgo, pastDateProblem } from "../core/person/past-date.ts";
import { type Phone, readPhone } from "../core/places/phone.ts";
import { whyNotTexted } from "../core/places/phone-kind.ts";
import { zoneId } from "../core/places/zone-ids.ts";
import { guessZone } from "../core/places/zones.ts";
import { plans } from "../core/plans/index.ts";

export const fields = ["plan", "phone", "email", "ended", "contact", "zone", "safety", "consent"] as const;
export type Field = (typeof fields)[number];
/** What was typed, kept as it is to be shown again. */
export type Typed = Record<Field, string>;
export type Problems = { [K in Field]?: string | undefined };
/** By phone, with an address or without; or by an address alone, whose zone nothing tells but the form. */
export type SignUpForm =
  | { phone: Phone; given: Given }
  | { address: string; given: Given & { zone: string } };

const maxTyped = 200;
export const safetyProblem = "Please answer this one. If you are not certain, “Not sure” is a good answer.";

export const nothingTyped = Object.fromEntries(fields.map((field) => [field, ""])) as Typed;

export const asTyped = (form: Record<string, string>): Typed =>
  Object.fromEntries(fields.map((field) => [field, (form[field] ?? "").slice(0, maxTyped)])) as Typed;

const schema = lazy(() =>
  z.object({
    plan: z
      .string()
      .check(
        z.refine(
          (text) => plans.some(({ number }) => `${number}` === text),
          "Please choose one of the plans.",
        ),
      ),
    safety: z.enum(["n", "y", "unsure"], safetyProblem),
    email: z
      .string()
      .check(
        z.refine(
          (text) => text === "" || readAddress(text) !== undefined,
          "That does not look like an email address.",
        ),
      ),
    zone: z
      .string()
      .check(z.refine((id) => id === "" || zoneId(id) !== undefined, "Please pick a zone from the list.")),
    consent: z.literal("yes", "Please tick the box if you want these texts. Without it we send nothing."),
  }),
);

type Around = {
  now: Temporal.Instant;
  serviceNumber: string;
  hasEmail: boolean;
  /** ISO 3166 codes. */
  countriesServed: readonly string[];
};

const notTexted = {
  country: "Sorry, we do not text numbers in that country yet.",
  kind: "We can only text mobile phones. Please give the number of one.",
};

/** Reads the form; every field that is wrong says why. `now` and the country of the number decide what a date means. */
export function readSignUp(
  typed: Typed,
  { now, serviceNumber, hasEmail, countriesServed }: Around,
): { form: SignUpForm } | { problems: Problems } {
  const trimmed = Object.fromEntries(fields.map((field) => [field, typed[field].trim()])) as Typed;
  const checked = schema().safeParse(trimmed);
  const problems: Problems = {};
  for (const { path, message } of checked.error?.issues ?? []) problems[path[0] as Field] ??= message;

  const phone = trimmed.phone === "" ? undefined : readPhone(trimmed.phone, serviceNumber);
  if (trimmed.phone !== "" && !phone) {
    problems.phone =
      "That does not look like a phone number. With the country code it always works, like +1 202 555 0143.";
  }
  const why = phone && whyNotTexted(phone, countriesServed);
  if (why) problems.phone = notTexted[why];
  const address = hasEmail ? readAddress(trimmed.email) : undefined;
  if (trimmed.phone === "" && trimmed.email !== "" && !hasEmail) {
    problems.email ??= "Email is not set up here. Please give a phone number.";
  } else if (trimmed.phone === "" && trimmed.email === "") {
    problems.phone = "Please give the number of your phone.";
  } else if (trimmed.phone === "" && trimmed.zone === "") {
    problems.zone ??= "Please pick the city that keeps your time: an address does not tell it.";
  }

  const zone = zoneId(trimmed.zone) ?? (phone ? guessZone(phone.e164).zone : "Etc/UTC");
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const read = (text: string) => readDate(text, { today, country: phone?.country ?? "US", lean: "past" });
  const ended = read(trimmed.ended);
  problems.ended ??= trimmed.ended === "" ? "Please give the day it ended." : dateProblem(ended, today);
  const contact = trimmed.contact === "" ? undefined : read(trimmed.contact);
  if (trimmed.contact !== "")
    problems.contact ??= dateProblem(contact, today) ?? beforeIt(contact, ended, today);

  const wrong = Object.entries(problems).filter(([, problem]) => problem !== undefined);
  if (!checked.success || !ended || wrong.length > 0) return { problems: Object.fromEntries(wrong) };
  const { safety } = checked.data;
  const plan = plans.find(({ number }) => `${number}` === checked.data.plan)?.id ?? "no-contact";
  const given: Given = {
    plan,
    breakupDate: ended.toString(),
    lastContact: contact && !contact.equals(ended) ? contact.toString() : "same",
    boundary: safety !== "n",
  };
  const chosen = zoneId(trimmed.zone);
  if (phone) return { form: { phone, given: { ...given, zone: chosen, email: address } } };
  if (address && chosen) return { form: { address, given: { ...given, zone: chosen } } };
  throw new TypeError("neither a phone nor an address, and no problem named");
}

function dateProblem(date: Temporal.PlainDate | undefined, today: Temporal.PlainDate): string | undefined {
  if (!date) return "We could not read that as a date. Write it like 2026-11-03, or 3 November.";
  const problem = pastDateProblem(date, today);
  if (problem === "future") return "That day is still ahead. Please give a day that has been.";
  return problem && `That is over ${maxYearsAgo} years back. Please check the year.`;
}

function beforeIt(
  contact: Temporal.PlainDate | undefined,
  ended: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): string | undefined {
  if (!contact || !ended || contact.toString() >= ended.toString()) return undefined;
  return `That is before the day it ended (${sayDate(ended, today)}). Give that day or a later one, or leave this empty.`;
}
