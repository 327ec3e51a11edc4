import { parseArgs } from "node:util";
import { AppError } from "../../functions/core/errors.ts";
import { usualUrl } from "../../operator/open-local.ts";
import { checks, findingsOf } from "./checks.ts";
import type { Finding } from "./finding.ts";
import { openAws, openLocal } from "./open.ts";
import type { Secrets } from "./secrets.ts";

const usage = "usage: npm run doctor -- --stage NAME, or --local [URL] for the local stack";

type World = {
  source: Record<string, string | undefined>;
  print: (line: string) => void;
  secretsOf?: (stage: string) => Secrets;
};

/**
 * Looks at a stage, before and after a deploy, and changes nothing: one line a finding. Gives the exit code: 1 where
 * something is to be fixed, or where nothing could be asked, which is one line then.
 */
export async function examine(args: string[], { source, print, secretsOf }: World): Promise<number> {
  try {
    const { stage, local } = readArgs(args);
    const subject = local ? await openLocal(local, source) : await openAws({ stage, source }, secretsOf);
    print(`${subject.stage} in ${subject.region}, as ${subject.caller}`);
    let isHealthy = true;
    for (const check of checks) {
      for (const finding of await findingsOf(check, subject)) {
        if (finding.state === "fix") isHealthy = false;
        print(line(check.name, finding));
      }
    }
    return isHealthy ? 0 : 1;
  } catch (error) {
    if (!(error instanceof AppError) && !isUsage(error)) throw error;
    print((error as Error).message);
    return 1;
  }
}

const line = (name: string, { state, says }: Finding) =>
  `${(state === "fix" || state === "look" ? state.toUpperCase() : state).padEnd(6)}${name.padEnd(12)}${says}`;

function readArgs(args: string[]): { stage: string; local?: string } {
  const whole = args.map((arg, at) =>
    arg === "--local" && !/^https?:/.test(args[at + 1] ?? "") ? `--local=${usualUrl}` : arg,
  );
  const { values } = parseArgs({
    args: whole,
    options: { stage: { type: "string" }, local: { type: "string" } },
  });
  if (values.local !== undefined && !URL.canParse(values.local)) throw new AppError("bad-request", usage);
  if (values.local !== undefined) return { stage: "local", local: values.local.replace(/\/$/, "") };
  if (!values.stage) throw new AppError("bad-request", usage);
  return { stage: values.stage };
}

const isUsage = (error: unknown): boolean =>
  error instanceof TypeError && "code" in error && `${error.code}`.startsWith("ERR_PARSE_ARGS");
