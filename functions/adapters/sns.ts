import MessageValidator from "sns-validator";
import type { Topic } from "../ports.ts";

const snsHost = /^sns\.[a-z0-9-]{3,}\.amazonaws\.com(\.cn)?$/;
const timeoutMilliseconds = 5000;

/** Messages of SNS: the signature over the certificate that they name, which is fetched from amazonaws.com and nowhere else. */
export function snsTopic(): Topic {
  const validator = new MessageValidator(snsHost);
  return {
    isSigned: (message) =>
      new Promise((resolve) => {
        try {
          validator.validate({ ...message }, (error) => resolve(error === null));
        } catch (error) {
          // What it cannot read at all it throws.
          if (!(error instanceof TypeError)) throw error;
          resolve(false);
        }
      }),

    async confirm(subscribeUrl) {
      const { protocol, hostname } = new URL(subscribeUrl);
      if (protocol !== "https:" || !snsHost.test(hostname)) throw new Error("the address is not one of SNS");
      const answer = await fetch(subscribeUrl, { signal: AbortSignal.timeout(timeoutMilliseconds) });
      if (!answer.ok) throw new Error(`SNS answered ${answer.status}`);
    },
  };
}
