import { expect, test } from "vitest";
import { AppError, errorName, StaleWriteError } from "../../functions/core/errors.ts";

test.each([
  ["a stale write", () => new StaleWriteError(), "StaleWriteError"],
  ["an error of ours", () => new AppError("not-found", "no such person"), "AppError"],
  ["an error of others, without its message", () => new TypeError("+12025550143 is odd"), "TypeError"],
  ["what is no error at all", () => "+12025550143", "unknown"],
])("a log line names %s by its kind", (_, thrown, name) => {
  expect(errorName(thrown())).toBe(name);
});

test("a stale write is a conflict, and says so", () => {
  expect(new StaleWriteError()).toMatchObject({
    code: "conflict",
    message: "the item was changed by another writer",
  });
});

test("an error keeps what caused it", () => {
  const cause = new Error("below");
  expect(new AppError("misconfigured", "above", { cause }).cause).toBe(cause);
});
