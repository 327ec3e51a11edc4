import { Command, CommanderError } from "commander";
import { AppError, errorName } from "../functions/core/errors.ts";
import { auditCommand } from "./audit.ts";
import { inviteCommand } from "./invite.ts";
import { usualUrl } from "./open-local.ts";
import { peopleCommand } from "./people.ts";
import { personCommand, verbs } from "./person/command.ts";
import { restoreCommand } from "./restore/command.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Runs one of the operator's commands (docs/operators.md) and gives the exit code: 0, or 1 where something is wrong,
 * which one line on `err` says.
 */
export async function operate(args: string[], terminal: Terminal): Promise<number> {
  try {
    await program(terminal).parseAsync(withUsualUrl(args), { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    terminal.err(lineFor(error));
    return 1;
  }
}

function program(terminal: Terminal): Command {
  const all = new Command().exitOverride().configureOutput({
    writeOut: (text) => terminal.out(text.trimEnd()),
    writeErr: (text) => terminal.err(text.trimEnd()),
  });
  const command = (name: string, description: string) =>
    all
      .command(name)
      .description(description)
      .option("--stage <name>", "the stage, as sst has it")
      .option("--local [url]", `a local stack (${usualUrl})`)
      .option("--json", "as JSON");
  const uses = Object.entries(verbs).map(([verb, { takes }]) => (takes ? `${verb} ${takes}` : verb));
  command("person", "helps one person")
    .usage(`<number> [${uses.join(" | ")}] [options]`)
    .argument("[words...]")
    .option("--content", "with their texts and notes, which is recorded")
    .option("--yes", "do it without a question")
    .action((words, options) => personCommand(words, options, terminal));
  command("audit", "lists who used these commands, for what and when").action((options) =>
    auditCommand(options, terminal),
  );
  command("people", "counts everybody, and names nobody")
    .option("--csv", "as CSV")
    .action((options) => peopleCommand(options, terminal));
  command("invite", "links, QR codes, and the word to text, for a poster or a letter")
    .option("--cohort <name>", "a group to count apart")
    .option("--out <folder>", "where the QR codes go", ".")
    .action((options) => inviteCommand(options, terminal));
  command("restore", "replays STOP, ERASE, and what else was said since into a restored table")
    .option("--from <table>", "the table until now")
    .option("--lost", "there is none any more")
    .option("--to <table>", "the table that a backup was restored to")
    .option("--yes", "do it without a question")
    .action((options) => restoreCommand(options, terminal));
  return all;
}

/** `--local` alone is the usual address; what follows it is one only if it looks like it. */
const withUsualUrl = (args: string[]): string[] =>
  args.map((arg, i) =>
    arg === "--local" && !/^https?:/.test(args[i + 1] ?? "") ? `--local=${usualUrl}` : arg,
  );

/** One line. Errors of AWS may quote what was asked: their name says enough. */
function lineFor(error: unknown): string {
  if (error instanceof AppError) return error.message.replaceAll("\n", "; ");
  const code = error instanceof Error && "code" in error ? `${error.code}` : "";
  const known = refusals[errorName(error)] ?? refusals[code];
  return known ?? `that failed (${errorName(error)}): try again, and see docs/runbook.md if it fails again`;
}

const refusals: Record<string, string> = {
  AccessDeniedException: "the operator role of this stage may not do that: deploy the newest version first",
  ResourceNotFoundException: "the table is not there: check its name, --stage, and AWS_REGION",
  ExpiredTokenException: "your AWS credentials have expired: sign in again",
  ECONNREFUSED: "nothing answers: check the network and AWS_REGION",
  ENOTFOUND: "nothing answers: check the network and AWS_REGION",
  TimeoutError: "no answer in time: check the network and try again",
};
