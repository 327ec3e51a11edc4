import { expect, test } from "vitest";
import { ann } from "../support/life.ts";

// G5: Twilio signs no time, so a request that somebody captured stays good for its signature. Its sid is what tells it apart.

test("START and GO that were captured do nothing after STOP and 63 more texts (G1, G5)", async () => {
  const her = ann();
  await her.says("JOIN 1 2026-11-21");
  await her.says("N");
  await her.says("STOP");
  await her.says("START", { sid: "captured-1" });
  await her.says("GO", { sid: "captured-2" });
  await her.says("STOP");
  await her.until("2027-01-21T15:00:00Z");
  for (let i = 0; i < 61; i++) await her.says(`hello ${i}`);
  expect(await her.says("START", { sid: "captured-1" })).toEqual([]);
  expect(await her.says("GO", { sid: "captured-2" })).toEqual([]);
  expect(her.person()).toMatchObject({ state: "stopped" });
});

test("within a day a captured text is known, however many came after it", async () => {
  const her = ann();
  await her.says("JOIN 1 2026-11-21");
  await her.says("N");
  await her.says("NOTE first", { sid: "captured" });
  for (let i = 0; i < 300; i++) await her.says(`hello ${i}`);
  await her.until("2026-11-22T14:59:00Z");
  expect(await her.says("NOTE second", { sid: "captured" })).toEqual([]);
  expect(her.person().notes).toEqual(["first"]);
});

test("what is remembered of old texts goes, but for the last 64", async () => {
  const her = ann();
  await her.says("JOIN 1 2026-11-21");
  for (let i = 0; i < 300; i++) await her.says(`hello ${i}`);
  expect(her.person().heard).toHaveLength(301);
  await her.until("2026-11-23T15:00:00Z");
  await her.says("N");
  expect(her.person().heard).toHaveLength(64);
  // G6 and G7: hashes, not words.
  expect(JSON.stringify(her.person().heard)).not.toContain("hello");
});
