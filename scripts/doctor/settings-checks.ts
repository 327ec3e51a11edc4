import { AppError } from "../../functions/core/errors.ts";
import { readEnv } from "../../functions/env.ts";
import { type Finding, fix, later, ok, orOk } from "./finding.ts";
import { secretNames, secretVariables } from "./secrets.ts";
import { hasEmail, type Subject } from "./subject.ts";

/** Whether every secret is there, has its form, and is the one that is deployed. No value is shown. */
export async function secrets(subject: Subject): Promise<Finding[]> {
  const { stage, secrets: given, deployed } = subject;
  const wanted = secretNames.filter((name) => name !== "MailSender" || hasEmail(subject));
  const set = (name: string) =>
    `npm run sst -- secret set ${name} VALUE --stage ${stage} (docs/deploy.md, step 3)`;
  const found: Finding[] = [];
  for (const name of wanted) {
    const variable = secretVariables[name];
    const value = given[name];
    if (value === undefined) found.push(fix(`${name} is not set`, set(name)));
    else if (variable && !fits(variable, value))
      found.push(fix(`${name} has not the form it needs`, set(name)));
    else if (variable && deployed && deployed[variable] !== undefined && deployed[variable] !== value)
      found.push(fix(`${name} is another than the deployed one`, `npm run sst -- deploy --stage ${stage}`));
  }
  if (given.IdSecret !== undefined && given.IdSecret === given.PageSecret)
    found.push(fix("IdSecret and PageSecret are the same", set("PageSecret")));
  return orOk(found, `${wanted.length} are set, each in its form`);
}

function fits(
  variable: NonNullable<(typeof secretVariables)[keyof typeof secretVariables]>,
  value: string,
): boolean {
  try {
    readEnv({ [variable]: value }, [variable]);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

const probeSeconds = 20;

/** Whether the public address leads to `sms`, which refuses a text that Twilio has not signed. Changes nothing (G5). */
export async function webhook({ deployed }: Subject): Promise<Finding[]> {
  if (!deployed) return [later("the deploy prints its address")];
  const url = `${deployed.PUBLIC_URL}/sms/inbound`;
  const status = await fetch(url, {
    method: "POST",
    body: new URLSearchParams({ From: "x" }),
    redirect: "manual",
    signal: AbortSignal.timeout(probeSeconds * 1000),
  }).then(
    (answer) => answer.status,
    () => undefined,
  );
  if (status === 403) return [ok(`${url} answers, and refuses what Twilio has not signed`)];
  const what = "docs/runbook.md, http-errors; with a domain of your own, look at its DNS record first";
  return [fix(`${url} ${status === undefined ? "does not answer" : `answers ${status}, not 403`}`, what)];
}
