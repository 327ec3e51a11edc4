import { globSync, readFileSync } from "node:fs";

type Frame = { functionName: string; url: string };
type Profile = {
  nodes: { id: number; callFrame: Frame; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
};

/**
 * Whose code the CPU was in, by a profile of V8 in `folder`: a sample counts for the nearest caller that is ours or a
 * package's, so that what Node or V8 do on its behalf is its own. Shares of 1, the largest first; idle time left out.
 */
export function shares(folder: string): Map<string, number> {
  const [file] = globSync(`${folder}/*.cpuprofile`);
  if (!file) throw new Error(`no profile in ${folder}`);
  const { nodes, samples, timeDeltas }: Profile = JSON.parse(readFileSync(file, "utf8"));
  const owners = new Map<number, string | undefined>();
  const visit = (id: number, inherited: string | undefined) => {
    const node = byId.get(id);
    if (!node) return;
    const owner =
      node.callFrame.functionName === "(idle)" ? undefined : (ownerOf(node.callFrame) ?? inherited);
    owners.set(id, owner);
    for (const child of node.children ?? []) visit(child, owner);
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  visit(nodes[0]?.id ?? 0, "node itself");
  const times = new Map<string, number>();
  for (const [i, id] of samples.entries()) {
    const owner = owners.get(id);
    if (owner) times.set(owner, (times.get(owner) ?? 0) + (timeDeltas[i] ?? 0));
  }
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  return new Map(
    [...times].map(([owner, time]): [string, number] => [owner, time / total]).sort(([, a], [, b]) => b - a),
  );
}

const database = /^(dynalite|.*level.*|queue-microtask|buffer|maybe-combine-errors)$/;
/** What we chose to do our own part with counts as ours. */
const oursToo = /^(temporal-polyfill|libphonenumber-js|fastest-levenshtein|zod)$/;

function ownerOf({ functionName, url }: Frame): string | undefined {
  if (functionName === "(garbage collector)") return "garbage collector";
  const [, name = ""] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (database.test(name)) return "dynalite";
  if (/^@(aws-sdk|smithy|aws)/.test(name)) return "AWS SDK";
  if (oursToo.test(name)) return "ours";
  if (name) return "other packages";
  return /\/(functions|templates|local)\//.test(url) ? "ours" : undefined;
}
