import { planWake } from "../core/agenda.ts";
import { unconfirmed } from "../core/channels.ts";
import { personId } from "../core/id.ts";
import { type Given, invite } from "../core/invitation.ts";
import { newPerson, type Person } from "../core/person.ts";
import { countryOf } from "../core/places/countries.ts";
import type { Deps } from "./deps.ts";
import { fromOneSource, keepInvited, maxSignUps } from "./invited.ts";
import { moveWake } from "./move-wake.ts";

type Needs = Pick<Deps, "clock" | "table" | "scheduler" | "log" | "idSecret">;

/**
 * Keeps a sign-up on the web by an address alone, and has the link that confirms it mailed there (send-link.ts). What
 * they are told depends on what they sent, never on who is stored; somebody stored already is never changed by it.
 */
export async function signUpByEmail(
  deps: Needs,
  { address, given, source }: { address: string; given: Given & { zone: string }; source: string },
): Promise<"mailed" | "busy"> {
  const now = deps.clock.now();
  if (await fromOneSource(deps, source, now)) return "busy";
  const id = personId(deps.idSecret, address);
  const { zone } = given;
  const blank = newPerson({ id, country: countryOf(zone), zone, zoneCandidates: [] }, now);
  // Before the write, which is what sends it: whoever asks too often changes nothing.
  const mails = await deps.table.countStranger(personId(deps.idSecret, `sign-ups of ${address}`), now);
  if (mails > maxSignUps) return "mailed";
  const invited = await keepInvited(deps, blank, (before) => {
    const person: Person = { ...invite(before, given, now), email: unconfirmed(address, before, now) };
    return planWake(person, now);
  });
  if (invited) {
    await moveWake(deps, invited.before, invited.after);
    deps.log("sign-up-asked", { personId: id });
  }
  return "mailed";
}
