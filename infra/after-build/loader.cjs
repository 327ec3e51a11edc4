// Deployed in the place of the bundle, which then lies beside it as app.cjs: loads it with V8's code cache, where one was made by
// this very Node. V8 may still refuse it (other flags, another processor), and compiles the text then, as it does without one.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { constants, Script } = require("node:vm");

const filename = join(__dirname, "app.cjs");
const script = new Script(readFileSync(filename, "latin1"), {
  filename,
  cachedData: readCache(),
  // The SDK imports node:http that way, for an endpoint without TLS: Node warns there that this is an experiment.
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
if (script.cachedDataRejected) process.stdout.write('{"event":"code-cache-rejected"}\n');
script.runInThisContext()(exports, require, module, __filename, __dirname);

/**
 * The whole version, not V8's alone: V8 has taken caches of another release that made it crash (nodejs/node issue 62781).
 * A cache that cannot be read is like none.
 */
function readCache() {
  const { version, platform, arch } = process;
  try {
    return readFileSync(join(__dirname, `app.${version}-${platform}-${arch}.cache`));
  } catch {
    return undefined;
  }
}
