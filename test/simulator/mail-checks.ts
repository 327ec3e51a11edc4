import { Temporal } from "temporal-polyfill";
import { attemptOf, type Delivery } from "../../functions/core/delivery/delivery.ts";
import { isEnrolled, type Person, type Tombstone } from "../../functions/core/person/person.ts";
import { must, takesMail } from "./checks.ts";
import type { Letter } from "./inbox.ts";
import { forGood } from "./network.ts";

// What ADR 6 says of email, by what people did and were answered, not by what the code keeps of it.

/** Something that a person did, or SES reported, with its place among all that happened. */
export type Wish = { seq: number; at: Temporal.Instant } & (
  | { kind: "asks"; by: "text" | "form"; address: string }
  /** The confirmation button of a letter, whether it was answered or not. */
  | { kind: "presses"; letter: Letter }
  /** No more to this address, or to any but `except`. */
  | { kind: "ends"; address?: string; except?: string }
  /** It came back, or was complained about, while it was theirs. */
  | { kind: "turned-away"; address: string }
  | { kind: "stops" }
  /** From here on they may be signed up again. */
  | { kind: "returns" }
  | { kind: "erased" }
);

type Of<K extends Wish["kind"]> = Extract<Wish, { kind: K }>;
const of = <K extends Wish["kind"]>(wishes: Wish[], kind: K) =>
  wishes.filter((wish): wish is Of<K> => wish.kind === kind);

const hours = (at: Temporal.Instant, count: number) => at.add({ hours: count });
const isBy = (at: Temporal.Instant, latest: Temporal.Instant) => Temporal.Instant.compare(at, latest) <= 0;

/**
 * A mail against all that was wished. What was answered before its sender last looked (at the person, or at the answer to
 * the text that went first) must have been heeded; what came after was too late for it.
 */
export function checkLetter(letter: Letter, letters: Letter[], wishes: Wish[]): void {
  const { to, kind, seq, horizon } = letter;
  const heard = wishes.filter((wish) => wish.seq < horizon);
  const out = [...of(heard, "stops"), ...of(heard, "erased")].map((wish) => wish.seq);
  const back = Math.max(0, ...of(wishes, "returns").map((wish) => (wish.seq < seq ? wish.seq : 0)));
  must(Math.max(0, ...out) <= back, "G1", `a ${kind} mail to someone who is out`);
  const gone = Math.max(0, ...of(heard, "erased").map((wish) => wish.seq));
  const turned = of(heard, "turned-away").some((wish) => wish.address === to && wish.seq > gone);
  must(!turned, "G1", `a ${kind} mail to an address that turned one away`);
  if (kind === "confirm") return;
  const agreed = of(wishes, "presses").some(({ letter: link, ...pressed }) => {
    if (link.to !== to || pressed.seq > seq || !isBy(pressed.at, hours(link.at, 48))) return false;
    return !ends(heard, to).some((end) => end > link.seq);
  });
  must(agreed, "G1", `a ${kind} mail to an address that is not, or no more, confirmed`);
  must(
    new Set(letters.filter(sameAs(letter)).map(({ id }) => id)).size <= 1,
    "G2",
    `${letter.delivery} twice`,
  );
}

const sameAs = (letter: Letter) => (other: Letter) =>
  letter.kind === "prompt" &&
  other.kind === "prompt" &&
  attemptOf(other.delivery).promptId === attemptOf(letter.delivery).promptId;

/** When mail to this address was called off. */
const ends = (wishes: Wish[], to: string): number[] => [
  ...of(wishes, "ends")
    .filter(({ address, except }) => (address ?? to) === to && except !== to)
    .map(({ seq }) => seq),
  ...of(wishes, "turned-away").map(({ address, seq }) => (address === to ? seq : 0)),
  ...of(wishes, "erased").map(({ seq }) => seq),
];

/** The write that lets a prompt go: it was claimed for every channel that was on, of which each will be settled. */
export function checkGate(before: Person | undefined, put: Person, items: object[]): void {
  const claimed = new Set(
    items.flatMap((item) => {
      if (!("status" in item)) return [];
      const { promptId, channel } = attemptOf((item as Delivery).id);
      return [`${promptId} by ${channel}`];
    }),
  );
  const mails = takesMail(put);
  const texts = put.phone !== undefined && !put.unreachableSince && !(mails && put.email?.only);
  for (const [prompt, sent] of Object.entries(put.dispatchedAt)) {
    if (sent === "skipped" || before?.dispatchedAt[prompt]) continue;
    if (texts) must(claimed.has(`${prompt} by sms`), "G3", `${prompt} is noted, and not by text`);
    if (mails) must(claimed.has(`${prompt} by email`), "G3", `${prompt} is noted, and not by email`);
  }
}

/** At most four links a day are asked for with success, and three by the form, which counts by the date. */
export function checkAsked(wishes: Wish[]): void {
  const last = wishes.findLast(({ kind }) => kind === "asks" || kind === "erased");
  if (last?.kind !== "asks") return;
  const since = Math.max(0, ...of(wishes, "erased").map(({ seq }) => seq));
  const asks = of(wishes, "asks").filter((ask) => ask.by === last.by && ask.seq > since);
  if (last.by === "text") {
    const lately = asks.filter(({ at }) => !isBy(at, hours(last.at, -24)));
    must(lately.length <= 4, "links", `${lately.length} links in 24 hours`);
  } else {
    const date = (at: Temporal.Instant) => at.toString().slice(0, 10);
    must(
      asks.filter(({ at }) => date(at) === date(last.at)).length <= 3,
      "links",
      "a fourth link by the form",
    );
  }
}

/** At the end, where nothing failed: every link that was asked for left in time, if nothing came between. */
export function checkLinks(wishes: Wish[], tries: { to: string; at: Temporal.Instant }[]): void {
  for (const { seq, at, address } of of(wishes, "asks")) {
    const latest = hours(at, 3);
    const inTime = (when: Temporal.Instant) => isBy(at, when) && isBy(when, latest);
    const left = tries.some((tried) => tried.to === address && inTime(tried.at));
    const between = wishes.some(
      (wish) => wish.seq > seq && wish.kind !== "presses" && wish.kind !== "returns" && inTime(wish.at),
    );
    must(left || between, "links", "a link that was asked for never left");
  }
}

/** At the end: what left has its record, and what is recorded as sent has left. */
export function checkRecords(items: object[], letters: Letter[], calm: boolean): void {
  const mails = items.filter(
    (item): item is Delivery => "status" in item && /~email/.test((item as Delivery).id),
  );
  for (const { id, status } of mails) {
    const left = letters.some(({ delivery }) => delivery === id);
    if (status === "sent") must(left, "G3", `${id} is recorded as sent, and never left`);
    if (left) must(!["skipped", "failed"].includes(status), "G3", `${id} left, and is recorded as ${status}`);
    if (calm) must(status !== "unknown", "G3", `${id} is unknown though nothing failed`);
  }
}

/** G7: nowhere in the table is there an address, or a number, of somebody erased. */
export function checkForgotten(
  stored: Person | Tombstone | undefined,
  items: object[],
  secrets: RegExp,
): void {
  if (stored?.state !== "erased" || stored.nextWakeAt !== undefined) return;
  must(!secrets.test(JSON.stringify([stored, items])), "G7", "an address or a number after ERASE");
}

/** What is due leaves in one of the next windows, or is recorded, if nothing holds it: with time for many before it. */
const followsWithin = { hours: 24 * 16 };

export type Expected = { prompt: string; as: string; by: Temporal.Instant };

/** What a text that failed for good is to be followed by: a mail, or its record, while they stay as they are. */
export function expectedByMail(
  stored: Person | Tombstone | undefined,
  failed: Delivery | undefined,
  now: Temporal.Instant,
): Expected[] {
  if (stored?.state !== "active" || !isEnrolled(stored)) return [];
  if (failed?.status !== "undelivered" || !forGood.includes(Number(failed.reason))) return [];
  if (!takesMail(stored)) return [];
  // What fell due before they changed a date or plan is not sent late.
  if (Temporal.Instant.compare(failed.at, stored.plannedAt) < 0) return [];
  return [{ prompt: attemptOf(failed.id).promptId, as: standing(stored), by: now.add(followsWithin) }];
}

/** Those that are still waited for. */
export function stillExpected(
  expected: Expected[],
  stored: Person | Tombstone | undefined,
  items: object[],
): Expected[] {
  if (!stored || stored.state === "erased") return [];
  const ids = items.flatMap((item) => ("status" in item ? [(item as Delivery).id] : []));
  return expected.filter(
    ({ prompt, as }) => as === standing(stored) && !ids.some((id) => id.startsWith(`${prompt}~email`)),
  );
}

/** What decides whether a prompt is still theirs, when, and whether it goes by mail. */
function standing(person: Person): string {
  const {
    state,
    email,
    plan,
    plannedAt,
    cycle,
    weeks,
    lastContact,
    boundary,
    zone,
    time,
    milestones: marks,
  } = person;
  const { pausedUntil, heldUntil } = person;
  const when = [plannedAt, cycle, weeks, lastContact, zone, time, marks, pausedUntil, heldUntil];
  return JSON.stringify([state, email, plan, boundary, when]);
}

/** Whether unsubscribing, or complaining, ends everything: there are no texts beside the mail. */
export const endsAll = (stored: Person | Tombstone | undefined): boolean =>
  stored !== undefined &&
  stored.state !== "erased" &&
  (stored.phone === undefined || Boolean(stored.email?.confirmedAt && stored.email.only));
