import { confirmationEmail, pageEmail } from "../channels/email/letters.ts";
import { emailOn } from "../core/channels/email.ts";
import { askForPage } from "../core/conversation/commands/page.ts";
import { sendPolicy } from "../core/delivery/send-errors.ts";
import { errorName } from "../core/errors.ts";
import type { Person } from "../core/person/person.ts";
import { planWake } from "../core/schedule/agenda.ts";
import { confirmUrl, pageUrl } from "../links.ts";
import { SendError } from "../ports.ts";
import { voiceOf } from "../voices.ts";
import type { Deps } from "./deps.ts";
import { moveWake } from "./move-wake.ts";

type Needs = Pick<Deps, "clock" | "table" | "scheduler" | "email" | "log" | "publicUrl" | "pageSecret">;

/**
 * Mails the link that is due: to confirm the address, or, once that is done, to their page. The person is written
 * before it leaves, as for a prompt, so it leaves once at most; what does not arrive can be asked for again.
 */
export async function sendLink(deps: Needs, before: Person): Promise<void> {
  const { table, clock, log } = deps;
  const now = clock.now();
  const { email } = before;
  if (!email) return;
  const confirmed = emailOn(before);
  const { pageAskedAt, claim } = askForPage(before, now);
  const after: Person = {
    ...before,
    email: { ...email, linkDue: undefined },
    nextWakeAt: undefined,
    ...(confirmed ? { pageAskedAt } : {}),
  };
  const gated = await table.putPerson(planWake(after, now));
  const voice = voiceOf(before);
  const mail = confirmed
    ? pageEmail(voice, pageUrl(deps, claim))
    : confirmationEmail(voice, confirmUrl(deps, before.id, email.nonce, now));
  const [sent, failed] = confirmed
    ? (["page-link-sent", "page-link-failed"] as const)
    : (["confirmation-sent", "confirmation-failed"] as const);
  try {
    // Closed, or switched off by the operator, since it was asked for.
    if (email.suppressed || !deps.email) log("link-not-sent", { personId: before.id });
    else {
      await deps.email.send({ ...mail, to: email.address, tags: { person: before.id } });
      log(sent, { personId: before.id });
    }
  } catch (error) {
    const alert = error instanceof SendError && sendPolicy("email", error.code, error.status).alert;
    log(failed, { personId: before.id, error: errorName(error), alert });
  }
  await moveWake(deps, before, gated);
}
