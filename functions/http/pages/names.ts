/** What prompts are called on a page; the rest by their template's name. */
const names: Record<string, string> = {
  start: "The opening",
  "no-contact-end": "The no-contact end date",
  "reach-out": "The day-7 hello",
  reflection: "The six-month reflection",
};

/** "hard-day-1" is "Hard day 1". */
export function promptTitle(name: string): string {
  const words = name.replaceAll("-", " ");
  return names[name] ?? `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

export const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
