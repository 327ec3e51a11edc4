import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lines } from "../train/lines.ts";
import { modelOf } from "../train/model-file.ts";

// Half a minute of arithmetic on a quiet machine.
test("the model that is deployed is the one that its lines give, byte for byte", { timeout: 600_000 }, () => {
  const kept = readFileSync(new URL("../functions/core/language/reader/model.bin", import.meta.url));
  expect(Buffer.compare(Buffer.from(modelOf(lines())), kept)).toBe(0);
});
