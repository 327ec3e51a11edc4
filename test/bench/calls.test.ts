import { expect, test } from "vitest";
import { checkedIn, countAll, targetsOf } from "../../bench/calls.ts";
import { isMet } from "../../bench/report.ts";
import { acts } from "../../bench/world/acts.ts";
import { commands } from "../support/reading.ts";

test("every text and prompt makes the calls that bench/calls.json says, to the unit", async () => {
  // Another count, and meant? `node bench/calls.ts --write` writes the table anew.
  expect(await countAll()).toEqual(checkedIn());
});

test.each(targetsOf(checkedIn()))("$what: none, as issue 7 asks", (target) => {
  expect(isMet(target)).toBe(true);
});

test("the limits know a count that is above them", () => {
  const [status] = checkedIn().filter(({ limit }) => limit === "status");
  const [prompt] = checkedIn().filter(({ limit }) => limit === "prompt");
  if (!status || !prompt) throw new Error("no status or no prompt was counted");
  const above = [
    { ...status, writes: 2 },
    { ...prompt, reads: 2 },
    { ...prompt, drops: 1 },
    { ...prompt, sends: 2 },
  ];
  expect(targetsOf(above).map(({ value }) => value)).toEqual([1, 0, 3]);
});

test("every word that a person can text is counted", () => {
  const said = acts.map(({ text }) => text.split(" ")[0]);
  expect(commands.filter((command) => !said.includes(command))).toEqual([]);
});
