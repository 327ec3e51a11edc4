import { expect, test } from "vitest";
import { ann } from "../support/life.ts";

// Texts that arrive at once: each function reads the same person, and all but one write too late.

const burst = [
  ...Array.from({ length: 26 }, (_, i) => `NOTE number ${i}`),
  "BOUNDARY",
  "i want to kill myself",
  "please stop texting me",
];

test("29 texts at once are all heard: notes, a boundary, words of danger and an opt-out", async () => {
  const her = ann();
  await her.says("JOIN 5 2026-11-21");
  await her.says("N");
  await Promise.all(burst.map((text) => her.says(text)));
  const { state, boundary, heldUntil, heard } = her.person();
  expect({ state, boundary, held: heldUntil !== undefined }).toEqual({
    state: "stopped",
    boundary: true,
    held: true,
  });
  expect(heard).toHaveLength(2 + burst.length);
});

test("29 texts at once leave every note of those that came before the opt-out", async () => {
  const her = ann();
  await her.says("JOIN 5 2026-11-21");
  await her.says("N");
  const notes = burst.slice(0, 26);
  await Promise.all(notes.map((text) => her.says(text)));
  expect([...her.person().notes].sort()).toEqual(notes.map((text) => text.slice("NOTE ".length)).sort());
});
