import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import type { VirtualClock } from "./clock.ts";

/** A stand-in whose memory can be taken out as JSON, and put back. */
type Remembering = { memory: () => unknown; remember: (memory: never) => void };
type Parts = { clock: VirtualClock; twilio: Remembering; ses: Remembering };

const everyMilliseconds = 5000;

/** When the clock of a folder stood still; undefined for one that is new. */
export async function keptNow(folder: string): Promise<Temporal.Instant | undefined> {
  const { now } = (await read(folder)) ?? {};
  return now === undefined ? undefined : Temporal.Instant.from(now);
}

/** When the clock starts: at START_AT, or where the folder's stopped, whichever is later; else at the present. */
export async function beginning(
  startAt: string | undefined,
  dataDir: string | undefined,
  present: Temporal.Instant,
): Promise<Temporal.Instant> {
  const kept = dataDir === undefined ? undefined : await keptNow(dataDir);
  const instants = [startAt === undefined ? undefined : Temporal.Instant.from(startAt), kept];
  const latest = instants
    .filter((instant) => instant !== undefined)
    .sort(Temporal.Instant.compare)
    .at(-1);
  return latest ?? present;
}

/**
 * What the stand-ins know, beside the table in `folder`: the messages, who has opted out, the mails, and the time. The
 * schedules are planned anew from the table. A process that is killed loses what happened since the last `keep`.
 */
export function keeper(folder: string, { clock, twilio, ses }: Parts) {
  const file = fileIn(folder);
  let keptAt = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function keep(): Promise<void> {
    const text = JSON.stringify({
      ...{ now: clock.now().toString(), twilio: twilio.memory(), ses: ses.memory() },
    });
    // Whole or not at all, also when the process dies here.
    const write = last.then(async () => {
      await writeFile(`${file}.new`, text);
      await rename(`${file}.new`, file);
    });
    last = write.catch(() => undefined);
    await write;
  }
  return {
    keep,
    async restore(): Promise<void> {
      const kept = await read(folder);
      if (!kept) return;
      twilio.remember(kept.twilio as never);
      ses.remember(kept.ses as never);
    },
    /** Keeps every few seconds, however often it is called. */
    async nowAndThen(): Promise<void> {
      if (performance.now() - keptAt < everyMilliseconds) return;
      keptAt = performance.now();
      await keep();
    },
  };
}

const fileIn = (folder: string) => join(folder, "stand-ins.json");

async function read(folder: string): Promise<{ now: string; twilio: unknown; ses: unknown } | undefined> {
  try {
    return JSON.parse(await readFile(fileIn(folder), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
