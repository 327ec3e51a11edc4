/** A message as whoever sent it would describe it. */
export type Letter = {
  queueArn: string;
  body: string;
  /** Message attributes of type String, by name. */
  attributes: Record<string, string>;
};

export type SqsOptions = {
  /** The clock, epoch ms. It may be virtual: visibility and delays run on it. */
  now: () => number;
  /** Where `fetch` is served, without a slash at the end; queue URLs begin with it. */
  url: string;
  /** ARNs of the queues that exist from the start, and again after a reset. */
  queues: string[];
};

export type SqsStandIn = {
  /** The JSON protocol: serve it with anything that takes a fetch handler. */
  fetch: (request: Request) => Promise<Response>;
  /** Puts a message into a queue, which is made if it is not there. */
  send: (letter: Letter) => void;
  /** Every message that is not deleted, in flight or not: queue by queue, oldest first. */
  letters: () => Letter[];
  /** Forgets every message. */
  reset: () => void;
};
