/** What somebody has texted before the text that is counted; `@` moves the clock there. */
const joined = (plan: number) => [`JOIN ${plan} 2026-11-21`, "N"];
const after = (plan: number, ...texts: string[]) => [...joined(plan), "@2026-11-21T17:00:00Z", ...texts];
const [quiet, apart, rungs, change, steps] = [1, 2, 3, 4, 5].map((plan) => after(plan)) as [
  string[],
  string[],
  string[],
  string[],
  string[],
];
/** Four quiet weeks, on the day on which they end: the three ways on are asked. */
const atTheEnd = [...joined(1), "@2026-12-19T16:00:00Z"];

export type Act = { name: string; before: string[]; text: string; limit: "status" | "command" | "none" };

const act = (before: string[], text: string, name = text, limit: Act["limit"] = "command"): Act => ({
  name,
  before,
  text,
  limit,
});

/** Every word that a person can text, each said by somebody new, so that one does not change what another costs. */
export const acts: readonly Act[] = [
  act([], "hello there", "a stranger"),
  act([], "HELP", "HELP from a stranger"),
  act([], "JOIN"),
  act(["JOIN"], "2026-11-21", "the breakup date"),
  act(["JOIN", "2026-11-21"], "SAME", "the last contact"),
  act(["JOIN", "2026-11-21", "SAME"], "N", "the safety question"),
  act(["JOIN", "2026-11-21", "SAME", "N"], "1", "the plan, which ends the sign-up"),
  act([], "JOIN 1 2026-11-21", "JOIN with plan and date"),
  act(["JOIN 1 2026-11-21"], "N", "the safety question, which ends the sign-up"),
  act(quiet, "STATUS", "STATUS", "status"),
  act(rungs, "STATUS", "STATUS on the ladder", "status"),
  act(quiet, "HELP"),
  act(quiet, "STOP"),
  act(quiet, "please stop texting me", "STOP in other words"),
  act([...quiet, "STOP"], "START", "START after STOP"),
  act([...quiet, "STOP", "START"], "GO", "GO after START"),
  act(quiet, "PLANS"),
  act(quiet, "PLAN 3"),
  act(quiet, "DATE 2026-11-14"),
  act(quiet, "CONTACT 2026-11-21"),
  act([...quiet, "@2026-11-25T17:00:00Z"], "SLIP"),
  act(quiet, "WEEKS 6"),
  act(quiet, "ZONE Denver"),
  act(quiet, "TIME 6 pm"),
  act(quiet, "PAUSE 7 DAYS"),
  act([...quiet, "PAUSE 7 DAYS"], "RESUME"),
  act(quiet, "BOUNDARY"),
  act([...quiet, "BOUNDARY"], "BOUNDARY OFF"),
  act([...quiet, "BOUNDARY", "BOUNDARY OFF"], "CONTACT IS WELCOME"),
  act(quiet, "SAFE"),
  act(quiet, "I want to die", "words of danger"),
  act(quiet, "PAGE"),
  act(quiet, "FAQ"),
  act(quiet, "EMAIL ann@example.org", "EMAIL and an address"),
  act(quiet, "EMAIL OFF"),
  act(quiet, "they texted me", "a situation"),
  act(quiet, "qwerty", "what is not understood"),
  act(quiet, "ERASE", "ERASE, which asks"),
  act(atTheEnd, "KEEP"),
  act(atTheEnd, "LETGO"),
  act(atTheEnd, "WRITE"),
  act(apart, "CHANGE I listen first"),
  act(
    [...joined(2), "@2026-12-01T16:00:00Z", "CHANGE I listen first"],
    "I waited a day",
    "the weekly question",
  ),
  act([...joined(2), "@2026-12-01T16:00:00Z"], "TEXTED"),
  act([...joined(3), "@2026-12-19T16:00:00Z"], "NEXT"),
  act([...joined(3), "@2026-12-19T16:00:00Z", "NEXT"], "BACK"),
  act(rungs, "OPUS teaching guitar"),
  act(rungs, "DONE"),
  act(rungs, "DAILY OFF"),
  act([...rungs, "DAILY OFF"], "DAILY ON"),
  act(rungs, "4 2 5", "three scores"),
  act(change, "I was late all the time", "the first of four questions"),
  act([...joined(4), "@2026-12-20T16:00:00Z"], "TRIAL"),
  act(steps, "NOTE be kind"),
  act([...steps, "NOTE be kind"], "NOTES"),
  act(steps, "MEET 2026-12-12 18:00", "MEET"),
  act(steps, "PROMISE a walk a day"),
  act([...steps, "PROMISE a walk a day"], "KEPT"),
  act([...steps, "PROMISE a walk a day"], "BROKE"),
  // Deletes all there is of somebody, whatever that takes: here an opening, its report and a note.
  act([...steps, "NOTE be kind", "ERASE"], "ERASE", "ERASE, which deletes", "none"),
];
