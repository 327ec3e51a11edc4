import { deliveryId } from "../core/delivery/delivery.ts";
import { errorName } from "../core/errors.ts";
import { emailOn } from "../core/person/channels.ts";
import type { Enrolled } from "../core/person/person.ts";
import { localeOf } from "../locales.ts";
import { SendError } from "../ports.ts";
import type { Change } from "./change-person.ts";
import type { Deps } from "./deps.ts";
import { unsubscribeUrl } from "./links.ts";
import { type Outgoing, refused, stillWanted } from "./send-prompt.ts";

type Needs = Pick<Deps, "clock" | "table" | "email" | "log" | "publicUrl" | "pageSecret">;

/**
 * Emails one claimed prompt and settles its delivery (docs/adr/0006-two-channels.md). A refusal follows the table of
 * codes, as a text's does, and gives back what it changed. SES cannot be asked what became of a message: any other end
 * is recorded as `unknown`, and nothing is sent again.
 */
export async function emailPrompt(
  deps: Needs,
  person: Enrolled,
  { prompt, sends, messages }: Outgoing,
  attempt: number,
): Promise<Change | undefined> {
  const { table, email, log } = deps;
  const id = deliveryId(prompt.id, attempt, "email");
  const failed = { promptId: prompt.id, channel: "email", attempt } as const;
  // Switched off by the operator since it was confirmed.
  if (!email || !person.email)
    return refused(deps, person, failed, prompt.key, new SendError("EmailIsOff", 0));
  // The text went first, and took its time: what came in meanwhile counts (G1).
  const fresh = sends.length > 1 ? await stillWanted(deps, person) : person;
  if (!fresh || !emailOn(fresh) || fresh.email?.nonce !== person.email.nonce) {
    await table.moveDelivery(person.id, id, { status: "skipped", reason: "changed" });
    return undefined;
  }
  const stopUrl = unsubscribeUrl(deps, person.id, person.email.address, deps.clock.now());
  const mail = localeOf(person).copy.promptEmail({
    messages,
    prompt: prompt.key,
    stopUrl,
    texts: person.phone !== undefined,
  });
  const tags = { person: person.id, delivery: Buffer.from(id).toString("base64url") };
  try {
    const sent = await email.send({ ...mail, to: person.email.address, tags });
    await table.moveDelivery(person.id, id, { sid: sent.id, status: "sent" });
  } catch (error) {
    if (error instanceof SendError) return refused(deps, person, failed, prompt.key, error);
    log("email-unknown", { personId: person.id, prompt: prompt.key, error: errorName(error) });
    await table.moveDelivery(person.id, id, { status: "unknown" });
    return undefined;
  }
  log("prompt-emailed", { personId: person.id, prompt: prompt.key, attempt });
  return undefined;
}
