import type { PageContext } from "../context.ts";
import type { JournalEntry } from "../conversation/result.ts";
import type { Enrolled } from "../person/person.ts";

/** A piece of somebody's page, as data: how it is drawn is the page's own matter. */
export type PagePart =
  /** What stands where there is nothing to show. */
  | { kind: "hint"; text: string }
  | { kind: "list"; title: string; items: readonly string[] }
  /** A sentence, after words of their own that it is about. */
  | { kind: "text"; title: string; quote?: string | undefined; text: string }
  | { kind: "facts"; facts: readonly (readonly [name: string, text: string])[] }
  /** Numbers over time, each line between `lowest` and `highest`, its values as many as there are instants in `at`. */
  | {
      kind: "lines";
      lowest: number;
      highest: number;
      at: readonly string[];
      lines: readonly { name: string; values: readonly number[] }[];
    };

/** What a plan shows on somebody's page, whichever plan they are on. */
export type PlanPage = (
  person: Enrolled,
  journal: readonly JournalEntry[],
  context: PageContext,
) => {
  /** A section of its own. */
  section?: { title: string; parts: readonly PagePart[] } | undefined;
  /** Among what they wrote. */
  ownWords?: readonly PagePart[];
};
