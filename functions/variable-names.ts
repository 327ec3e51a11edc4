export const storeNames = ["TABLE_NAME", "DYNAMODB_ENDPOINT"] as const;
export const wakeNames = [
  "SCHEDULE_GROUP",
  "DELIVER_ARN",
  "SCHEDULER_ROLE_ARN",
  "SCHEDULER_DLQ_ARN",
  "SCHEDULER_ENDPOINT",
] as const;
export const senderNames = [
  "TWILIO_ACCOUNT_SID",
  "TWILIO_AUTH_TOKEN",
  "SERVICE_NUMBER",
  "SENDERS",
  "TWILIO_ENDPOINT",
] as const;
export const keepNames = ["KEEP_DAYS", "KEEP_PROOF_DAYS"] as const;
export const mailNames = ["EMAIL_FROM", "SES_CONFIGURATION_SET", "SES_ENDPOINT"] as const;
/** Of whom somebody waits for an answer. */
export const answeringNames = [
  ...storeNames,
  ...wakeNames,
  "ID_SECRET",
  "PAGE_SECRET",
  "PUBLIC_URL",
  "EMAIL_FROM",
  "KEEP_PROOF_DAYS",
] as const;
/** What the `sms` function reads from its environment; infra gives it exactly this. */
export const smsNames = [...answeringNames, "TWILIO_AUTH_TOKEN"] as const;
/** What `web` reads. */
export const webNames = [
  ...answeringNames,
  ...senderNames,
  ...keepNames,
  "SES_TOPIC_ARN",
  "COUNTRIES_SERVED",
  "SIGN_UPS_PER_DAY",
] as const;
/** What `deliver` and `sweep` read. */
export const deliverNames = [
  ...storeNames,
  ...wakeNames,
  ...senderNames,
  ...mailNames,
  ...keepNames,
  "PAGE_SECRET",
  "PUBLIC_URL",
] as const;
