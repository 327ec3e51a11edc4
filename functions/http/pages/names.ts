import type { Locale, PageLocale } from "../../core/locale.ts";
import { type PlanId, plans } from "../../core/plans/index.ts";

/**
 * What a prompt is called on a page. One of an earlier plan goes by the name that its own plan gives it, one that no plan has
 * any more is just a text.
 */
export function promptTitle(name: string, plan: PlanId, { copy, pages }: PageLocale): string {
  const all = [plan, ...plans.map(({ id }) => id)];
  return (
    all.map((id) => titlesOf(copy, id)[name]).find((title) => title !== undefined) ?? pages.months.otherText
  );
}

const titlesOf = (copy: Locale["copy"], plan: PlanId): Record<string, string | undefined> =>
  copy.plans[plan].titles;

/** A sentence for one and for several; its `{n}` is how many. */
export const count = (n: number, { one, other }: { one: string; other: string }): string =>
  (n === 1 ? one : other).replace("{n}", `${n}`);
