import { randomUUID } from "node:crypto";
import { SqsError } from "./errors.ts";
import type { MessageAttributes } from "./requests.ts";

export const DEFAULT_VISIBILITY_SECONDS = 30;

export type Message = {
  id: string;
  body: string;
  attributes: MessageAttributes;
  /** Epoch ms, as all times here. */
  sentAt: number;
  /** Not given to anybody before then: it is delayed, or in flight with whoever received it last. */
  visibleAt: number;
  receives: number;
  firstReceivedAt: number;
};

/** A standard queue. Its messages are kept until they are deleted. */
export class Queue {
  readonly arn: string;
  readonly messages: Message[] = [];
  readonly #now: () => number;

  constructor(arn: string, now: () => number) {
    this.arn = arn;
    this.#now = now;
  }

  send(body: string, attributes: MessageAttributes, delaySeconds = 0): Message {
    const sentAt = this.#now();
    const visibleAt = sentAt + delaySeconds * 1000;
    const message = {
      id: randomUUID(),
      body,
      attributes,
      sentAt,
      visibleAt,
      receives: 0,
      firstReceivedAt: 0,
    };
    this.messages.push(message);
    return message;
  }

  /** At most `max` messages, oldest first, which nobody else is given for `visibilitySeconds`. */
  receive(max: number, visibilitySeconds: number): Message[] {
    const now = this.#now();
    const received = this.messages.filter(({ visibleAt }) => visibleAt <= now).slice(0, max);
    for (const message of received) {
      message.receives += 1;
      message.firstReceivedAt ||= now;
      message.visibleAt = now + visibilitySeconds * 1000;
    }
    return received;
  }

  /** Of this receive: the next one has another. */
  receiptHandle({ id, receives }: Message): string {
    return Buffer.from(`${this.arn} ${id} ${receives}`).toString("base64");
  }

  /** Does nothing for a message that is gone, or was received again since. @throws SqsError for another queue's handle */
  delete(receiptHandle: string): void {
    const message = this.#held(receiptHandle);
    if (message) this.messages.splice(this.messages.indexOf(message), 1);
  }

  /** @throws SqsError for a message that is not in flight, or another queue's handle */
  changeVisibility(receiptHandle: string, seconds: number): void {
    const message = this.#held(receiptHandle);
    if (!message || message.visibleAt <= this.#now()) {
      throw new SqsError("MessageNotInflight", "The specified message isn't in flight.");
    }
    message.visibleAt = this.#now() + seconds * 1000;
  }

  #held(receiptHandle: string): Message | undefined {
    const [arn, id, receives] = Buffer.from(receiptHandle, "base64").toString().split(" ");
    if (arn !== this.arn || !receives) {
      throw new SqsError("ReceiptHandleIsInvalid", "The input receipt handle is invalid.");
    }
    return this.messages.find((message) => message.id === id && message.receives === Number(receives));
  }

  /** How many wait, are in flight, and are delayed. */
  counts(): { visible: number; inFlight: number; delayed: number } {
    const hidden = this.messages.filter(({ visibleAt }) => visibleAt > this.#now());
    const delayed = hidden.filter(({ receives }) => receives === 0).length;
    return { visible: this.messages.length - hidden.length, inFlight: hidden.length - delayed, delayed };
  }
}
