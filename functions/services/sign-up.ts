import type { Temporal } from "temporal-polyfill";
import { replies } from "../../templates/replies.ts";
import { errorName, StaleWriteError } from "../core/errors.ts";
import { personId } from "../core/id.ts";
import { type Given, invite, justTexted } from "../core/invitation.ts";
import type { Person, Tombstone } from "../core/person.ts";
import type { Phone } from "../core/places/phone.ts";
import { guessZone } from "../core/places/zones.ts";
import { nextOpening } from "../core/quiet-hours.ts";
import { stranger } from "../core/stranger.ts";
import type { Deps } from "./deps.ts";

type Needs = Pick<Deps, "clock" | "table" | "sms" | "log" | "idSecret" | "publicUrl">;

/** Texts a day that sign-ups may send to one number, and sign-ups a day from one source. */
const maxTexts = 3;
const maxFromSource = 20;
const maxTries = 5;
const longestValiditySeconds = 3600;

/**
 * What whoever signed up is told. It depends on what they sent and on the hour, never on who is stored: nobody learns
 * from it whether a number is signed up, or has opted out.
 */
export type SignedUp = "texted" | "text-us" | "busy";

/**
 * Keeps a sign-up on the web until JOIN by text confirms it, and asks for that by one text: at an hour at which texts
 * may leave (G4), else they are told to text first. Somebody stored already is never changed by it: not who is signed
 * up, who signs up by text, who has opted out (G1) or was erased.
 */
export async function signUp(
  deps: Needs,
  { phone, given, source }: { phone: Phone; given: Given; source: string },
): Promise<SignedUp> {
  const now = deps.clock.now();
  const count = (what: string) => deps.table.countStranger(personId(deps.idSecret, what), now);
  if ((await count(`sign-ups from ${source}`)) > maxFromSource) return "busy";
  const open = textsMayLeave(phone, given.zone, now);
  const id = personId(deps.idSecret, phone.e164);
  const invited = await keep(deps, id, phone, given, now);
  if (open && invited && !justTexted(invited.before, now)) {
    if ((await count(`sign-ups of ${phone.e164}`)) <= maxTexts) await ask(deps, invited.after, now);
  }
  return open ? "texted" : "text-us";
}

/** At their hour, and at the hour that their number says: the one who typed it may have been wrong. */
function textsMayLeave({ e164 }: Phone, zone: string | undefined, now: Temporal.Instant): boolean {
  const { zone: guess } = guessZone(e164);
  return [zone ?? guess, guess].every((each) =>
    nextOpening({ zone: each, zoneCandidates: [] }, now)?.from.equals(now),
  );
}

/** Who is invited now, and was before; undefined for who is somebody already. */
async function keep(
  { table }: Needs,
  id: string,
  phone: Phone,
  given: Given,
  now: Temporal.Instant,
): Promise<{ before: Person; after: Person } | undefined> {
  for (let tries = 1; ; tries++) {
    const stored = await table.getPerson(id);
    if (stored && !isInvited(stored)) return undefined;
    const before = stored ?? stranger(id, phone, undefined, now);
    try {
      return { before, after: await table.putPerson(invite(before, given, now)) };
    } catch (error) {
      if (!(error instanceof StaleWriteError) || tries === maxTries) throw error;
    }
  }
}

const isInvited = (stored: Person | Tombstone): stored is Person =>
  stored.state === "joining" && stored.asking === "join";

/** Noted before it leaves: of two that send the form at once one writes, and one text goes out. */
async function ask(deps: Needs, invited: Person, now: Temporal.Instant): Promise<void> {
  const { id, phone, zone } = invited;
  const { until = now.toString() } = invited.invitation ?? {};
  try {
    await deps.table.putPerson({ ...invited, invitation: { textedAt: now.toString(), until } });
  } catch (error) {
    if (error instanceof StaleWriteError) return;
    throw error;
  }
  const callback = new URL(`${deps.publicUrl}/sms/status`);
  callback.search = new URLSearchParams({ person: id, delivery: "sign-up", prompt: "sign-up" }).toString();
  const closes = nextOpening({ zone, zoneCandidates: [] }, now)?.to ?? now.add({ minutes: 1 });
  const validitySeconds = Math.min(longestValiditySeconds, Math.floor(closes.since(now).total("seconds")));
  try {
    await deps.sms.send({
      to: phone,
      body: replies.invited,
      statusCallback: callback.toString(),
      validitySeconds: Math.max(1, validitySeconds),
    });
    deps.log("sign-up-asked", { personId: id });
  } catch (error) {
    // The page says nothing of it: a refusal may mean that the number has opted out.
    deps.log("sign-up-not-asked", { personId: id, error: errorName(error) });
  }
}

/** The seam for signing up by email: a link in an email confirms it. Nothing sends one yet, so it is never set up. */
export const startEmailSignUp = async (
  _deps: Pick<Deps, "emailFrom">,
  _signUp: { address: string; given: Given; source: string },
): Promise<"asked" | "not-set-up"> => "not-set-up";
