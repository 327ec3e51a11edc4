import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./platform.ts";
import type { Infra } from "./resources.ts";

/** A value for every secret, in the form that functions/env.ts wants. */
export const secrets = {
  TwilioAccountSid: `AC${"0".repeat(32)}`,
  TwilioAuthToken: "local-auth-token",
  ServiceNumber: "+15005550006",
  IdSecret: "local-id-secret-not-for-production",
  PageSecret: "local-page-secret-not-for-production",
  AlarmEmail: "ops@example.org",
  MailSender: "texts@example.org",
};

type Options = {
  secrets?: Partial<typeof secrets>;
  env?: Record<string, string>;
  dev?: boolean;
  region?: string;
  /** What stands in the brand in place of the examples of the repository. */
  brand?: Record<string, string>;
  /** What SES has already. */
  identities?: string[];
};
let runs = 0;

/**
 * Runs sst.config.ts for a stage, in a process of its own, with Pulumi's mocks in place of its engine and AWS.
 * Throws with the errors that a deploy would have shown.
 */
export function synthesize(
  stage: string,
  {
    secrets: given = secrets,
    env = {},
    dev = false,
    region = "us-east-1",
    identities = [],
    brand = {},
  }: Options = {},
): Infra {
  const folder = join(root, ".sst/harness/runs", `${process.pid}-${runs++}`);
  mkdirSync(folder, { recursive: true });
  try {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ["--no-deprecation", join(import.meta.dirname, "synth-child.ts")],
      {
        cwd: root,
        encoding: "utf8",
        timeout: 120_000,
        env: {
          PATH: process.env.PATH,
          HOME: process.env.HOME,
          ...env,
          ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`SST_SECRET_${name}`, value])),
          SYNTH_BRAND: JSON.stringify(brand),
          SYNTH_REGION: region,
          SYNTH_IDENTITIES: identities.join(","),
          SYNTH: JSON.stringify({ stage, dev, folder }),
        },
      },
    );
    if (status !== 0) throw new Error(`${stderr}${stdout}`);
    return JSON.parse(readFileSync(join(folder, "result.json"), "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
