import { createSign, createVerify, generateKeyPairSync, randomUUID } from "node:crypto";
import type { StoredEmail } from "./types.ts";

/** A message as SNS posts it: every value a text. */
export type SnsMessage = Record<string, string>;

/** Signs as SNS does, version 2, with a key of its own: nobody but SNS has a certificate on amazonaws.com. */
export type Signer = {
  sign: (message: SnsMessage) => SnsMessage;
  isSigned: (message: SnsMessage) => boolean;
};

/** https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html */
const signedNames = ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"];
const canonical = (message: SnsMessage) =>
  signedNames
    .filter((name) => name in message)
    .map((name) => `${name}\n${message[name]}\n`)
    .join("");

export function createSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    sign: (message) => ({
      ...message,
      SignatureVersion: "2",
      Signature: createSign("RSA-SHA256").update(canonical(message)).sign(privateKey, "base64"),
      SigningCertURL: "https://sns.local.invalid/stand-in.pem",
    }),
    isSigned: (message) =>
      createVerify("RSA-SHA256")
        .update(canonical(message))
        .verify(publicKey, message.Signature ?? "", "base64"),
  };
}

/** What SES's mailbox simulator does to mail for it, by local part; with `+label` it is the same. */
const REPORTS: Record<string, object> = {
  bounce: { eventType: "Bounce", bounce: { bounceType: "Permanent", bounceSubType: "General" } },
  suppressionlist: {
    eventType: "Bounce",
    bounce: { bounceType: "Permanent", bounceSubType: "OnAccountSuppressionList" },
  },
  "bounce-soft": { eventType: "Bounce", bounce: { bounceType: "Transient", bounceSubType: "MailboxFull" } },
  complaint: { eventType: "Complaint", complaint: { complaintFeedbackType: "abuse" } },
};

/** What SES tells of an email, or nothing where it simply arrives. `bounce-soft` is the stand-in's own. */
export function eventOf(email: StoredEmail): object | undefined {
  const [, name = ""] =
    email.to
      .map((to) => /^([a-z-]+)(?:\+.*)?@simulator\.amazonses\.com$/i.exec(to))
      .find((match) => match !== null) ?? [];
  const report = REPORTS[name.toLowerCase()];
  if (!report) return undefined;
  const tags = Object.fromEntries(Object.entries(email.tags ?? {}).map(([tag, value]) => [tag, [value]]));
  const { messageId, from, to } = email;
  const timestamp = new Date(email.at).toISOString();
  return { ...report, mail: { timestamp, messageId, source: from, destination: to, tags } };
}

/** An event as SNS hands it on, not signed yet. */
export const notificationOf = (event: object, topicArn: string, at: number): SnsMessage => ({
  Type: "Notification",
  MessageId: randomUUID(),
  TopicArn: topicArn,
  Subject: "Amazon SES Email Event Notification",
  Message: JSON.stringify(event),
  Timestamp: new Date(at).toISOString(),
});
