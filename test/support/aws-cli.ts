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
