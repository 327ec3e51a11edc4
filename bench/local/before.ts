import { execFileSync } from "node:child_process";
import { mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const git = (...args: string[]) => execFileSync("git", ["-C", root, ...args], { encoding: "utf8" }).trim();

/** Another commit of this repository in a folder of its own, with the packages of this one, and how to be rid of it. */
export function checkOut(commit: string) {
  const folder = join(mkdtempSync(join(tmpdir(), "afterword-before-")), "tree");
  git("worktree", "add", "--detach", "--quiet", folder, commit);
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return { folder, remove: () => void git("worktree", "remove", "--force", folder) };
}
