import { describe, expect, test } from "vitest";
import { readSettings } from "../../local/settings.ts";

test("nothing set is the defaults", () => {
  expect(readSettings({})).toEqual({ port: 3000, startAt: undefined, dataDir: undefined });
});

test("what is set is read", () => {
  const source = { PORT: "65531", START_AT: "2026-11-21T15:00:00Z", DATA_DIR: ".data" };
  expect(readSettings(source)).toEqual({ port: 65531, startAt: "2026-11-21T15:00:00Z", dataDir: ".data" });
});

describe("a wrong value is named with what it is and what is wanted:", () => {
  const port = "a port from 1 to 65531 (it and the four above it are used)";
  const instant = "an instant, like 2026-11-21T15:00:00Z";
  test.each([
    ["PORT", "abc", port],
    ["PORT", "", port],
    ["PORT", " ", port],
    ["PORT", "0", port],
    ["PORT", "-1", port],
    ["PORT", "3000.5", port],
    ["PORT", "1e3", port],
    ["PORT", "65532", port],
    ["START_AT", "tomorrow", instant],
    ["START_AT", "", instant],
    ["START_AT", "2026-11-21", instant],
    ["START_AT", "2026-02-30T00:00:00Z", instant],
    ["DATA_DIR", "", "a folder"],
  ])("%s=%j", (name, value, wants) => {
    expect(() => readSettings({ [name]: value })).toThrow(
      `${name} is ${JSON.stringify(value)}; it wants ${wants}`,
    );
  });
});
