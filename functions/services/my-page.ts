import { converse } from "../core/conversation.ts";
import { StaleWriteError } from "../core/errors.ts";
import { type Enrolled, isEnrolled, type Person } from "../core/person.ts";
import { readToken } from "../core/token.ts";
import type { Rest } from "../ports.ts";
import type { Deps } from "./deps.ts";
import { erasePerson } from "./erase-person.ts";
import { moveWake } from "./move-wake.ts";

type Needs = Pick<
  Deps,
  "clock" | "table" | "scheduler" | "log" | "pageSecret" | "supportContact" | "hasEmail"
>;

const maxTries = 5;

/**
 * Whose page a link opens. Undefined for one that is forged, expired, replaced by a newer one, of somebody erased or
 * not signed up: to whoever holds it they are all the same.
 */
export async function openPage(deps: Needs, token: string): Promise<Enrolled | undefined> {
  const claim = readToken(deps.pageSecret, "page", token, deps.clock.now());
  if (!claim?.nonce) return undefined;
  const person = await deps.table.getPerson(claim.id);
  if (!person || person.state === "erased" || person.pageAskedAt !== claim.nonce) return undefined;
  return isEnrolled(person) ? person : undefined;
}

/** What a command by text would do, and be answered: one rule, one behaviour. Undefined where the link opens nothing. */
export async function changeByPage(
  deps: Needs,
  token: string,
  command: string,
): Promise<{ person: Enrolled; replies: string[] } | undefined> {
  return withPage(deps, token, async (before) => {
    const now = deps.clock.now();
    const { person, logs, replies } = converse(
      before,
      { text: command, hasEmail: deps.hasEmail },
      now,
      deps.supportContact,
    );
    for (const entry of logs) await deps.table.putLog(before.id, `page-${now.epochMilliseconds}`, entry);
    const after = await deps.table.putPerson(person);
    await moveWake(deps, before, after);
    deps.log("page-changed", { personId: before.id });
    return { person: after as Enrolled, replies };
  });
}

/** Erases everything (G7); false where the link opens nothing. */
export async function eraseByPage(deps: Needs, token: string): Promise<boolean> {
  const erased = await withPage(deps, token, async (before) => {
    await erasePerson(deps, before, deps.clock.now());
    await moveWake(deps, before, undefined);
    return true;
  });
  return erased ?? false;
}

/** Everything that is kept of a person, to take along; without what only the machinery needs. */
export function everything(person: Person, { logs, deliveries }: Rest) {
  const { id: _, version: __, wake: ___, nextWakeAt: ____, pageAskedAt: _____, recent, ...kept } = person;
  return { person: kept, replies: recent.flatMap(({ replies }) => replies), logs, deliveries };
}

async function withPage<T>(
  deps: Needs,
  token: string,
  make: (person: Enrolled) => Promise<T>,
): Promise<T | undefined> {
  for (let tries = 1; ; tries++) {
    const person = await openPage(deps, token);
    if (!person) return undefined;
    try {
      return await make(person);
    } catch (error) {
      // Someone else wrote first (a wake, a text): read again and decide again.
      if (!(error instanceof StaleWriteError) || tries === maxTries) throw error;
    }
  }
}
