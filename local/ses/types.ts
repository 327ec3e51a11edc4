/** An accepted email, as its recipient would find it. */
export type StoredEmail = {
  messageId: string;
  /** Every recipient: To, Cc and Bcc; bare addresses as they were given. */
  to: string[];
  from: string;
  subject: string;
  text?: string;
  html?: string;
  /** The headers that the sender set, by the names the sender gave them. */
  headers: Record<string, string>;
  /** The tags that come back with its events; none was given, none is there. */
  tags?: Record<string, string>;
  /** The set that its events are told to; none was named, none is there. */
  configurationSet?: string;
  /** Epoch milliseconds. */
  at: number;
};

/** What an email consists of before it has been accepted. */
export type Email = Omit<StoredEmail, "messageId" | "at">;
