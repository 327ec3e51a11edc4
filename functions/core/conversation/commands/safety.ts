import { Temporal } from "temporal-polyfill";
import { helpLines } from "../../../../templates/help-lines.ts";
import { replies } from "../../../../templates/replies.ts";
import { fill } from "../../copy.ts";
import type { Danger } from "../../language/en/hearing/danger.ts";
import type { Person } from "../../person/person.ts";
import { isNo, isYes } from "../answers.ts";
import { sayDay, sayNextFor, violenceLine } from "../phrases.ts";
import { answer, type ConversationResult, replanned } from "../result.ts";

const holdAfterDanger = { hours: 72 };
const confirmWithin = { hours: 1 };

/** Words of harm: a fixed, human answer at once, and nudges held for 72 hours (docs/plans.md, rule 4). */
export function danger(person: Person, kind: Danger, now: Temporal.Instant): ConversationResult {
  const lines = helpLines(person.country);
  const line = kind === "self-harm" ? lines.selfHarm : lines.violence;
  const writes = person.state === "active" || person.state === "joining";
  const reply = fill(replies.danger, {
    line,
    emergency: lines.emergency,
    held: writes ? replies.dangerHeld : "",
  });
  // Whoever has stopped may come back within the 72 hours: the hold is theirs too.
  const held =
    person.state === "new" ? person : { ...person, heldUntil: now.add(holdAfterDanger).toString() };
  return { ...answer(held, reply), urgent: true };
}

/** `SAFE`: where to turn, at any time. It lifts no hold and changes nothing. */
export function safe(person: Person, now: Temporal.Instant): ConversationResult {
  const { selfHarm, violence, emergency } = helpLines(person.country);
  const { heldUntil } = person;
  const held =
    heldUntil && Temporal.Instant.compare(heldUntil, now) > 0
      ? ` Texts rest until ${sayDay(person, heldUntil, now)}.`
      : "";
  return answer(person, fill(replies.safe, { selfHarm, violence, emergency, held }));
}

/** `BOUNDARY` sets it at once; `BOUNDARY OFF` only asks (docs/plans.md, rule 3). */
export function boundary(person: Person, rest: string, now: Temporal.Instant): ConversationResult {
  if (/^(off|end|remove|lift)\b/.test(rest)) {
    if (!person.boundary) return answer(person, replies.boundaryNotOn);
    return answer(
      { ...person, confirming: { what: "boundary-off", at: now.toString() } },
      replies.boundaryAsk,
    );
  }
  if (person.boundary) return answer(person, replies.boundaryStands);
  const changed = replanned(person, { boundary: true }, now);
  return answer(changed, fill(replies.boundaryOn, violenceLine(person)));
}

export const eraseAsk = (person: Person, now: Temporal.Instant): ConversationResult =>
  answer({ ...person, confirming: { what: "erase", at: now.toString() } }, replies.eraseAsk);

/**
 * What a text means straight after one of the two questions above, within the hour; undefined when it confirms nothing.
 */
export function confirmed(
  person: Person,
  folded: string,
  now: Temporal.Instant,
): ConversationResult | undefined {
  const kept: Person = { ...person, confirming: undefined };
  const { what, at } = person.confirming ?? {};
  if (!at || Temporal.Instant.compare(Temporal.Instant.from(at).add(confirmWithin), now) < 0)
    return undefined;
  if (what === "erase") {
    // Of all there is to say yes to, this cannot be taken back: an OK is not enough.
    if (/^(erase|erase yes|yes,? erase|yes|y)$/.test(folded)) {
      return { ...answer(kept, replies.erased), erase: true };
    }
    return isNo(folded) ? answer(kept, replies.eraseKept) : undefined;
  }
  // G8: a yes is too easily said to lift it, or meant for something else.
  if (isNo(folded) || isYes(folded)) return answer(kept, replies.boundaryStands);
  if (!/^(yes[,.]? )?contact is welcome$/.test(folded)) return undefined;
  const lifted = replanned(kept, { boundary: false }, now);
  return answer(lifted, fill(replies.boundaryOff, { next: sayNextFor(lifted, now) }).trim());
}
