import type { z } from "zod";
import { md5OfAttributes, md5OfBody } from "./digests.ts";
import { SqsError } from "./errors.ts";
import { DEFAULT_VISIBILITY_SECONDS, type Message, type Queue } from "./queue.ts";
import { checkBody, type MessageAttributes, type Operation, readRequest, requests } from "./requests.ts";

export type Queues = {
  /** @throws SqsError QueueDoesNotExist */
  at: (queueUrl: string) => Queue;
  urlOf: (name: string) => string;
};

type Request<Name extends Operation> = z.output<(typeof requests)[Name]>;

/** Runs one operation. @throws SqsError */
export function run(operation: Operation, body: unknown, queues: Queues): object {
  switch (operation) {
    case "SendMessage":
      return sendMessage(readRequest(requests.SendMessage, body), queues);
    case "ReceiveMessage":
      return receiveMessage(readRequest(requests.ReceiveMessage, body), queues);
    case "DeleteMessage": {
      const { QueueUrl, ReceiptHandle } = readRequest(requests.DeleteMessage, body);
      queues.at(QueueUrl).delete(ReceiptHandle);
      return {};
    }
    case "ChangeMessageVisibility": {
      const asked = readRequest(requests.ChangeMessageVisibility, body);
      queues.at(asked.QueueUrl).changeVisibility(asked.ReceiptHandle, asked.VisibilityTimeout);
      return {};
    }
    case "GetQueueAttributes":
      return getQueueAttributes(readRequest(requests.GetQueueAttributes, body), queues);
    case "GetQueueUrl":
      return { QueueUrl: queues.urlOf(readRequest(requests.GetQueueUrl, body).QueueName) };
  }
}

function sendMessage(asked: Request<"SendMessage">, queues: Queues) {
  const queue = queues.at(asked.QueueUrl);
  checkBody(asked.MessageBody);
  const { id, body, attributes } = queue.send(asked.MessageBody, asked.MessageAttributes, asked.DelaySeconds);
  return { MessageId: id, MD5OfMessageBody: md5OfBody(body), ...digestOf(attributes) };
}

/** WaitTimeSeconds is not waited for: on a virtual clock nothing would come meanwhile. */
function receiveMessage(asked: Request<"ReceiveMessage">, queues: Queues) {
  const queue = queues.at(asked.QueueUrl);
  const visibility = asked.VisibilityTimeout ?? DEFAULT_VISIBILITY_SECONDS;
  const system = [...asked.AttributeNames, ...asked.MessageSystemAttributeNames];
  const messages = queue.receive(asked.MaxNumberOfMessages, visibility).map((message) => {
    const attributes = chosen(message.attributes, asked.MessageAttributeNames);
    return {
      MessageId: message.id,
      ReceiptHandle: queue.receiptHandle(message),
      Body: message.body,
      MD5OfBody: md5OfBody(message.body),
      Attributes: some(chosen(systemAttributes(message), system)),
      MessageAttributes: some(attributes),
      ...digestOf(attributes),
    };
  });
  return messages.length > 0 ? { Messages: messages } : {};
}

function getQueueAttributes({ QueueUrl, AttributeNames }: Request<"GetQueueAttributes">, queues: Queues) {
  const queue = queues.at(QueueUrl);
  const { visible, inFlight, delayed } = queue.counts();
  const attributes = {
    QueueArn: queue.arn,
    ApproximateNumberOfMessages: `${visible}`,
    ApproximateNumberOfMessagesNotVisible: `${inFlight}`,
    ApproximateNumberOfMessagesDelayed: `${delayed}`,
    VisibilityTimeout: `${DEFAULT_VISIBILITY_SECONDS}`,
  };
  const unknown = AttributeNames.find((name) => name !== "All" && !(name in attributes));
  if (unknown !== undefined) throw new SqsError("InvalidAttributeName", `Unknown Attribute ${unknown}.`);
  return { Attributes: chosen(attributes, AttributeNames) };
}

const systemAttributes = ({ sentAt, receives, firstReceivedAt }: Message) => ({
  SentTimestamp: `${sentAt}`,
  ApproximateReceiveCount: `${receives}`,
  ApproximateFirstReceiveTimestamp: `${firstReceivedAt}`,
});

/** Those that are named: `All`, `.*`, `prefix.*` or a name. */
function chosen<T>(attributes: Record<string, T>, wanted: string[]): Record<string, T> {
  const fits = (name: string) =>
    wanted.some((want) =>
      want === "All" ? true : want.endsWith(".*") ? name.startsWith(want.slice(0, -2)) : name === want,
    );
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => fits(name)));
}

/** An empty map is left out of an answer. */
const some = (attributes: object) => (Object.keys(attributes).length > 0 ? attributes : undefined);

const digestOf = (attributes: MessageAttributes) =>
  some(attributes) && { MD5OfMessageAttributes: md5OfAttributes(attributes) };
