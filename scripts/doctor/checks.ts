import { concurrency, functions, lastSweep, subscriptions } from "./aws-checks.ts";
import { identity, sandbox } from "./email-checks.ts";
import { type Finding, fix, later } from "./finding.ts";
import { helpAnswers } from "./help-check.ts";
import { credentialsRefused, isDenied, statusOf } from "./refusals.ts";
import { secrets, webhook } from "./settings-checks.ts";
import type { Asked, Subject } from "./subject.ts";
import { account, addresses, campaign, countries, numbers } from "./twilio-checks.ts";

/** `needs` is the right that an AWS account may keep from whoever runs it. */
type Check = { name: string; needs?: string; run: (subject: Subject) => Promise<Finding[]> };

const ofTwilio =
  (run: (asked: Asked, subject: Subject) => Promise<Finding[]>): Check["run"] =>
  async (subject) =>
    subject.twilio ? run(subject.twilio, subject) : [later("needs TwilioAccountSid and TwilioAuthToken")];

/** In the order in which one goes about them (docs/deploy.md). */
export const checks: Check[] = [
  { name: "quota", needs: "lambda:GetAccountSettings", run: concurrency },
  { name: "secrets", run: secrets },
  { name: "account", run: ofTwilio(account) },
  { name: "number", run: ofTwilio(numbers) },
  { name: "campaign", run: ofTwilio(campaign) },
  { name: "countries", run: ofTwilio(countries) },
  { name: "functions", needs: "lambda:GetFunctionConfiguration", run: functions },
  { name: "webhook", run: webhook },
  { name: "address", run: ofTwilio(addresses) },
  { name: "help", run: ofTwilio(helpAnswers) },
  { name: "sandbox", needs: "ses:GetAccount", run: sandbox },
  { name: "identity", needs: "ses:GetEmailIdentity", run: identity },
  { name: "subscribed", needs: "sns:ListSubscriptionsByTopic", run: subscriptions },
  { name: "sweep", needs: "dynamodb:GetItem on the table", run: lastSweep },
];

/** What a check finds; a refusal to answer it is a finding too. Throws for credentials that are not taken at all. */
export async function findingsOf({ run, needs }: Check, subject: Subject): Promise<Finding[]> {
  try {
    return await run(subject);
  } catch (error) {
    const refused = credentialsRefused(error);
    if (refused) throw refused;
    if (isDenied(error) && needs) return [fix("your role may not ask this", `it needs ${needs}`)];
    if (statusOf(error) === 401) return [later("when Twilio knows the account")];
    throw error;
  }
}
