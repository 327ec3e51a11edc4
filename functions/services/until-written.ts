import { setTimeout as pause } from "node:timers/promises";
import { StaleWriteError } from "../core/errors.ts";

/** Whoever loses a race has let somebody else through, so a text loses no more races than there are texts at once. */
const maxTries = 200;
/** Two meet now and then, and the second try decides. From here on it is a crowd, which thins out faster when it spreads. */
const crowdAfter = 2;
const pauseMilliseconds = 25;

/**
 * What `decide` comes to, which reads, decides and writes: again from the start when somebody else wrote in between (a wake,
 * a text, a page). Throws StaleWriteError after 200 times.
 */
export async function untilWritten<T>(decide: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await decide();
    } catch (error) {
      if (!(error instanceof StaleWriteError) || tries === maxTries) throw error;
    }
    if (tries >= crowdAfter) await pause(Math.random() * pauseMilliseconds * Math.min(tries, 20));
  }
}
