import type { Given } from "../core/conversation/invitation.ts";
import type { Deps } from "./deps.ts";

/** What a form said, without a cohort that nobody registered: anybody can write a link. */
export async function withKnownCohort<G extends Given>({ table }: Pick<Deps, "table">, given: G): Promise<G> {
  if (given.cohort === undefined || (await table.isCohort(given.cohort))) return given;
  return { ...given, cohort: undefined };
}
