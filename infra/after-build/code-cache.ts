// `node infra/after-build/code-cache.ts <folder> <platform-arch>`: makes V8's code cache of the bundle.cjs in a folder, and puts the
// loader in its place. Leaves the folder as it is when this Node is not for that platform: no other could use the cache.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { localEnv } from "../../local/settings.ts";

const [, , folder = "", wanted] = process.argv;
const { version, platform, arch } = process;

if (wanted === `${platform}-${arch}`) {
  make();
  // Else the clients that were made would hold it open.
  process.exit(0);
}
process.stdout.write(
  `no code cache: it would be for ${platform}-${arch}, and the functions run on ${wanted}\n`,
);

function make(): void {
  const bundle = join(folder, "bundle.cjs");
  const app = join(folder, "app.cjs");
  // A byte a character is half as much to read; esbuild escapes all but what stands in regular expressions and tagged templates.
  const code = readFileSync(bundle, "utf8").replace(/[^\0-\x7f]/g, escaped);
  const text = `(function(exports,require,module,__filename,__dirname){${code}\n})`;
  const script = new Script(text, { filename: app });
  // Once run, so that the cache has the functions which a start calls, not only the names of them.
  Object.assign(process.env, {
    ...localEnv({}, 0),
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "none",
    AWS_SECRET_ACCESS_KEY: "none",
  });
  const loaded = { exports: {} };
  script.runInThisContext()(loaded.exports, createRequire(app), loaded, app, folder);
  writeFileSync(join(folder, `app.${version}-${platform}-${arch}.cache`), script.createCachedData());
  writeFileSync(app, text);
  copyFileSync(join(import.meta.dirname, "loader.cjs"), bundle);
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
