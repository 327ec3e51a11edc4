import { newSlices } from "../plans/index.ts";
import type { Person, Tombstone } from "./person.ts";

type Stored = Record<string, unknown>;

/** The names of schema 1 that schema 2 replaced by the field's own. */
const renamedInSchema2: Record<string, string> = {
  sent: "dispatchedAt",
  goneBy: "channelsAttempted",
  carried: "carriedOver",
  marks: "milestones",
  puzzled: "unrecognizedTexts",
  turnedAway: "suppressedAddresses",
  quietEndedOn: "noContactEndedOn",
};

/** What leads from each schema to the next one: the first from 1 to 2. */
const steps: ((stored: Stored) => Stored)[] = [
  (stored) =>
    Object.fromEntries(
      Object.entries(stored).map(([name, value]) => [renamedInSchema2[name] ?? name, value]),
    ),
];

/** The schema of what is written now. It counts up with every change of the person's shape that needs a step. */
export const schema = steps.length + 1;

/**
 * A stored person or tombstone of schema `written` in the present shape, so that a release never needs a migration. An
 * item of a later schema, written before a rollback, is read as it is.
 */
export function upgrade(stored: Stored, written: number): Person | Tombstone {
  const present = steps.slice(written - 1).reduce((value, step) => step(value), stored);
  // Who was stored before a plan was there has its slice as anybody new.
  const whole = present.state === "erased" ? present : { ...newSlices(), ...present };
  return whole as Person | Tombstone;
}
