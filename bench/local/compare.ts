import { median, report, round } from "../report.ts";
import { checkOut } from "./before.ts";
import { startLocal, stop } from "./stack.ts";

const rounds = 3;
/** Which plans the people are on who live six months. */
const lives = { "one life of Five rungs": [3], "five lives, one on each plan": [1, 2, 3, 4, 5] };

/** Seconds that six months take, the sign-ups included, in a process of its own. */
async function live(root: string | undefined, plans: number[]): Promise<number> {
  const stack = await startLocal([], root);
  const began = performance.now();
  for (const [i, plan] of plans.entries()) await stack.join(`+1202555${1000 + i}`, plan);
  await stack.sixMonths();
  const took = performance.now() - began;
  await stop(stack.child);
  return took / 1000;
}

/** The same lives on `commit` and on what is here, by turns, so that a busy machine is as busy for both. */
export async function compare(commit: string): Promise<void> {
  const { folder, remove } = checkOut(commit);
  try {
    const rows: { what: string; before: number; now: number; share: number }[] = [];
    for (const [what, plans] of Object.entries(lives)) {
      const [before, now]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round++) {
        before.push(await live(folder, plans));
        now.push(await live(undefined, plans));
      }
      const shares = before.map((seconds, i) => (now[i] ?? 0) / seconds);
      rows.push({ what, before: median(before), now: median(now), share: median(shares) });
    }
    report({
      bench: "local",
      tables: [
        {
          title: `Six months, seconds, by turns with ${commit} (medians of ${rounds})`,
          headings: ["", "before", "now", "now / before"],
          rows: rows.map(({ what, before, now, share }) => [what, round(before), round(now), round(share)]),
        },
      ],
      targets: rows.map(({ what, share }) => ({
        what: `${what}, of the time before`,
        value: round(share),
        atMost: 0.4,
      })),
      figures: {},
    });
  } finally {
    remove();
  }
}
