// `node infra/after-build/late-packages.ts <folder>`: bundles the packages of functions/core/lazy-packages.ts, each
// into the one file where Node looks for it from the bundle in that folder, and copies the large data beside it.
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { dataFiles } from "../../functions/core/data-file.ts";
import { latePackages } from "../../functions/core/lazy-packages.ts";
import { bundling } from "../bundling.ts";

const root = join(import.meta.dirname, "../..");

export async function addLatePackages(folder: string): Promise<void> {
  const code = readFileSync(join(folder, "bundle.cjs"), "utf8");
  for (const [path, from] of Object.entries(dataFiles)) {
    if (!code.includes(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(root, from, path), join(folder, path));
  }
  for (const [name, exported] of Object.entries(latePackages)) {
    if (!code.includes(name)) continue;
    await build({
      stdin: { contents: `export { ${exported} } from "${name}";`, resolveDir: import.meta.dirname },
      outfile: join(folder, "node_modules", `${name}.js`),
      bundle: true,
      platform: "node",
      target: "es2024",
      minify: bundling.minify,
      format: bundling.format,
      ...bundling.esbuild,
      logLevel: "silent",
    });
  }
}

if (import.meta.main) await addLatePackages(process.argv[2] ?? "");
