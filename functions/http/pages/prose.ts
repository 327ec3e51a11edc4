import type { PlaceholdersIn } from "../../core/copy.ts";
import { type Html, html } from "./html.ts";

type Value = Html | string | number;
/** None for a sentence without placeholders. */
type Values<T extends string> = [PlaceholdersIn<T>] extends [never] ? [] : [Record<PlaceholdersIn<T>, Value>];

/**
 * A sentence of the copy as a piece of a page: `*JOIN*` is a word to text, `{name}` is filled in, as a
 * piece or escaped.
 */
export function prose<T extends string>(template: T, ...[values]: Values<T>): Html {
  const filled: Record<string, Value> = values ?? {};
  return html`${template.split(/(\*[^*]+\*|\{\w+\})/).map((part) => {
    if (part.startsWith("*")) return html`<b class="word">${part.slice(1, -1)}</b>`;
    return part.startsWith("{") ? filled[part.slice(1, -1)] : part;
  })}`;
}
