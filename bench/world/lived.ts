import { Temporal } from "temporal-polyfill";
import { segmentsIn } from "../../functions/core/delivery/segments.ts";
import { median } from "../report.ts";
import { sum, type Tally } from "./tally.ts";
import { type BenchWorld, type Invocation, openWorld } from "./world.ts";

/** What six months of one person came to. */
export type Lived = {
  texts: number;
  replies: number;
  replySegments: number;
  callbacks: number;
  wakes: number;
  prompts: number;
  /** Of everything; its segments are those of prompts. */
  tally: Tally;
  /** Milliseconds of an invocation on this machine, stand-ins included: medians. */
  milliseconds: Record<Invocation["for"], number>;
};

const startAt = "2026-11-21T15:00:00Z";
const phone = "+12025550143";

/** The second of the two texts a week, by plan; the first is STATUS. */
const words: Record<number, (week: number) => string> = {
  1: () => "they texted me",
  2: (week) => (week === 1 ? "CHANGE I listen first" : "I waited a day before I answered"),
  3: () => "DONE ten minutes outside",
  4: (week) => (week === 1 ? "I was late all the time" : "I was on time"),
  5: (week) => (week === 1 ? "PROMISE a walk a day" : "KEPT"),
};

/** A plan from JOIN to its last prompt, in New York, two texts a week, on Wednesdays and Saturdays. */
export async function live(plan: number, options: { units?: boolean } = {}): Promise<Lived> {
  const world = await openWorld(startAt, options);
  const replies: string[] = [];
  const say = async (body: string) => void replies.push(...(await world.text(phone, body)).replies);
  await say(`JOIN ${plan} 2026-11-21`);
  await say("N");
  const start = Temporal.Instant.from(startAt);
  for (let week = 0; week < 26; week++) {
    await world.until(start.add({ hours: 24 * (7 * week + 4) }));
    await say("STATUS");
    await world.until(start.add({ hours: 24 * (7 * week + 7) + 3 }));
    await say(words[plan]?.(week + 1) ?? "STATUS");
  }
  await world.until(start.add({ hours: 24 * 220 }));
  await world.close();
  return lived(world, replies);
}

function lived({ invocations }: BenchWorld, replies: string[]): Lived {
  const of = (what: Invocation["for"]) => invocations.filter((invocation) => invocation.for === what);
  const tally = sum(invocations.map((invocation) => invocation.tally));
  const middle = (what: Invocation["for"]) => median(of(what).map(({ milliseconds }) => milliseconds));
  return {
    texts: of("text").length,
    replies: replies.length,
    replySegments: segmentsIn(replies),
    callbacks: of("callback").length,
    wakes: of("wake").length,
    prompts: tally.sends,
    tally,
    milliseconds: { text: middle("text"), callback: middle("callback"), wake: middle("wake") },
  };
}
