import { Temporal } from "temporal-polyfill";
import type { Delivery } from "../../functions/core/delivery/delivery.ts";
import type { Person, Tombstone } from "../../functions/core/person/person.ts";
import type { Feedback } from "../../functions/services/stop-email.ts";
import { emailOf, must } from "./checks.ts";
import type { Letter } from "./inbox.ts";
import {
  checkAsked,
  checkLetter,
  type Expected,
  endsAll,
  expectedByMail,
  stillExpected,
  type Wish,
} from "./mail-checks.ts";

type World = {
  now: () => Temporal.Instant;
  stored: () => Person | Tombstone | undefined;
  items: () => object[];
};

type NewWish = Wish extends infer W
  ? W extends Wish
    ? Omit<W, "seq" | "at"> & { seq?: number }
    : never
  : never;

/** What a person wished of us by their acts, in order with all else that happened, and what mail has to come of it. */
export function createLedger({ now, stored, items }: World) {
  const wishes: Wish[] = [];
  let happened = 0;
  let seen = 0;
  let expected: Expected[] = [];

  const tick = () => ++happened;
  const wish = (made: NewWish) => void wishes.push({ seq: tick(), at: now(), ...made } as Wish);

  /** SES's word on a mail was taken, of somebody who was so before it. */
  function turnedAway({ addresses, kind }: Feedback, before: Person | Tombstone | undefined): void {
    const email = emailOf(before);
    if (!email || email.suppressed || !addresses.includes(email.address)) return;
    wish({ kind: "turned-away", address: email.address });
    if (kind === "complaint" && endsAll(before)) wish({ kind: "stops" });
  }

  /** After an event: what left in it, and what is still to follow. Throws what it finds broken. */
  function examine(letters: Letter[]): void {
    expected = stillExpected(expected, stored(), items());
    for (const { prompt, by } of expected) {
      const inTime = Temporal.Instant.compare(now(), by) <= 0;
      must(inTime, "G3", `${prompt} failed as a text, and never went by email`);
    }
    while (seen < letters.length) {
      const letter = letters[seen++];
      if (letter) checkLetter(letter, letters, wishes);
    }
    checkAsked(wishes);
  }

  return {
    wishes,
    wish,
    tick,
    turnedAway,
    examine,
    /** A text was reported as failed: what is to follow by mail. */
    failed: (delivery: Delivery | undefined) =>
      void expected.push(...expectedByMail(stored(), delivery, now())),
    expected: () => expected,
  };
}

export type Ledger = ReturnType<typeof createLedger>;
