import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Frame } from "./film.ts";
import type { StoredEmail } from "./ses/index.ts";
import type { StoredMessage } from "./twilio/index.ts";

/** What happens here, while it happens. A text comes again with each of its statuses. */
export type Happening =
  | { event: "time"; data: Frame }
  | { event: "text"; data: StoredMessage }
  | { event: "mail"; data: StoredEmail };

/** Tells everybody who listens, and keeps nothing. */
export function createFeed() {
  const listeners = new Set<(happening: Happening) => void>();
  return {
    publish(happening: Happening): void {
      for (const listener of listeners) listener(happening);
    },
    /** Gives what ends the listening. */
    listen(listener: (happening: Happening) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export type Feed = ReturnType<typeof createFeed>;

/** The feed as server-sent events, until the listener goes. */
export const happenings = (c: Context, feed: Feed) =>
  streamSSE(c, async (stream) => {
    const gone = Promise.withResolvers<void>();
    const stop = feed.listen(({ event, data }) => {
      stream.writeSSE({ event, data: JSON.stringify(data) }).catch(() => gone.resolve());
    });
    stream.onAbort(() => gone.resolve());
    await gone.promise;
    stop();
  });
