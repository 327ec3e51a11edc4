import fc from "fast-check";
import { play } from "./test/simulator/play.ts";
import { scripts } from "./test/simulator/script.ts";
const n = Number(process.argv[2] ?? 50);
const all = fc.sample(scripts, { seed: 5, numRuns: n });
const t = process.cpuUsage(); let c={calls:0,faults:0,sent:0}, steps=0;
for (const s of all) { const r = await play(s); steps+=s.steps.length; c.calls+=r.calls; c.faults+=r.faults; c.sent+=r.sent; }
console.log("cpu ms/life", process.cpuUsage(t).user/1000/n, c.calls/n, c.faults/n, c.sent/n, steps/n);
