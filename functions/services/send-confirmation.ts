import { confirmationEmail } from "../../templates/email.ts";
import { errorName } from "../core/errors.ts";
import type { Person } from "../core/person.ts";
import type { Deps } from "./deps.ts";
import { confirmUrl } from "./email-links.ts";

type Needs = Pick<Deps, "clock" | "email" | "log" | "publicUrl" | "pageSecret">;

/**
 * Sends the link that confirms a person's address, once they are stored with it. It fails nobody: what does not arrive
 * can be asked for again.
 */
export async function sendConfirmation(deps: Needs, { id, email }: Person): Promise<void> {
  if (!deps.email || !email) return;
  const mail = confirmationEmail(confirmUrl(deps, id, email.nonce, deps.clock.now()));
  try {
    await deps.email.send({ ...mail, to: email.address, tags: { person: id } });
    deps.log("confirmation-sent", { personId: id });
  } catch (error) {
    deps.log("confirmation-failed", { personId: id, error: errorName(error) });
  }
}
