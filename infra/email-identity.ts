/** Of a domain an address that its owner can set up, or not: nobody reads what is answered. */
export const senderOf = (mailSender: string): string =>
  mailSender.includes("@") ? mailSender : `notes@${mailSender}`;

/**
 * What SES may know a sender by, the nearest first: the address, its domain, and the domains above it. With `existing`
 * (EMAIL_IDENTITY) only that one, which then must be there. Throws where it is none of the sender's.
 */
export function identitiesFor(mailSender: string, existing?: string) {
  const [domain = "", address] = mailSender.split("@").reverse();
  const labels = domain.split(".");
  const domains = labels.slice(0, -1).map((_, at) => labels.slice(at).join("."));
  const names = [...(address === undefined ? [] : [mailSender]), ...domains];
  if (existing === undefined) return { names, mustExist: false };
  if (!names.includes(existing)) {
    throw new Error(
      `EMAIL_IDENTITY is "${existing}", but MailSender is neither that address nor in that domain: SES would refuse each email`,
    );
  }
  return { names: [existing], mustExist: true };
}

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
