import { expect, test } from "vitest";
import { isMet, median, table } from "../../bench/report.ts";

test("the median is the middle one, whatever the order, and between the two of an even count", () => {
  expect(median([9, 1, 100])).toBe(9);
  expect(median([10, 2, 4, 1])).toBe(3);
  expect(() => median([])).toThrow(RangeError);
});

test("a target at its very bound is met", () => {
  expect(isMet({ what: "", value: 1.15, atMost: 1.15 })).toBe(true);
  expect(isMet({ what: "", value: 1.16, atMost: 1.15 })).toBe(false);
  expect(isMet({ what: "", value: 0.95, atLeast: 0.95 })).toBe(true);
  expect(isMet({ what: "", value: 0.94, atLeast: 0.95 })).toBe(false);
});

test("a table lines up, numbers to the right", () => {
  const rows = [
    ["sms", 9.5],
    ["deliver", 110],
  ];
  expect(table(["function", "ms"], rows)).toBe(
    ["| function |  ms |", "| -------- | --: |", "| sms      | 9.5 |", "| deliver  | 110 |"].join("\n"),
  );
});
