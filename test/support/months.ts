import type { TestStack } from "./stack.ts";

/** Some months of somebody's: a slip, scores, steps, notes, a promise, answers; told as texts, with time in between. */
export const months: readonly (string | { wait: string })[] = [
  { wait: "P6D" },
  "SLIP",
  "4 2 3",
  "NOTE I was late too often",
  { wait: "P8D" },
  "3 3 3",
  "DONE",
  { wait: "P1D" },
  "DONE ran along the river",
  "PROMISE call mum on Sundays",
  { wait: "P7D" },
  "KEPT",
  "4 3 4",
  "OPUS teaching guitar",
  "PLAN 4",
  { wait: "P1D" },
  "I stopped listening when it got hard",
  { wait: "P4D" },
  "Ease. We never just laughed",
];

export async function live(stack: TestStack, phone: string): Promise<void> {
  for (const step of months) {
    if (typeof step === "string") await stack.text(phone, step);
    else await stack.advance(step.wait);
  }
}

/** The address of their page, asked for by text. */
export async function askForPage(stack: TestStack, phone: string): Promise<string> {
  const [reply = ""] = await stack.text(phone, "PAGE");
  const [link] = /http\S+/.exec(reply) ?? [];
  if (!link) throw new Error(`no link in: ${reply}`);
  return link;
}
