import { createInterface } from "node:readline";

/** What a command reads and writes: the real terminal, or a test's. */
export type Terminal = {
  /** Results, one line or more without the last line break. */
  out: (text: string) => void;
  /** Trouble, for whoever reads it. */
  err: (text: string) => void;
  /** Asks on the terminal and gives the answer; undefined where nobody can answer. */
  ask: (question: string) => Promise<string | undefined>;
  env: Record<string, string | undefined>;
};

/** The terminal of this process. Questions go to stderr, so that a redirected result holds nothing else. */
export function realTerminal(): Terminal {
  const answers = typed();
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    async ask(question) {
      process.stderr.write(question);
      const { value } = await answers.next();
      if (value === undefined) process.stderr.write("\n");
      return value;
    },
    env: process.env,
  };
}

/** The lines typed, or piped in, read only once the first question is asked. */
async function* typed(): AsyncGenerator<string, undefined> {
  const lines = createInterface({ input: process.stdin });
  try {
    for await (const line of lines) yield line;
  } finally {
    lines.close();
  }
}
