import { dirname, join } from "node:path";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { addLatePackages } from "../../../infra/after-build/late-packages.ts";
import { root } from "./platform.ts";
import type { Build } from "./resources.ts";

/** What SST puts in front of every bundle in ESM. */
const banner = `import { createRequire as topLevelCreateRequire } from 'module';
const require = topLevelCreateRequire(import.meta.url);
import { fileURLToPath as topLevelFileUrlToPath, URL as topLevelURL } from "url"
const __filename = topLevelFileUrlToPath(import.meta.url)
const __dirname = topLevelFileUrlToPath(new topLevelURL(".", import.meta.url))`;

export type Bundle = { file: string; exported: string; bytes: number; inputs: string[]; external: string[] };

type Nodejs = { minify?: boolean; format?: string; esbuild?: BuildOptions };

/**
 * Bundles a function into a folder of its own below this one, as the sst binary does (pkg/runtime/node/build.go), with
 * the options that infra gives it, and adds the packages that it loads late.
 */
export async function bundle(
  { handler, properties }: Pick<Build, "handler" | "properties">,
  folder: string,
): Promise<Bundle> {
  const { minify, format = "esm", esbuild = {} } = properties as Nodejs;
  const [stem = "", exported = ""] = handler.split(".");
  const file = join(folder, stem, format === "cjs" ? "bundle.cjs" : "bundle.mjs");
  const options = {
    absWorkingDir: root,
    entryPoints: [`${stem}.ts`],
    outfile: file,
    platform: "node",
    bundle: true,
    target: "es2024",
    keepNames: true,
    minify: minify !== false,
    logLevel: "silent",
    ...(format === "cjs"
      ? { format: "cjs", mainFields: ["main"] }
      : { format: "esm", mainFields: ["module", "main"], banner: { js: banner } }),
    ...esbuild,
    external: ["sharp", "pg-native", ...(esbuild.external ?? [])],
  } satisfies BuildOptions;
  const { metafile } = await build({ ...options, metafile: true });
  await addLatePackages(dirname(file));
  return { file, exported, ...describe(metafile) };
}

function describe({ outputs }: Metafile) {
  const [output] = Object.values(outputs);
  if (!output) throw new Error("esbuild made nothing");
  return {
    bytes: output.bytes,
    inputs: Object.keys(output.inputs).filter((path) => (output.inputs[path]?.bytesInOutput ?? 0) > 0),
    external: [...new Set(output.imports.filter(({ external }) => external).map(({ path }) => path))],
  };
}
