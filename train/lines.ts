import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";

/** A text somebody might send, and what its sender wants or says. Nobody sent any of them. */
export type Line = { text: string; label: string; author: string; after?: string };

const folder = new URL("lines/", import.meta.url).pathname;

/** Every labelled line, by author and in the order of their files, so that training gives the same each time. */
export const lines = (): Line[] =>
  globSync("*.jsonl", { cwd: folder })
    .sort()
    .flatMap((file) =>
      readFileSync(`${folder}${file}`, "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => ({ ...JSON.parse(line), author: basename(file, ".jsonl") })),
    );
