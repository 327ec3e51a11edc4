import type { Temporal } from "temporal-polyfill";
import { askByText, type Given, invite } from "../core/conversation/invitation.ts";
import { countSegments } from "../core/delivery/segments.ts";
import { errorName } from "../core/errors.ts";
import { personId } from "../core/person/id.ts";
import type { Person } from "../core/person/person.ts";
import { unknownSender } from "../core/person/unknown-sender.ts";
import type { Phone } from "../core/places/phone.ts";
import { guessZone } from "../core/places/zones.ts";
import { nextOpening, validitySeconds } from "../core/schedule/send-window.ts";
import { statusCallbackUrl } from "../links.ts";
import { SendError } from "../ports.ts";
import { voiceOf } from "../voices.ts";
import type { Deps } from "./deps.ts";
import { keepInvited } from "./invited.ts";
import { withKnownCohort } from "./known-cohort.ts";
import { sourceIsSpent, spentFor } from "./sign-up-budgets.ts";

type Needs = Pick<Deps, "clock" | "table" | "sms" | "log" | "idSecret" | "publicUrl" | "signUpsPerDay">;

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
  if (await sourceIsSpent(deps, source)) return "busy";
  const open = textsMayLeave(phone, given.zone, now);
  // A number's own budget is kept on its item, in the same write as the text.
  if (open && (await spentFor(deps, phone.e164)) === "all") return "busy";
  const known = await withKnownCohort(deps, given);
  const id = personId(deps.idSecret, phone.e164);
  const blank = unknownSender(id, phone, undefined, now);
  const post = crypto.randomUUID();
  let written: Person | undefined;
  const change = await keepInvited(deps, blank, (before) => {
    // Our own write went through, though its answer was lost: the text is still ours to send.
    if (before.invitation?.textedBy === post) written = before;
    if (written) return before;
    const invited = invite(before, known, now);
    return open ? askByText(invited, post, now) : invited;
  });
  written ??= change?.after;
  if (written?.invitation?.textedBy === post) await ask(deps, written, now);
  return open ? "texted" : "text-us";
}

/** At their hour, and at the hour that their number says: the one who typed it may have been wrong. */
function textsMayLeave({ e164 }: Phone, zone: string | undefined, now: Temporal.Instant): boolean {
  const { zone: guess } = guessZone(e164);
  return [zone ?? guess, guess].every((each) =>
    nextOpening({ zone: each, zoneCandidates: [] }, now)?.from.equals(now),
  );
}

/** The text was noted in the same write as the sign-up: of posts that come at once, one sends it and counts. */
async function ask(deps: Needs, person: Person, now: Temporal.Instant): Promise<void> {
  const { id, phone, invitation, zone } = person;
  const there = invitation?.wish.inZone ?? zone;
  const body = voiceOf(person).copy.replies.invited;
  const { segments } = countSegments(body);
  try {
    await deps.sms.send({
      to: `${phone}`,
      body,
      statusCallback: statusCallbackUrl(deps, { person: id, delivery: "sign-up", prompt: "sign-up" }),
      validitySeconds: validitySeconds({ zone: there, zoneCandidates: [] }, now, longestValiditySeconds),
    });
    deps.log("sign-up-asked", { personId: id, segments });
  } catch (error) {
    // The page says nothing of it: a refusal may mean that the number has opted out.
    // Without an answer it may have left, and counts.
    const left = error instanceof SendError ? {} : { segments };
    deps.log("sign-up-not-asked", { personId: id, error: errorName(error), ...left });
  }
}
