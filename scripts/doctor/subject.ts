import type { LambdaClient } from "@aws-sdk/client-lambda";
import type { SESv2Client } from "@aws-sdk/client-sesv2";
import type { SNSClient } from "@aws-sdk/client-sns";
import type { Temporal } from "temporal-polyfill";
import type { Twilio } from "twilio";
import type { Table } from "../../functions/ports.ts";
import type { readSettings } from "../../infra/settings.ts";
import type { Secrets } from "./secrets.ts";
import type { findSenders } from "./twilio-account.ts";

/** The stage that is examined, with all that a check may ask. Nothing here writes. */
export type Subject = {
  stage: string;
  region: string;
  /** `arn:aws:sns:us-east-1:123456789012`: what a topic's ARN begins with. */
  topics: string;
  caller: string;
  settings: ReturnType<typeof readSettings>;
  secrets: Secrets;
  /** The variables of the deployed function `web`; none before the first deploy. */
  deployed: Record<string, string> | undefined;
  now: () => Temporal.Instant;
  /** Where the sweep runs when the clock is moved, and its walk once a week. */
  isLocal: boolean;
  lambda: LambdaClient;
  sns: SNSClient;
  ses: SESv2Client;
  table: Pick<Table, "getProgress"> | undefined;
  /** None while its sid or token is not set. */
  twilio: Asked | undefined;
};

/** Twilio, with the senders of ServiceNumber, looked up once. */
export type Asked = { client: Twilio; senders: () => ReturnType<typeof findSenders> };

/** Whether email is on, or is about to be. */
export const hasEmail = ({ settings, deployed }: Pick<Subject, "settings" | "deployed">): boolean =>
  settings.email || deployed?.EMAIL_FROM !== undefined;

export const functionName = (stage: string, name: string) => `afterword-${stage}-${name}`;
