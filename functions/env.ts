import { z } from "zod/mini";
import { AppError } from "./core/errors.ts";

const text = z.string().check(z.minLength(1));
const url = z.url({ protocol: /^https?$/ });
const optionalUrl = z.optional(url);

type Variable = { schema: z.ZodMiniType<string | undefined>; wants: string; secret?: true };

/** Every variable that a function may read: what it wants, and whether its value may be shown. */
const variables = {
  TABLE_NAME: { schema: text, wants: "the name of the DynamoDB table" },
  SCHEDULE_GROUP: { schema: text, wants: "the name of the schedule group" },
  DELIVER_ARN: { schema: text, wants: "the ARN of the deliver function" },
  SCHEDULER_ROLE_ARN: { schema: text, wants: "the ARN of the role that EventBridge Scheduler takes" },
  SCHEDULER_DLQ_ARN: { schema: z.optional(text), wants: "the ARN of a dead-letter queue" },
  TWILIO_ACCOUNT_SID: {
    schema: z.string().check(z.regex(/^AC[0-9a-f]{32}$/)),
    wants: "AC and 32 hex digits",
  },
  TWILIO_AUTH_TOKEN: { schema: text, wants: "Twilio's auth token", secret: true },
  SERVICE_NUMBER: { schema: z.e164(), wants: "a number in E.164, like +15005550006" },
  ID_SECRET: { schema: z.string().check(z.minLength(16)), wants: "at least 16 characters", secret: true },
  PAGE_SECRET: {
    schema: z.string().check(z.minLength(16)),
    wants: "at least 16 characters, and not ID_SECRET's",
    secret: true,
  },
  PUBLIC_URL: {
    schema: url.check(z.regex(/[^/]$/)),
    wants: "the public address, like https://texts.example.org, with no slash at the end",
  },
  SUPPORT_CONTACT: { schema: text, wants: "an address or page where people reach you, for HELP" },
  EMAIL_FROM: { schema: z.optional(text), wants: "the address that emails come from, or nothing for none" },
  SES_TOPIC_ARN: {
    schema: z.optional(z.string().check(z.regex(/^arn:aws[\w-]*:sns:/))),
    wants: "the ARN of the SNS topic of bounces and complaints, or nothing for none",
  },
  DYNAMODB_ENDPOINT: { schema: optionalUrl, wants: "a URL, or nothing for AWS" },
  SCHEDULER_ENDPOINT: { schema: optionalUrl, wants: "a URL, or nothing for AWS" },
  SES_ENDPOINT: { schema: optionalUrl, wants: "a URL, or nothing for AWS" },
  TWILIO_ENDPOINT: { schema: optionalUrl, wants: "a URL, or nothing for Twilio" },
} satisfies Record<string, Variable>;

export type VariableName = keyof typeof variables;
export type Env<Name extends VariableName = VariableName> = {
  [K in Name]: z.infer<(typeof variables)[K]["schema"]>;
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
    const { schema, wants, secret }: Variable = variables[name];
    const value = source[name];
    if (schema.safeParse(value).success) return [];
    const got =
      value === undefined ? "nothing" : secret ? "a value that does not fit" : JSON.stringify(value);
    return [`${name} is ${got}; it wants ${wants}`];
  });
  if (problems.length > 0) throw new AppError("misconfigured", problems.join("\n"));
  return Object.fromEntries(names.map((name) => [name, source[name]])) as Env<Name>;
}
