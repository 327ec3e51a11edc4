import type { identitiesFor } from "./email-sender.ts";

/**
 * The name of the identity to send from: the first that SES has in this account and region, else one that is made now, for
 * the sender itself. A made one has no configuration of a stage and stays when the stage is removed, since an account has an
 * identity once a region: the next deploy, and every other stage, takes it as it is.
 */
export async function emailIdentity({ names, mustExist }: ReturnType<typeof identitiesFor>) {
  const [first = ""] = names;
  if (mustExist) return first;
  for (const name of names) {
    // AWS's "not found" is an error. Any other ends the deploy at the next line that asks for the same, and says more there.
    const found = await aws.sesv2.getEmailIdentity({ emailIdentity: name }).catch(() => undefined);
    if (found) return name;
  }
  const made = new aws.sesv2.EmailIdentity(
    "EmailIdentity",
    { emailIdentity: first },
    { retainOnDelete: true },
  );
  return made.emailIdentity;
}
