import type { Consent } from "../../functions/core/person/consent-entry.ts";
import { isEnrolled, type Person, type Tombstone } from "../../functions/core/person/person.ts";
import type { Message } from "./checks.ts";
import { must } from "./checks.ts";

const isConsent = (item: object): item is Consent => "version" in item && "by" in item;

/** The consent ledger of a person tells the same story as the person: out or not, and on which plan. */
export function checkConsents(stored: Person | Tombstone | undefined, items: object[]): void {
  if (!stored || stored.state === "erased") return;
  const named = new Map<string, Consent>();
  for (const entry of [...items.filter(isConsent), ...(stored.consents ?? [])])
    named.set(`${entry.version} ${entry.kind}`, entry);
  const ledger = [...named.values()].sort((a, b) => a.version - b.version);
  must(
    ledger.every(({ at }, i) => at >= (ledger[i - 1]?.at ?? "")),
    "consent",
    "an entry is older than the one before",
  );
  const isOut = stored.state === "stopped" && stored.asking !== "restart";
  const last = ledger.findLast(({ kind }) => ["join", "email-confirmed", "start", "stop"].includes(kind));
  must(
    stored.asking === "join" || (last?.kind === "stop") === isOut,
    "consent",
    `${stored.state}, though the ledger ends with ${last?.kind}`,
  );
  if (stored.state !== "active" || !isEnrolled(stored)) return;
  const plan = ledger.findLast(({ kind }) => kind === "plan")?.plan;
  must(plan === stored.plan, "consent", `on ${stored.plan}, though the ledger says ${plan}`);
}

/** Once the time for which people are kept is over, and Twilio's 72 hours with it, there is nothing left of anybody. */
export function checkGone(stored: Person | Tombstone | undefined, items: object[], copies: Message[]): void {
  // A sign-up that nobody confirmed lapses by itself (adapters/table.ts); no sweep erases it.
  if (stored?.state === "joining" && stored.asking === "join") return;
  must(!stored || stored.state === "erased", "G7", `${stored?.state} after the time to be kept`);
  must(items.length === 0, "G7", `${items.length} items are left after the time to be kept`);
  const kept = Object.keys(JSON.parse(JSON.stringify(stored ?? {})));
  must(
    kept.every((name) => ["id", "version", "state", "optedOutOn"].includes(name)),
    "G7",
    `a tombstone holds ${kept}`,
  );
  must(copies.length === 0, "G7", `${copies.length} texts are left at the provider`);
}
