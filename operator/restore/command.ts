import { AppError } from "../../functions/core/errors.ts";
import { openLocal } from "../open-local.ts";
import type { Terminal } from "../terminal.ts";
import { replay } from "./replay.ts";

export type RestoreOptions = {
  from?: string;
  to?: string;
  /** The old table is gone. */
  lost?: boolean;
  local?: string;
  json?: boolean;
  yes?: boolean;
};

/** The name of a table, or `name@URL` of one in another DynamoDB. */
const named = /^([\w.-]{3,255})(?:@(https?:\/\/\S+))?$/;

/**
 * Replays what people have said since a backup into the table that it was restored to (docs/runbook.md, "A restore"), with
 * the caller's own credentials: whoever may restore a table may do this. Throws AppError for a table that is not named.
 */
export async function restoreCommand(options: RestoreOptions, terminal: Terminal): Promise<void> {
  const { from, to, lost, local } = options;
  if (!to)
    throw new AppError("bad-request", "no table: give --to NEW, the one that the backup was restored to");
  if (Boolean(from) === Boolean(lost))
    throw new AppError("bad-request", "give --from OLD, the table until now, or --lost if it is gone");
  if (from === to) throw new AppError("bad-request", "--from and --to are the same table");
  const stack = local ? await openLocal(local) : undefined;
  // Loaded after the local stack's credentials are set, which the clients read.
  const { realClock, store } = await import("../../functions/runtime.ts");
  const open = (table: string) => store(placeOf(table, stack?.env.DYNAMODB_ENDPOINT));
  const [restored, old] = [open(to), from ? open(from) : undefined];
  const what = from
    ? `what people said since, by ${from},`
    : "that nobody gets a text before they text again";
  if (!options.yes && !/^y(es)?$/i.test((await terminal.ask(`Write ${what} into ${to}? [y/N] `)) ?? ""))
    throw new AppError("bad-request", "nothing was changed");
  const counts = await replay(restored, old, (stack ?? realClock).now());
  if (options.json) return terminal.out(JSON.stringify(counts, undefined, 2));
  terminal.out(
    `${counts.kept} as they were, ${counts.stopped} stopped since, ${counts.erased} erased since, ${counts.waiting} wait until they text again.`,
  );
}

function placeOf(table: string, usual: string | undefined) {
  const [, name = "", endpoint = usual] = named.exec(table) ?? [];
  if (!name) throw new AppError("bad-request", `${table} is no table: give its name, or name@URL`);
  return { TABLE_NAME: name, DYNAMODB_ENDPOINT: endpoint };
}
