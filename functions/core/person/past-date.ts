import { Temporal } from "temporal-polyfill";

/** How far back a breakup or a last contact may lie. */
export const maxYearsAgo = 10;

/** Why a date cannot be that of a breakup or a last contact: it has yet to come, or lies too far back. */
export function pastDateProblem(
  date: Temporal.PlainDate,
  today: Temporal.PlainDate,
): "future" | "too-old" | undefined {
  if (Temporal.PlainDate.compare(date, today) > 0) return "future";
  const earliest = today.subtract({ years: maxYearsAgo });
  return Temporal.PlainDate.compare(date, earliest) < 0 ? "too-old" : undefined;
}
