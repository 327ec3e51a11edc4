import { Temporal } from "temporal-polyfill";
import { must } from "./checks.ts";

// G10: what leaves is counted by hand, and held against figures that are written here, not read from the code.

/** Texts that ask for JOIN, in a day: to one number, and at the wish of one source. */
const signUpsANumber = 3;
const signUpsASource = 20;
/** In all, as world.ts sets it. */
const signUpsADay = 30;

type SignUp = { at: Temporal.Instant; to: string; source: string };

/** Counts what leaves and throws where it is more than a budget allows. */
export function createCosts(now: () => Temporal.Instant) {
  const signUps: SignUp[] = [];
  const since = <T extends { at: Temporal.Instant }>(all: T[], hours: number) =>
    all.filter(({ at }) => Temporal.Instant.compare(at, now().subtract({ hours })) > 0);
  /** Budgets of a day go by the date, in UTC. */
  const today = () =>
    signUps.filter(({ at }) => at.toString().slice(0, 10) === now().toString().slice(0, 10));

  function invited(to: string, source: string): void {
    signUps.push({ at: now(), to, source });
    const day = today();
    const number = since(signUps, 24).filter((one) => one.to === to).length;
    must(number <= signUpsANumber, "G10", `${number} texts to one number that signed up nowhere`);
    const from = day.filter((one) => one.source === source).length;
    must(from <= signUpsASource, "G10", `${from} texts at the wish of one source`);
    must(day.length <= signUpsADay, "G10", `${day.length} texts that forms asked for in a day`);
  }

  return { invited };
}

export type Costs = ReturnType<typeof createCosts>;
