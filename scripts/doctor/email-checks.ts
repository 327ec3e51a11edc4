import { GetAccountCommand, GetEmailIdentityCommand } from "@aws-sdk/client-sesv2";
import { identitiesFor } from "../../infra/email-sender.ts";
import { type Finding, fix, ok } from "./finding.ts";
import { unlessMissing } from "./refusals.ts";
import { hasEmail, type Subject } from "./subject.ts";

const off = [ok("email is off (EMAIL=on in .env turns it on)")];

/** Whether SES lets the account write to anybody. */
export async function sandbox(subject: Subject): Promise<Finding[]> {
  if (!hasEmail(subject)) return off;
  const { ProductionAccessEnabled, SendingEnabled, SendQuota } = await subject.ses.send(
    new GetAccountCommand({}),
  );
  if (!SendingEnabled) return [fix("SES has stopped all sending", "SES, Account dashboard, says why")];
  if (!ProductionAccessEnabled) {
    const ask =
      "SES, Account dashboard, Request production access (docs/deploy.md, step 6); until then EMAIL=off";
    return [fix("SES is in the sandbox, and writes to confirmed addresses only", ask)];
  }
  return [ok(`SES is out of the sandbox, ${SendQuota?.Max24HourSend ?? 0} emails a day`)];
}

/** Whether SES has an identity for the sender, and knows that it is yours. */
export async function identity(subject: Subject): Promise<Finding[]> {
  const { MailSender: sender } = subject.secrets;
  if (!hasEmail(subject)) return off;
  if (!sender) return [fix("there is no sender", "set MailSender (docs/deploy.md, step 3)")];
  const { names } = identitiesFor(sender, subject.settings.emailIdentity);
  for (const name of names) {
    const isVerified = await verified(subject, name);
    if (isVerified === undefined) continue;
    if (isVerified) return [ok(`${name} may send`)];
    const what = name.includes("@")
      ? "click the link in SES's mail to it"
      : "publish the DKIM records that SES shows";
    return [fix(`${name} is not verified`, `${what} (SES, Identities)`)];
  }
  if (subject.settings.emailIdentity)
    return [fix(`SES has no ${names[0]}`, "create it (SES, Identities), or take EMAIL_IDENTITY out of .env")];
  return [ok(`SES has none for ${sender}: the deploy makes one, which then must be verified`)];
}

async function verified({ ses }: Subject, EmailIdentity: string): Promise<boolean | undefined> {
  const found = await unlessMissing(ses.send(new GetEmailIdentityCommand({ EmailIdentity })));
  return found && (found.VerifiedForSendingStatus ?? false);
}
