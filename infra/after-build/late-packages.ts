// `node infra/after-build/late-packages.ts <folder>`: bundles the packages of functions/core/lazy-packages.ts, each
// into the one file where Node looks for it from the bundle in that folder, and copies the trained model beside it.
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { latePackages } from "../../functions/core/lazy-packages.ts";
import { bundling } from "../bundling.ts";

const model = join(import.meta.dirname, "../../functions/core/language/reader/model.bin");

export async function addLatePackages(folder: string): Promise<void> {
  const code = readFileSync(join(folder, "bundle.cjs"), "utf8");
  if (code.includes("model.bin")) copyFileSync(model, join(folder, "model.bin"));
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
