// `npm run bench`: every bench in turn, never two at once, since they would slow each other down. `npm run bench -- cold` runs one.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const benches = ["cold", "inbound", "calls", "journey", "scale", "segments", "local"];

const [...asked] = process.argv.slice(2);
for (const bench of asked.length > 0 ? asked : benches) {
  process.stdout.write(`\n## ${bench}\n\n`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${bench}.ts`)], {
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}
