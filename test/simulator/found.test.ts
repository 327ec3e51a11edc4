import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { play } from "./play.ts";

// Lives that broke a guarantee once, as `npm run simulate` wrote them down.

const folder = new URL("found/", import.meta.url).pathname;

test("no life that once broke a guarantee does so again", async () => {
  for (const name of globSync("*.json", { cwd: folder })) {
    const { what, script } = JSON.parse(readFileSync(`${folder}${name}`, "utf8"));
    await expect(play(script), `${name}, ${what}`).resolves.toBeDefined();
  }
}, 60_000);
