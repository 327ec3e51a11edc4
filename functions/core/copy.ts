/** What a prompt's text may name. Each is worked out when the prompt is sent, so a late one still tells the truth. */
export type Placeholder =
  | "day" // days of silence so far, e.g. 14
  | "length" // days of silence that the person chose, e.g. 28
  | "left" // days until the end of the silence
  | "end" // its end date, e.g. Sat 19 Dec
  | "breakupDays" // days since the breakup
  | "best" // longest stretch of silence so far, in days
  | "opus" // what they would be remembered for, or "your one thing"
  | "change" // what they are working on, or "the change you picked"
  | "promise" // their latest promise, or "your promise"
  | "meet" // the time of the meeting, e.g. Sat 12 Dec, 6 pm
  | "figures" // their months in numbers, for the reflection
  | "firstAnswer"; // what they first answered to the first of the four questions

export type PlaceholdersIn<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersIn<Rest>
  : never;

/** Fills every `{name}` of a template. The names are checked by the compiler. */
export function fill<T extends string>(
  template: T,
  values: Record<PlaceholdersIn<T>, string | number>,
): string {
  return template.replace(/\{(\w+)\}/g, (_, name) => String(values[name as PlaceholdersIn<T>]));
}
