import { AppError } from "./core/errors.ts";
import { isMailbox } from "./core/person/mailbox.ts";
import { sendersPattern, serviceNumberPattern } from "./core/places/senders.ts";

type Variable = { fits: (value: string) => boolean; wants: string; optional?: true; secret?: true };

const like = (pattern: RegExp) => (value: string) => pattern.test(value);
const text = like(/./);
const secret = like(/^.{16,}$/s);
const url = (value: string) => /^https?:\/\//.test(value) && URL.canParse(value);

/**
 * Every variable that a function may read: what it wants, and whether its value may be shown. Patterns and not zod, whose
 * schemas every start would have to make (docs/performance.md, What paid).
 */
const variables = {
  TABLE_NAME: { fits: text, wants: "the name of the DynamoDB table" },
  SCHEDULE_GROUP: { fits: text, wants: "the name of the schedule group" },
  DELIVER_ARN: { fits: text, wants: "the ARN of the deliver function" },
  SCHEDULER_ROLE_ARN: { fits: text, wants: "the ARN of the role that EventBridge Scheduler takes" },
  SCHEDULER_DLQ_ARN: { fits: text, wants: "the ARN of a dead-letter queue", optional: true },
  TWILIO_ACCOUNT_SID: { fits: like(/^AC[0-9a-f]{32}$/), wants: "AC and 32 hex digits" },
  TWILIO_AUTH_TOKEN: { fits: text, wants: "Twilio's auth token", secret: true },
  SERVICE_NUMBER: {
    fits: like(serviceNumberPattern),
    wants: "a number in E.164, like +15005550006, or a short code",
  },
  SENDERS: {
    fits: like(sendersPattern),
    wants: "what texts leave from, like MG...,+44=+447700900123, or nothing for SERVICE_NUMBER",
    optional: true,
  },
  ID_SECRET: { fits: secret, wants: "at least 16 characters", secret: true },
  PAGE_SECRET: { fits: secret, wants: "at least 16 characters, and not ID_SECRET's", secret: true },
  PUBLIC_URL: {
    fits: (value) => url(value) && !value.endsWith("/"),
    wants: "the public address, like https://texts.example.org, with no slash at the end",
  },
  COUNTRIES_SERVED: {
    fits: like(/^[A-Z]{2}(,[A-Z]{2})*$/),
    wants: "codes of countries with commas between them, like US,CA, or nothing for those in README",
    optional: true,
  },
  SIGN_UPS_PER_DAY: {
    fits: like(/^[1-9]\d{0,6}$/),
    wants: "a whole number from 1, or nothing for the one in README",
    optional: true,
  },
  KEEP_DAYS: {
    fits: like(/^[1-9]\d{0,3}$/),
    wants: "a number of days from 1 to 9999, or nothing for the one in README",
    optional: true,
  },
  KEEP_PROOF_DAYS: {
    fits: like(/^(0|[1-9]\d{0,3})$/),
    wants: "a number of days from 0 to 9999, or nothing for the one in README",
    optional: true,
  },
  EMAIL_FROM: {
    fits: isMailbox,
    wants: "the address that emails come from, like Notes <notes@example.org>, or nothing for none",
    optional: true,
  },
  SES_CONFIGURATION_SET: {
    fits: text,
    wants: "the name of SES's configuration set, or nothing",
    optional: true,
  },
  SES_TOPIC_ARN: {
    fits: like(/^arn:aws[\w-]*:sns:/),
    wants: "the ARN of the SNS topic of bounces and complaints, or nothing for none",
    optional: true,
  },
  DYNAMODB_ENDPOINT: { fits: url, wants: "a URL, or nothing for AWS", optional: true },
  SCHEDULER_ENDPOINT: { fits: url, wants: "a URL, or nothing for AWS", optional: true },
  SES_ENDPOINT: { fits: url, wants: "a URL, or nothing for AWS", optional: true },
  TWILIO_ENDPOINT: { fits: url, wants: "a URL, or nothing for Twilio", optional: true },
} satisfies Record<string, Variable>;

export type VariableName = keyof typeof variables;
export type Env<Name extends VariableName = VariableName> = {
  [K in Name]: (typeof variables)[K] extends { optional: true } ? string | undefined : string;
};

/**
 * The named variables, checked. Throws AppError `misconfigured` that names each wrong one, what it got (unless it is
 * a secret) and what it wants.
 */
export function readEnv<Name extends VariableName>(
  source: Record<string, string | undefined>,
  names: readonly Name[],
): Env<Name> {
  const problems = names.flatMap((name) => {
    const { fits, wants, optional, secret }: Variable = variables[name];
    const value = source[name];
    if (value === undefined ? optional : fits(value)) return [];
    const got =
      value === undefined ? "nothing" : secret ? "a value that does not fit" : JSON.stringify(value);
    return [`${name} is ${got}; it wants ${wants}`];
  });
  if (problems.length > 0) throw new AppError("misconfigured", problems.join("\n"));
  return Object.fromEntries(names.map((name) => [name, source[name]])) as Env<Name>;
}
