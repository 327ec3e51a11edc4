import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { platform, root } from "./platform.ts";

type What = { stage: string; dev: boolean; folder: string; app?: object };

/**
 * sst.config.ts in one file, as the sst binary makes it: `sst`, `aws` and the `$` helpers put in front, what is known of
 * the deploy put in place. Lies below the platform for a moment, whose node_modules it needs. Gives what it exports.
 */
export async function loadConfig(part: "app" | "run", { stage, dev, folder, app }: What) {
  const esbuild = createRequire(join(platform, "package.json"))("esbuild");
  const config = JSON.stringify(join(root, "sst.config.ts"));
  const code = {
    app: `globalThis.$config = (config) => config; export default (await import(${config})).default;`,
    run: `export { run } from ${JSON.stringify(join(platform, "src/auto/run.ts"))};
      import config from ${config}; export const program = config.run;`,
  };
  const outfile = join(platform, `harness-${part}-${process.pid}.mjs`);
  const cli = {
    command: "deploy",
    dev,
    paths: { home: folder, root, work: folder, platform },
    state: { version: {} },
  };
  await esbuild.build({
    absWorkingDir: root,
    stdin: { contents: code[part], resolveDir: root, loader: "ts" },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "silent",
    banner: { js: requireBanner },
    mainFields: ["module", "main"],
    nodePaths: [join(platform, "node_modules")],
    external: ["@pulumi/*", "undici", "@pulumiverse/*", "@aws-sdk/*", "esbuild", "archiver", "glob", "vite"],
    plugins: [part === "run" ? globalsInFront : noPlugin],
    ...(part === "run" && {
      inject: [join(platform, "src/shim/run.js")],
      define: { $app: JSON.stringify({ ...app, stage }), $cli: JSON.stringify(cli), $dev: `${dev}` },
    }),
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}

const requireBanner = `import { createRequire as cr } from "module"; const require = cr(import.meta.url);
import { fileURLToPath as fp } from "url"; const __filename = fp(import.meta.url); const __dirname = fp(new URL(".", import.meta.url));`;

type Builder = {
  onLoad: (
    on: { filter: RegExp },
    load: (file: { path: string }) => { contents: string; loader: "ts" | "js" } | undefined,
  ) => void;
};
/** What a deploy refuses until it is filled in, and what a test fills in. */
const filledIn = {
  "Example Operator": "Longshore Care Trust",
  "help@example.org": "hello@longshore.test",
  "https://example.org": "https://longshore.test",
};

/** The brand of an operator: that of the repository filled in, or as the test has it. */
const withBrand = (file: string): string =>
  Object.entries({ ...filledIn, ...JSON.parse(process.env.SYNTH_BRAND ?? "{}") }).reduce(
    (text, [example, value]) => text.replace(JSON.stringify(example), JSON.stringify(value)),
    file,
  );

const noPlugin = { name: "none", setup() {} };

/** Our files get `aws` and `sst`; the platform's own line to the sst binary ends in the harness. */
const globalsInFront = {
  name: "globals",
  setup({ onLoad }: Builder) {
    const components = JSON.stringify(join(platform, "src/components"));
    const globals = `import * as aws from "@pulumi/aws"; import * as sst from ${components};`;
    onLoad({ filter: /components\/rpc\/rpc\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(
        /return new Promise<T>\(\(resolve, reject\) => \{[\s\S]*?\n {4}\}\);/,
        "return (globalThis as any).askSst(method, args) as T;",
      ),
      loader: "ts",
    }));
    onLoad({ filter: /templates\/brand\.ts$/ }, ({ path }) => ({
      contents: withBrand(readFileSync(path, "utf8")),
      loader: "ts",
    }));
    onLoad({ filter: /\.ts$/ }, ({ path }) =>
      path.includes("/.sst/") ? undefined : { contents: globals + readFileSync(path, "utf8"), loader: "ts" },
    );
  },
};
