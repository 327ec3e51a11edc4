import { globSync, readFileSync } from "node:fs";
import { test } from "vitest";
import { play } from "./play.ts";

// Lives that broke a guarantee once, as `npm run simulate` wrote them down.

const folder = new URL("found/", import.meta.url).pathname;
const found = globSync("*.json", { cwd: folder }).map((name) => {
  const { what, script } = JSON.parse(readFileSync(`${folder}${name}`, "utf8"));
  return { name, what, script };
});

test.each(found)("$name no longer breaks a guarantee: $what", async ({ script }) => void (await play(script)));
