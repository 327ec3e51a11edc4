import { isKeptTooLong } from "../core/person/keeping.ts";
import type { Deps } from "./deps.ts";
import { erasePerson } from "./erase-person.ts";
import { moveWake } from "./move-wake.ts";
import { untilWritten } from "./until-written.ts";

/**
 * Erases a person whose time is over, as ERASE would: `keepDays` after their plan's end, their STOP, or the last text of a
 * sign-up that nobody finished. Nothing is sent. Whoever has come back by now is kept.
 */
export async function eraseKeptTooLong(
  deps: Pick<Deps, "clock" | "table" | "scheduler" | "log" | "keepDays" | "keepProofDays" | "pageSecret">,
  id: string,
): Promise<void> {
  await untilWritten(async () => {
    const now = deps.clock.now();
    const person = await deps.table.getPerson(id);
    if (!person || person.state === "erased" || !isKeptTooLong(person, deps.keepDays, now)) return;
    await erasePerson(deps, person, now);
    await moveWake(deps, person, undefined);
    deps.log("keeping-ended", { personId: id });
  });
}
