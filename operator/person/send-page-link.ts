import { emailOn } from "../../functions/core/channels/email.ts";
import { askForPage } from "../../functions/core/conversation/commands/page.ts";
import { AppError } from "../../functions/core/errors.ts";
import { askingForLink, channelsOn } from "../../functions/core/person/channels.ts";
import { isEnrolled, type Person } from "../../functions/core/person/person.ts";
import { planWake } from "../../functions/core/schedule/agenda.ts";
import { pageUrl, statusCallbackUrl } from "../../functions/links.ts";
import { SendError } from "../../functions/ports.ts";
import { changePerson } from "../../functions/services/change-person.ts";
import { moveWake } from "../../functions/services/move-wake.ts";
import { voiceOf } from "../../functions/voices.ts";
import { sayReason } from "../carrier-codes.ts";
import type { Session } from "../session.ts";

/** As long as the link is good. */
const validitySeconds = 3600;

/**
 * Texts the link to their page to its owner, as PAGE from them does; the operator never sees it. To somebody who gets
 * email only it goes by email, within minutes. Throws AppError where nothing may, or can, be sent.
 */
export async function sendPageLink({ deps }: Pick<Session, "deps">, { id }: Person): Promise<string> {
  const now = deps.clock.now();
  let claim: ReturnType<typeof askForPage>["claim"] | undefined;
  const changed = await changePerson(deps, id, (person) => {
    checkReachable(person);
    claim = undefined;
    if (!channelsOn(person).includes("sms")) {
      const asking = askingForLink(person, now);
      if (!asking)
        throw new AppError("conflict", "they were sent four links today: the next can go tomorrow");
      return planWake(asking, now);
    }
    const asked = askForPage(person, now);
    claim = asked.claim;
    return { ...person, pageAskedAt: asked.pageAskedAt };
  });
  if (!changed) throw new AppError("conflict", "they were erased meanwhile: nothing was sent");
  if (!claim) {
    await moveWake(deps, changed.before, changed.after);
    return "A link leaves by email within minutes. It is good for an hour.";
  }
  await text(deps, changed.after, pageUrl(deps, claim));
  return "The link was texted to them. It is good for an hour.";
}

function checkReachable(person: Person): void {
  if (person.state === "stopped")
    throw new AppError(
      "conflict",
      "they have opted out and may not be texted: START from them comes first, or use export",
    );
  if (!isEnrolled(person) || person.asking === "join")
    throw new AppError("conflict", "they are not signed up yet: there is no page");
  if (!channelsOn(person).includes("sms") && !emailOn(person))
    throw new AppError("conflict", "nothing reaches them (person why says more): use export");
}

async function text(deps: Session["deps"], person: Person, link: string): Promise<void> {
  const body = voiceOf(person).copy.replies.page.replace("{link}", link);
  const statusCallback = statusCallbackUrl(deps, {
    person: person.id,
    delivery: "page-link",
    prompt: "page",
  });
  try {
    await deps.sms.send({ to: `${person.phone}`, body, statusCallback, validitySeconds });
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    throw new AppError(
      "conflict",
      `Twilio refused the text (${sayReason(`${error.code}`)}): nothing was sent`,
    );
  }
}
