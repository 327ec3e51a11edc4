/**
 * A text as the test language has it: in brackets, with an x for every letter. Placeholders, words to text (in capitals), and
 * marks stay. Whatever shows another small letter was never in the copy.
 */
const bracketed = (text: string): string =>
  text === ""
    ? ""
    : `[${text.replace(/\{\w+\}|\b[A-Z]{2,}\b|\p{L}/gu, (part) =>
        part.length > 1 ? part : part === part.toUpperCase() ? "X" : "x",
      )}]`;

/** The same for all of a copy, whatever it is made of. What a function gives is put in brackets when it is called. */
export function inBrackets<T>(copy: T): T {
  const made: unknown =
    typeof copy === "string"
      ? bracketed(copy)
      : Array.isArray(copy)
        ? copy.map((each) => inBrackets(each))
        : typeof copy === "function"
          ? (...given: unknown[]) => inBrackets(copy(...given))
          : typeof copy === "object" && copy !== null
            ? Object.fromEntries(Object.entries(copy).map(([name, each]) => [name, inBrackets(each)]))
            : copy;
  return made as T;
}
