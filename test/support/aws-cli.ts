import { execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The version of the AWS CLI on the PATH; says so, and is undefined, where there is none. */
export function cliVersion(): string | undefined {
  try {
    return execFileSync("aws", ["--version"], { encoding: "utf8" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    process.stderr.write("aws-cli.test.ts is skipped: there is no aws on the PATH\n");
    return undefined;
  }
}

/**
 * Whether a CLI speaks to SQS in JSON, as the stand-in does: all do since the end of 2023, Debian 12's does not. Says so
 * where it does not.
 */
export function speaksSqsJson(version: string): boolean {
  const [, major = "0", minor = "0"] = /^aws-cli\/(\d+)\.(\d+)/.exec(version) ?? [];
  const json = Number(minor) >= (major === "1" ? 30 : 14);
  if (!json)
    process.stderr.write(`sqs/aws-cli.test.ts is skipped: ${version.split(" ")[0]} is too old for it\n`);
  return json;
}

/** `aws <service> ...` against a stand-in; gives its JSON output. */
export function cli(service: string, url: string) {
  return async (...args: string[]) => {
    const common = ["--endpoint-url", url, "--region", "us-east-1", "--output", "json"];
    const env = {
      ...process.env,
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
      AWS_CONFIG_FILE: "/dev/null",
      AWS_PAGER: "",
    };
    const { stdout } = await run("aws", [service, ...args, ...common], { env });
    return stdout === "" ? {} : JSON.parse(stdout);
  };
}
