import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";

/**
 * What one phone may make the service answer (G10). A person in a bad night stays far below; a machine that answers our
 * answers, or a stranger's script, comes to an end. What a text does (a STOP, a boundary, a hold) is done all the same.
 */
export const limits = {
  /** Texts that are answered. */
  answersAnHour: 40,
  answersADay: 100,
  /** Notes come back whole, in many segments: one such answer is let through whatever its length. */
  segmentsAnHour: 200,
  segmentsADay: 400,
  /** Answers to the same words: after that nobody reads them. */
  sameAnHour: 8,
  sameADay: 12,
  /** Help lines, HELP, and the confirmation of an opt-out, which the limits above do not hold back. */
  urgentADay: 30,
};

/** Texts that are remembered at least, and for how long at least: so long a captured request is known for an old one. */
const remembered = { texts: 64, seconds: 24 * 3600 };
/** A flood must not outgrow the item: beyond this the oldest go, however young they are. */
const mostRemembered = 2000;

/** A text that was heard: hashes of its sid and of its words, when (epoch seconds), and the segments of its answer. */
export type Heard = [sid: string, words: string, at: number, segments: number, urgent: 0 | 1];

export type Withheld = "answers" | "segments" | "same-words" | "urgent";

const hash = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 8);

/** Whether a message with this sid was heard before. */
export const wasHeard = (heard: readonly Heard[], sid: string): boolean => {
  const hashed = hash(sid);
  return heard.some(([known]) => known === hashed);
};

/** A machine counts its tickets and its days: words that differ in digits only are the same, but for short answers of a person. */
const wordsOf = (text: string, urgent: boolean) =>
  hash(urgent || text.length > 24 ? text.replace(/\p{N}+/gu, "0") : text);

/**
 * Remembers a text and says whether its answer is withheld, and by which limit. `text` is folded; `segments` are those of the
 * answer it would get, 0 for none and for what a page shows.
 */
export function hear(
  before: readonly Heard[],
  { sid, text, segments, urgent }: { sid: string; text: string; segments: number; urgent: boolean },
  now: Temporal.Instant,
): { heard: Heard[]; withheld?: Withheld } {
  const at = Math.floor(now.epochMilliseconds / 1000);
  const words = wordsOf(text, urgent);
  const withheld = segments > 0 ? limitReached(before, words, urgent, at) : undefined;
  const answered = withheld ? 0 : segments;
  const all: Heard[] = [...before, [hash(sid), words, at, answered, urgent ? 1 : 0]];
  const young = all.filter(
    ([, , when], i) => when > at - remembered.seconds || i >= all.length - remembered.texts,
  );
  const heard = young.slice(-mostRemembered);
  return withheld ? { heard, withheld } : { heard };
}

function limitReached(
  before: readonly Heard[],
  words: string,
  urgent: boolean,
  at: number,
): Withheld | undefined {
  const since = (seconds: number) =>
    before.filter(([, , when, segments]) => segments > 0 && when > at - seconds);
  const [hour, day] = [since(3600), since(24 * 3600)];
  const same = (texts: readonly Heard[]) => texts.filter(([, known]) => known === words).length;
  if (same(hour) >= limits.sameAnHour || same(day) >= limits.sameADay) return "same-words";
  if (urgent)
    return day.filter(([, , , , is]) => is === 1).length >= limits.urgentADay ? "urgent" : undefined;
  if (hour.length >= limits.answersAnHour || day.length >= limits.answersADay) return "answers";
  const sum = (texts: readonly Heard[]) => texts.reduce((total, [, , , segments]) => total + segments, 0);
  if (sum(hour) >= limits.segmentsAnHour || sum(day) >= limits.segmentsADay) return "segments";
  return undefined;
}
