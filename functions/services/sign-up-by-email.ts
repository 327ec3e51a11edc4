import type { Temporal } from "temporal-polyfill";
import { type Given, invite } from "../core/conversation/invitation.ts";
import { type EmailAddress, unconfirmed } from "../core/person/channels.ts";
import { personId } from "../core/person/id.ts";
import { newPerson, type Person } from "../core/person/person.ts";
import { countryOf } from "../core/places/countries.ts";
import { planWake } from "../core/schedule/agenda.ts";
import type { Deps } from "./deps.ts";
import { keepInvited } from "./invited.ts";
import { withKnownCohort } from "./known-cohort.ts";
import { moveWake } from "./move-wake.ts";
import { sourceIsSpent, spentFor } from "./sign-up-budgets.ts";

type Needs = Pick<Deps, "clock" | "table" | "scheduler" | "log" | "idSecret" | "signUpsPerDay">;

/**
 * Keeps a sign-up on the web by an address alone, and has the link that confirms it mailed there (send-link.ts). What
 * they are told depends on what they sent, never on who is stored; somebody stored already is never changed by it.
 */
export async function signUpByEmail(
  deps: Needs,
  { address, given, source }: { address: string; given: Given & { zone: string }; source: string },
): Promise<"mailed" | "busy"> {
  const now = deps.clock.now();
  if (await sourceIsSpent(deps, source)) return "busy";
  // Before the write, which is what sends it: whoever asks too often is sent nothing.
  const spent = await spentFor(deps, address);
  if (spent === "all") return "busy";
  const known = await withKnownCohort(deps, given);
  const id = personId(deps.idSecret, address);
  // The zone that was typed is part of what the form says, and is theirs once they have confirmed it.
  const blank = newPerson({ id, country: countryOf("Etc/UTC"), zone: "Etc/UTC", zoneCandidates: [] }, now);
  const invited = await keepInvited(deps, blank, (before) => {
    const person = invite(before, known, now);
    if (spent) return before.version === 0 ? before : person;
    return planWake({ ...person, email: toConfirm(before, person, address, now) }, now);
  });
  if (invited) {
    await moveWake(deps, invited.before, invited.after);
    if (!spent) deps.log("sign-up-asked", { personId: id });
  }
  return "mailed";
}

/** The link is mailed again; of a sign-up that lives on, those that were mailed before stay good. */
function toConfirm(before: Person, person: Person, address: string, now: Temporal.Instant): EmailAddress {
  const { email, invitation } = before;
  const livesOn = email !== undefined && invitation?.until === person.invitation?.until;
  return livesOn ? { ...email, linkDue: now.toString() } : unconfirmed(address, before, now);
}
