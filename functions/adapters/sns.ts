import { createVerify } from "node:crypto";
import type { Topic } from "../ports.ts";

/** `us-east-1`, `us-gov-west-1`, `cn-north-1`; no S3 bucket can be named so that its host looks like this. */
const snsHost = /^sns\.[a-z]{2}(-[a-z]+)+-\d+\.amazonaws\.com(\.cn)?$/;
const certificatePath = /^\/SimpleNotificationService-[0-9a-f]+\.pem$/;
const timeoutMilliseconds = 3000;

const algorithms: Partial<Record<string, string>> = { "1": "RSA-SHA1", "2": "RSA-SHA256" };
const confirmation = ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"];
/**
 * The names that SNS signs, by the type of the message. It signs no others, MessageAttributes among them.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message-verify-message-signature.html
 */
const signedNames: Partial<Record<string, string[]>> = {
  Notification: ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"],
  SubscriptionConfirmation: confirmation,
  UnsubscribeConfirmation: confirmation,
};

/** Messages of SNS, checked against the certificate that they name, which is fetched from SNS and nowhere else. */
export function snsTopic(): Topic {
  // SNS uses one certificate for months, so the last one is enough.
  let kept: { href: string; certificate: string } | undefined;

  async function certificateAt(href: string): Promise<string> {
    if (kept?.href !== href) kept = { href, certificate: await visit(href) };
    return kept.certificate;
  }

  return {
    async isSigned(message) {
      const algorithm = algorithms[message.SignatureVersion ?? ""];
      const names = signedNames[message.Type ?? ""];
      const url = snsUrl(message.SigningCertURL);
      if (!algorithm || !names || !message.Signature || !url) return false;
      if (!certificatePath.test(url.pathname) || url.search !== "") return false;
      const certificate = await certificateAt(url.href);
      const text = names.filter((name) => Object.hasOwn(message, name));
      return createVerify(algorithm)
        .update(text.map((name) => `${name}\n${message[name]}\n`).join(""))
        .verify(certificate, message.Signature, "base64");
    },

    async confirm(subscribeUrl) {
      const url = snsUrl(subscribeUrl);
      if (!url) throw new Error("the address is not one of SNS");
      await visit(url.href);
    },
  };
}

/** The address, where it is SNS's own in a region. What is checked here is what is fetched: one parser reads it once. */
function snsUrl(text = ""): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url?.protocol === "https:" && url.port === "" && url.username === "" && url.password === "";
  return url && isPlain && snsHost.test(url.hostname) ? url : undefined;
}

/** Throws where SNS does not answer: that is our 500, which SNS tries again, and not a 4xx, which it does not. */
async function visit(href: string): Promise<string> {
  const answer = await fetch(href, { redirect: "error", signal: AbortSignal.timeout(timeoutMilliseconds) });
  if (!answer.ok) throw new Error(`SNS answered ${answer.status}`);
  return answer.text();
}
