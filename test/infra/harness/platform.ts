import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

export const root = new URL("../../..", import.meta.url).pathname;
export const platform = join(root, ".sst/platform");

/** The Pulumi that SST 4.17.1 asks for; another version of SST names its own in the platform's package.json. */
const defaultPulumi = "v3.215.0";
const parts = [
  "src/components/index.ts",
  "node_modules/@pulumi/aws/package.json",
  "node_modules/esbuild/package.json",
];

/**
 * SST's platform in .sst, as `sst install` puts it there: about a minute, from the npm registry only, and only when the
 * one that is there is not of the installed version, or was left half done. Throws with what `sst install` said.
 */
export function ensurePlatform(): void {
  const sst = join(root, "node_modules/sst");
  const wanted = JSON.parse(readFileSync(join(sst, "package.json"), "utf8")).version;
  const complete = () =>
    read(join(platform, "version")) === wanted &&
    [...parts.map((part) => join(platform, part)), join(root, ".sst/provider-lock.json")].every(existsSync);
  if (complete()) return;
  process.stdout.write(`installing SST's platform ${wanted} into .sst (about a minute)\n`);
  let said = install(sst, defaultPulumi);
  const pulumi = `v${pulumiOfPlatform()}`;
  if (!complete() && pulumi !== defaultPulumi) said = install(sst, pulumi);
  if (!complete()) throw new Error(`sst install left no complete .sst/platform:\n${said}`);
}

function install(sst: string, pulumi: string): string {
  const { stdout, stderr, error } = spawnSync(
    process.execPath,
    [join(sst, "bin/sst.mjs"), "install", "--stage", "dev"],
    {
      cwd: root,
      encoding: "utf8",
      timeout: 10 * 60_000,
      // NO_BUN: dependencies come by npm, from the registry that npm is set to.
      env: {
        ...process.env,
        ...pulumiHome(pulumi),
        NO_BUN: "1",
        SST_NO_BUN: "1",
        DO_NOT_TRACK: "1",
        SST_TELEMETRY_DISABLED: "1",
        CI: "1",
      },
    },
  );
  return [stdout, stderr, error?.message].join("\n").trim();
}

/**
 * `sst install` downloads Pulumi from GitHub unless it finds it. Where there is none, a stub that only says its version is
 * enough; it lies in a folder of our own, lest a later deploy on this machine takes it for the real one.
 */
function pulumiHome(version: string): Record<string, string> {
  const config =
    process.platform === "darwin"
      ? join(homedir(), "Library/Application Support")
      : join(homedir(), ".config");
  const real = join(process.env.XDG_CONFIG_HOME ?? config, "sst/bin/pulumi");
  if (existsSync(real) && statSync(real).size > 1_000_000) return {};
  const home = join(root, ".sst/harness/config");
  const stub = join(home, "sst/bin/pulumi");
  mkdirSync(dirname(stub), { recursive: true });
  writeFileSync(
    stub,
    `#!/bin/sh\n[ "$1" = version ] && echo ${version} && exit 0\necho "a stub: only for tests" >&2; exit 1\n`,
  );
  chmodSync(stub, 0o755);
  return { XDG_CONFIG_HOME: home };
}

function pulumiOfPlatform(): string {
  const file = read(join(platform, "package.json"));
  return file ? JSON.parse(file).dependencies["@pulumi/pulumi"].replace(/^v/, "") : defaultPulumi.slice(1);
}

const read = (path: string) => (existsSync(path) ? readFileSync(path, "utf8").trim() : undefined);
