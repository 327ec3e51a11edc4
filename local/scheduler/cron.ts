import { Cron } from "croner";

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

type Field = { min: number; max: number; names?: readonly string[]; special?: RegExp };

/** AWS's own table of fields, in order; `special` is one item that is not a number, range or step. */
const FIELDS: readonly Field[] = [
  { min: 0, max: 59 },
  { min: 0, max: 23 },
  { min: 1, max: 31, special: /^(L|LW|([1-9]|[12]\d|3[01])W)$/ },
  { min: 1, max: 12, names: MONTHS },
  { min: 1, max: 7, names: DAYS, special: /^([1-7]L|[1-7]#[1-5])$/ },
  { min: 1970, max: 2199 },
];

/**
 * The fields of `cron(...)` (minutes hours day-of-month month day-of-week [year]) in EventBridge's dialect,
 * as a croner pattern in UTC: its instants are the wall-clock times the expression names.
 * @returns undefined when it is not a valid expression.
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based
 */
export function parseCron(fields: string): Cron | undefined {
  const given = fields.toUpperCase().split(" ");
  // The user guide calls the year optional.
  if (given.length === 5) given.push("*");
  if (given.length !== 6) return undefined;
  // Days are said by month or by week: exactly one of the two is "?".
  if ((given[2] === "?") === (given[4] === "?")) return undefined;
  const translated = FIELDS.map((field, index) => {
    const text = given[index] ?? "";
    if (text === "*" || ((index === 2 || index === 4) && text === "?")) return "*";
    // "3#1,6#3 is not valid because it is interpreted as two expressions."
    if (text.includes("#") && text.includes(",")) return undefined;
    const items = text.split(",").map((item) => translateItem(item, field));
    return items.includes(undefined) ? undefined : items.join(",");
  });
  if (translated.includes(undefined)) return undefined;
  return new Cron(`0 ${translated.join(" ")}`, {
    timezone: "UTC",
    mode: "7-part",
    alternativeWeekdays: true, // 1-7 = SUN-SAT
    paused: true,
  });
}

function translateItem(item: string, field: Field): string | undefined {
  const named = (field.names ?? []).reduce(
    (text, name, index) => text.replaceAll(name, String(index + field.min)),
    item,
  );
  if (field.special?.test(named)) return named;
  // "The last day of the week": Saturday.
  if (named === "L" && field.names === DAYS) return "7";
  const match = /^(?:(\*)|(\d{1,4})(?:-(\d{1,4}))?)(?:\/(\d{1,4}))?$/.exec(named);
  if (match === null) return undefined;
  const [, star, low, high, step] = match;
  const from = star ? field.min : Number(low);
  // "1/10" counts from 1 to the end of the field.
  const to = high !== undefined ? Number(high) : star || step !== undefined ? field.max : from;
  const every = step === undefined ? 1 : Number(step);
  if (from < field.min || to > field.max || every < 1) return undefined;
  // Quartz lets a range wrap around (FRI-MON); AWS does not say.
  const wrapped =
    from <= to
      ? [[from, to]]
      : [
          [from, field.max],
          [field.min, to],
        ];
  if (from > to && every > 1) return undefined;
  return wrapped.map(([a, b]) => (a === b ? `${a}` : `${a}-${b}${every > 1 ? `/${every}` : ""}`)).join(",");
}
