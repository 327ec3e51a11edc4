import { expect, test } from "vitest";
import { memoize } from "../../functions/core/memoize.ts";

test("what is remembered is worked out once, and again after more than it holds", () => {
  const remember = memoize<{ key: string }>(2);
  const workedOut: string[] = [];
  const workOut = (key: string) => {
    workedOut.push(key);
    return { key };
  };
  const ask = (key: string) => remember(key, () => workOut(key)).key;
  expect(["a", "a", "b", "a"].map(ask)).toEqual(["a", "a", "b", "a"]);
  expect(workedOut).toEqual(["a", "b"]);
  expect(["c", "a"].map(ask)).toEqual(["c", "a"]);
  expect(workedOut).toEqual(["a", "b", "c", "a"]);
});
