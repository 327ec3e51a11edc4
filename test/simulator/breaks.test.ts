import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { breaks } from "./breaks.ts";

// `npm run breaks` takes long, and so is not run here: but what it would break has to be there.

test.each(breaks)("what is broken stands in the code, once: $guarantee, $what", ({ file, from }) => {
  expect(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8").split(from)).toHaveLength(2);
});
