import { Temporal } from "temporal-polyfill";
import { type Enrolled, isEnrolled, type Person } from "../core/person/person.ts";
import { readToken } from "../core/person/token.ts";
import type { Rest } from "../ports.ts";
import { type Answered, answerText } from "./answer-text.ts";
import { type ReadableConsent, readableConsents } from "./consent-ledger.ts";
import { erasePerson } from "./erase-person.ts";
import { moveWake } from "./move-wake.ts";
import { untilWritten } from "./until-written.ts";

type Needs = Parameters<typeof answerText>[0];

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

/**
 * What the same words by text would do, and be answered: one rule, one behaviour. `once` is the form's own mark: sent twice, it
 * counts once. Undefined where the link opens nothing; without a person when the words have erased them.
 */
export const sayByPage = (
  deps: Needs,
  token: string,
  { text, once }: { text: string; once: string },
): Promise<Answered | undefined> =>
  answerText(deps, () => openPage(deps, token), { text, sid: `page-${once}`, by: "page" });

/** Erases everything (G7); false where the link opens nothing. */
export async function eraseByPage(deps: Needs, token: string): Promise<boolean> {
  return untilWritten(async () => {
    const person = await openPage(deps, token);
    if (!person) return false;
    await erasePerson(deps, person, deps.clock.now());
    await moveWake(deps, person, undefined);
    return true;
  });
}

/** What is kept of a person beside the person, their consent ledger in words. */
export type ReadableRest = Omit<Rest, "consents"> & { consents: ReadableConsent[] };

/** That; nothing that is left of who they were before an ERASE. */
export async function restOf(
  deps: Pick<Needs, "table">,
  { id, cameBackAt, consents: latest = [] }: Person,
): Promise<ReadableRest> {
  const { journal, deliveries, consents } = await deps.table.listRest(id);
  const isTheirs = ({ at }: { at: string }) =>
    cameBackAt === undefined || Temporal.Instant.compare(at, cameBackAt) >= 0;
  const isLatest = ({ version }: { version: number }) => latest.some((entry) => entry.version === version);
  const earlier = consents.filter((entry) => isTheirs(entry) && !isLatest(entry));
  return {
    journal: journal.filter(isTheirs),
    deliveries: deliveries.filter(isTheirs),
    consents: await readableConsents(deps, [...earlier, ...latest]),
  };
}

/** Everything that is kept of a person, to take along; without what only the machinery needs. */
export function everything(person: Person, { journal: logs, deliveries, consents }: ReadableRest) {
  const { id: _, version: __, wake: ___, nextWakeAt: ____, pageAskedAt: _____, ...rest } = person;
  const { cameBackAt: ______, heard: _______, consents: ________, recent, ...kept } = rest;
  return { person: kept, replies: recent.flatMap(({ replies }) => replies), logs, deliveries, consents };
}
