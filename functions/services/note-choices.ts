import type { Person } from "../core/person/person.ts";
import type { Deps } from "./deps.ts";

/** Logs, for the figures, what a change of a person says that they chose: to be out, or a boundary. */
export function noteChoices({ log }: Pick<Deps, "log">, before: Person, after: Person): void {
  if (after.state === "stopped" && before.state !== "stopped") log("opted-out", { personId: after.id });
  if (after.boundary && !before.boundary) log("boundary-set");
}
