import { openSession, type Place } from "./session.ts";
import { table } from "./table.ts";
import type { Terminal } from "./terminal.ts";

/** Lists every use of these commands that is still kept, oldest first, and is one itself. */
export async function auditCommand(options: Place & { json?: boolean }, terminal: Terminal): Promise<void> {
  const { audit } = await openSession(options, terminal.env);
  await audit.note({ what: "audit" });
  const items = await audit.list();
  if (options.json) return terminal.out(JSON.stringify(items, undefined, 2));
  const rows = items.map(({ at, who, what, content, personId = "" }) => [
    at,
    who,
    content ? `${what} (content)` : what,
    personId,
  ]);
  terminal.out(table([["when", "who", "what", "whom"], ...rows]));
}
