import type { Table } from "../ports.ts";
import type { Items } from "./items.ts";

/** Under no person's key. */
const cohortKey = (name: string) => ["cohorts", name] as const;

/** The part of the table that holds the names of cohorts. */
export const cohorts = ({ putNew, get }: Items): Pick<Table, "addCohort" | "isCohort"> => ({
  async addCohort(name, now) {
    const [pk, sk] = cohortKey(name);
    await putNew({ pk, sk, at: now.toString() });
  },

  isCohort: async (name) => (await get(...cohortKey(name))) !== undefined,
});
