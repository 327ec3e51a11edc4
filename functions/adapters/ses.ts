import { type SESv2Client, SESv2ServiceException, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { mailboxHeader } from "../core/person/mailbox.ts";
import { type Email, SendError } from "../ports.ts";
import { neverConnected } from "./never-connected.ts";

const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });

/**
 * Sends through SES v2, from a mailbox such as `Afterword <notes@example.org>`; bounces go where `configurationSet` says.
 * What SES answers with a 4xx, or 503, it has not accepted: a SendError. Any other end may have been after acceptance, so
 * the client must not try again by itself (`maxAttempts: 1`).
 */
export function sesEmail(client: SESv2Client, from: string, configurationSet?: string): Email {
  return {
    async send({ to, subject, text, html, headers, tags = {} }) {
      const command = new SendEmailCommand({
        FromEmailAddress: mailboxHeader(from),
        // Named with each email: the identity may be one that other services, and other stages, send from too.
        ...(configurationSet !== undefined && { ConfigurationSetName: configurationSet }),
        Destination: { ToAddresses: [to] },
        Content: {
          Simple: {
            Subject: utf8(subject),
            Body: { Text: utf8(text), Html: utf8(html) },
            Headers: Object.entries(headers).map(([Name, Value]) => ({ Name, Value })),
          },
        },
        EmailTags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
      });
      try {
        const { MessageId } = await client.send(command);
        if (!MessageId) throw new Error("the provider's answer names no message");
        return { id: MessageId };
      } catch (error) {
        throw refusalOf(error) ?? error;
      }
    },
  };
}

/** Its own message may name the address: only the name of the error goes on (G6). */
function refusalOf(error: unknown): SendError | undefined {
  if (error instanceof SESv2ServiceException) {
    const status = error.$metadata.httpStatusCode ?? 0;
    return (status >= 400 && status < 500) || status === 503 ? new SendError(error.name, status) : undefined;
  }
  return neverConnected(error);
}
