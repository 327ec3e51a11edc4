import type { Temporal } from "temporal-polyfill";
import { lazy } from "../../lazy.ts";
import type { DateContext, Span } from "./calendar.ts";

/**
 * A phrase that has been understood. Reading works from the inside out: each pattern replaces what it knows by a mark, and
 * later patterns are written with marks in them, so that "the day before" + a day needs no list of days.
 */
export type Mark = Day | Length | Unclear;

export type Day = {
  kind: "day";
  /**
   * The day, moved by a span before its year is chosen: on the Wednesday itself "the day before Thanksgiving" is
   * today's and not last year's.
   */
  at: (moved?: (date: Temporal.PlainDate) => Temporal.PlainDate) => Temporal.PlainDate | undefined;
  /** The same day of another year, where the phrase left the year open. */
  inYear?: (year: number) => Temporal.PlainDate | undefined;
  /** Counted from today or named by its weekday: beside a date of the calendar it only says the same again. */
  relative?: true;
  /** The day of the month alone, which a month beside it can complete. */
  ofMonth?: number;
  /** One day stands for several: "mid October", "the weekend of the 7th". */
  approximate?: true;
  /**
   * Said of everyday things too ("today"), or a word or verb as well ("sat", "3 may be"): counts only where nothing else is
   * named, and the words around it say so.
   */
  weak?: "today" | "word";
};
export type Length = { kind: "span"; span: Span; approximate?: true };
/** A phrase that leaves the day open: "3 or 4 November". */
export type Unclear = { kind: "unclear" };

export const unclear: Unclear = { kind: "unclear" };

export type Page = { readonly text: string; readonly marks: readonly Mark[]; readonly on: DateContext };

/** How marks stand in the text: from a private area of Unicode, which `withoutMarks` keeps senders out of. */
const signs = { day: "\ue000", span: "\ue001", unclear: "\ue002" } as const;
const close = "\ue003";
export const withoutMarks = (text: string) => text.replace(/[\ue000-\ue003]/g, " ");

const pattern = (kind: keyof typeof signs) => `${signs[kind]}(?:\\d+)${close}`;
/** What a mark looks like in a pattern; in a group of its own, `Reading.day` and `Reading.span` resolve it. */
export const DAY = pattern("day");
export const SPAN = pattern("span");
export const UNCLEAR = pattern("unclear");
/** Any mark at all. */
export const MARK = `[\ue000-\ue002]\\d+${close}`;

export const markAt = (page: Page, sign: string | undefined): Mark | undefined =>
  page.marks[Number(sign?.slice(1, -1))];
export function dayAt(page: Page, sign: string | undefined): Day | undefined {
  const mark = markAt(page, sign);
  return mark?.kind === "day" ? mark : undefined;
}
export function spanAt(page: Page, sign: string | undefined): Length | undefined {
  const mark = markAt(page, sign);
  return mark?.kind === "span" ? mark : undefined;
}

/** What a match means: a mark to stand for it, a text to stand for it, or undefined to leave it as it is. */
export type Read = (match: RegExpExecArray, page: Page) => Mark | string | undefined;
export type Rule = { pattern: () => RegExp; read: Read };

/** A pattern built from parts that include marks; matches everywhere in the text. Compiled when a text first needs it. */
export const rule = (source: string, read: Read): Rule => ({
  pattern: lazy(() => new RegExp(source, "g")),
  read,
});

/** The page after one rule has replaced, from left to right, each phrase that it understands. */
function apply(page: Page, { pattern, read }: Rule): Page {
  const marks = [...page.marks];
  let text = "";
  let from = 0;
  for (const match of page.text.matchAll(pattern())) {
    const meant = read(match as RegExpExecArray, { ...page, marks });
    if (meant === undefined) continue;
    text += page.text.slice(from, match.index);
    if (typeof meant === "string") text += meant;
    else text += `${signs[meant.kind]}${marks.push(meant) - 1}${close}`;
    from = match.index + match[0].length;
  }
  return from === 0 ? page : { ...page, text: text + page.text.slice(from), marks };
}

export const applyAll = (page: Page, rules: readonly Rule[]): Page => rules.reduce(apply, page);

/** Rules that need a text with something in it; the patterns of the others are never compiled. */
export type Group = { needs: RegExp; rules: readonly Rule[] };

export const applyGroups = (page: Page, groups: readonly Group[]): Page =>
  groups.reduce((so, { needs, rules }) => (needs.test(so.text) ? applyAll(so, rules) : so), page);

export const hasMark = /[\ue000-\ue002]/;
