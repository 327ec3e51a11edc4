import { expect, test, vi } from "vitest";
import { remembering } from "../../functions/core/remember.ts";

test("what is remembered is worked out once, and again after more than it holds", () => {
  const remember = remembering<{ key: string }>(2);
  const workOut = vi.fn((key: string) => ({ key }));
  const ask = (key: string) => remember(key, () => workOut(key)).key;
  expect(["a", "a", "b", "a"].map(ask)).toEqual(["a", "a", "b", "a"]);
  expect(workOut).toHaveBeenCalledTimes(2);
  expect(["c", "a"].map(ask)).toEqual(["c", "a"]);
  expect(workOut).toHaveBeenCalledTimes(4);
});
