const one = String.raw`(?:MG[0-9a-f]{32}|\+[1-9]\d{6,14}|[1-9]\d{4,7})`;
const entry = String.raw`(?:\+[1-9]\d{0,3}=)?${one}`;

/** A number in E.164, or a short code: what people text. */
export const serviceNumberPattern = /^(?:\+[1-9]\d{6,14}|[1-9]\d{4,7})$/;
/** Numbers, short codes, and messaging services of Twilio, with commas; before one the calling code that it is for. */
export const sendersPattern = new RegExp(`^${entry}(?:,${entry})*$`);

export type Senders = {
  /** What texts to this number leave from: the sender for its calling code, or the one for all. */
  to: (number: string) => string;
  /** Every one of them, and the number that people text. */
  all: string[];
};

/** Reads SENDERS, `MG…,+44=+447700900123`; where it is not set, or names none for a number, the service's own number sends. */
export function readSenders(serviceNumber: string, senders = ""): Senders {
  const entries = senders
    .split(",")
    .filter((text) => text !== "")
    .map((text) => {
      const [sender = "", code = ""] = text.split("=").reverse();
      return { code, sender };
    })
    // The longest code first: +1242 is the Bahamas, and +1 the US.
    .sort((a, b) => b.code.length - a.code.length);
  return {
    to: (number) => entries.find(({ code }) => number.startsWith(code))?.sender ?? serviceNumber,
    all: [...new Set([serviceNumber, ...entries.map(({ sender }) => sender)])],
  };
}

/** A pool of numbers at Twilio, which picks one. */
export const isMessagingService = (sender: string): boolean => sender.startsWith("MG");
