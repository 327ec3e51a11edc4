import { expect, test } from "vitest";
import { shortest } from "./shortest.ts";

const run = Array.from({ length: 400 }, (_, i) => i);

test.each([[[399]], [[0]], [[17, 200, 399]]])(
  "of a run that breaks by %j only that is left",
  async (wanted) => {
    const breaks = async (less: number[]) => wanted.every((step) => less.includes(step));
    expect(await shortest(run, breaks)).toEqual(wanted);
  },
);

test("nothing that is left could be taken out alone", async () => {
  // Each step needs the one before it gone first: what could not go at first can later.
  const breaks = async (less: number[]) => less.every((step) => step === 0 || less.includes(step - 1));
  expect(await shortest([0, 1, 2, 3, 4], breaks)).toEqual([]);
});
