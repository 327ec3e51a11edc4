import { Temporal } from "temporal-polyfill";
import type { Context } from "../context.ts";
import type { Invitation, Wish } from "../person/invitation.ts";
import type { Enrolled, Person } from "../person/person.ts";
import type { ConversationResult } from "./result.ts";
import { join } from "./sign-up.ts";

/** What the form on the web gives: everything that JOIN by text would ask, and the zone where it is known. */
export type Given = Pick<Enrolled, "plan" | "breakupDate" | "lastContact"> & {
  boundary: boolean;
  zone?: string | undefined;
  cohort?: string | undefined;
  /** In which they read the form, where that is not English. */
  language?: string | undefined;
  /** Beside a number it is only noted that there was one: nobody but the owner of the phone names an inbox for it. */
  email?: string | undefined;
};

/** Nothing is kept of a sign-up that nobody confirmed. */
const keepsDays = 7;
/** The page tells whoever signs up at night to text JOIN. Whoever does so later, untexted, may know nothing of it. */
const answerUntextedWithin = { hours: 24 };
/** Whoever sends the form twice gets one text. */
const textAgainAfter = { hours: 1 };
const maxTextsADay = 3;

const before = (a: string | Temporal.Instant, b: string | Temporal.Instant) =>
  Temporal.Instant.compare(a, b) < 0;

const live = ({ invitation }: Person, now: Temporal.Instant): Invitation | undefined =>
  invitation && before(now, invitation.until) ? invitation : undefined;

/**
 * The person with an invitation. The same person where a live one changes nothing: what a later post adds is a Yes to
 * the safety question, never another answer and never time.
 */
export function invite(person: Person, given: Given, now: Temporal.Instant): Person {
  const { invitation } = person;
  const standing = live(person, now);
  if (standing) {
    if (!given.boundary || standing.wish.saidYes) return person;
    return { ...person, invitation: { ...standing, wish: { ...standing.wish, saidYes: true } } };
  }
  const untexted = invitation && !invitation.textedAt ? invitation.since : undefined;
  const { plan, breakupDate, lastContact, boundary, zone, cohort, language, email } = given;
  const wish: Wish = {
    wishedPlan: plan,
    endedOn: breakupDate,
    inTouchOn: lastContact,
    saidYes: boundary || invitation?.wish.saidYes === true,
    inZone: zone,
    inCohort: cohort,
    gaveEmail: email === undefined ? undefined : true,
  };
  return {
    ...person,
    state: "joining",
    asking: "join",
    ...(language ? { language } : {}),
    invitation: {
      since: untexted ?? now.toString(),
      until: now.add({ hours: 24 * keepsDays }).toString(),
      texts: invitation?.texts ?? [],
      wish,
    },
  };
}

/** The person with the text that asks for JOIN noted as sent by `post`; the same person if none may leave now. */
export function askByText(person: Person, post: string, now: Temporal.Instant): Person {
  const { invitation } = person;
  if (!invitation) return person;
  const { textedAt } = invitation;
  if (textedAt && before(now, Temporal.Instant.from(textedAt).add(textAgainAfter))) return person;
  const dayBefore = now.subtract({ hours: 24 });
  const texts = invitation.texts.filter((at) => before(dayBefore, at));
  if (texts.length >= maxTextsADay) return person;
  const at = now.toString();
  return { ...person, invitation: { ...invitation, textedAt: at, textedBy: post, texts: [...texts, at] } };
}

/** What JOIN answers: a live invitation that a text, or just now the page, has asked to confirm. */
function answered(person: Person, now: Temporal.Instant): Wish | undefined {
  const invitation = live(person, now);
  if (!invitation) return undefined;
  const { textedAt, since, wish } = invitation;
  const isAsked =
    textedAt !== undefined || before(now, Temporal.Instant.from(since).add(answerUntextedWithin));
  return isAsked ? wish : undefined;
}

/** What an address alone may confirm by its link. */
export const wishToConfirm = (person: Person, now: Temporal.Instant): Wish | undefined =>
  live(person, now)?.wish;

/**
 * `JOIN` by text. In answer to an invitation, all that it says is said back, and the safety question is asked whatever
 * it says; a JOIN that answers none inherits nothing.
 */
export function confirmInvitation(
  person: Person,
  rest: string,
  context: Context,
  hasEmail: boolean | undefined,
): ConversationResult {
  const wish = answered(person, context.now);
  const turn = join({ ...(wish ? withWish(person, wish) : person), invitation: undefined }, rest, context);
  // The invitation stands until a JOIN has been understood.
  if (turn.unread) return { ...turn, person };
  if (!wish?.gaveEmail || !hasEmail) return turn;
  const [welcome = "", ...more] = turn.replies;
  return { ...turn, replies: [welcome, context.copy.replies.emailByText, ...more] };
}

/** A Yes stands as a boundary, and a No is nothing, until they have answered themselves. */
export function withWish(person: Person, wish: Wish): Person {
  const { wishedPlan, endedOn, inTouchOn, saidYes, inZone, inCohort } = wish;
  return {
    ...person,
    plan: wishedPlan,
    breakupDate: endedOn,
    lastContact: inTouchOn,
    boundary: saidYes || undefined,
    safetyFromForm: true,
    cohort: person.cohort ?? inCohort,
    ...(inZone ? { zone: inZone, zoneCandidates: [] } : {}),
  };
}
