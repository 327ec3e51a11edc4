/**
 * What a sender of Twilio's sends at most, segments a second, and where that stands: stored copies, none fetched live; (u) is
 * unconfirmed. More senders of a kind, where carriers allow them, are that many times as fast.
 */
export const senders = [
  {
    name: "10DLC, low-volume brand",
    perSecond: 3.75,
    // And 2,000 segments a day to T-Mobile: support.twilio.com/hc/en-us/articles/1260804800549
    source: "support.aircall.io/en-gb/articles/10375354774557",
    where: "US",
  },
  {
    name: "10DLC, standard brand, score up to 49",
    perSecond: 12,
    source: "help.justcall.io/en/articles/8601354-messaging-throughput-for-us-based-carriers",
    where: "US",
  },
  {
    name: "10DLC, standard brand, score from 75",
    perSecond: 225,
    source: "help.justcall.io/en/articles/8601354-messaging-throughput-for-us-based-carriers",
    where: "US",
  },
  {
    name: "toll-free",
    perSecond: 3,
    // 25 to 150 on request.
    source: "support.twilio.com/hc/en-us/articles/4411046744987 (until 2024)",
    where: "US",
  },
  { name: "short code", perSecond: 100, source: "(u); 30 in twilio.com/help/faq/sms (older)", where: "US" },
  {
    name: "UK long code",
    perSecond: 10,
    source: "support.twilio.com/hc/en-us/articles/4411046744987 (until 2024)",
    where: "UK",
  },
] as const;

/** EventBridge Scheduler's own quota, a second (docs/rules.md). */
export const firingsPerSecond = 1000;
