import { operate } from "../../operator/command-line.ts";
import type { TestStack } from "./stack.ts";

/** What a command printed, and its exit code. */
export type Ran = { code: number; out: string; err: string; asked: string[] };

/** Runs an operator's command against a stack; `answers` are typed when it asks, one after the other. */
export async function run(
  stack: Pick<TestStack, "url">,
  args: string[],
  answers: string[] = [],
): Promise<Ran> {
  return runAnywhere([...args, "--local", stack.url], answers);
}

/** The same with no place added. */
export async function runAnywhere(
  args: string[],
  answers: string[] = [],
  env: Record<string, string | undefined> = {},
): Promise<Ran> {
  const [out, err, asked]: string[][] = [[], [], []];
  const left = [...answers];
  const code = await operate(args, {
    out: (text) => void out?.push(text),
    err: (text) => void err?.push(text),
    ask: async (question) => {
      asked?.push(question);
      return left.shift();
    },
    env,
  });
  return { code, out: (out ?? []).join("\n"), err: (err ?? []).join("\n"), asked: asked ?? [] };
}
