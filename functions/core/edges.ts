/**
 * A text without the characters at either end that `isEdge` matches. A pattern such as /[ .]+$/ would start again at every
 * character of a run, which takes time by the square of its length.
 */
export function trimEdges(text: string, isEdge: RegExp): string {
  const characters = [...text];
  let [from, to] = [0, characters.length];
  while (from < to && isEdge.test(characters[from] as string)) from++;
  while (to > from && isEdge.test(characters[to - 1] as string)) to--;
  return characters.slice(from, to).join("");
}
