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
