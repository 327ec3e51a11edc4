import type { Members } from "../constraints.ts";
import type { Firings } from "../firing.ts";
import type { ClientTokens } from "../idempotency.ts";
import type { Store } from "../store.ts";

/** What the operations work on. */
export type OperationContext = {
  store: Store;
  firings: Firings;
  tokens: ClientTokens;
  now: () => number;
  region: string;
};

/**
 * One API operation: its members, from path, query and body alike, to the members of its answer.
 * It throws a ServiceError for what the service would refuse.
 */
export type Operation = (context: OperationContext, members: Members) => Members;

/** Timestamps travel as epoch seconds with a fraction. */
export function epochSeconds(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : ms / 1000;
}

/** The name of the schedule's group, when none is said. */
export function groupNameOf(members: Members): string {
  return typeof members.GroupName === "string" ? members.GroupName : "default";
}
