import type { LogFields } from "./log-events.ts";

/** What no log line may hold, should it get into a field by mistake: phone numbers, spaced or not, and addresses (G6). */
const personal = /\+?\d{8,15}|\+?\(?\d(?:[ ()-]{0,2}\d){8,14}|[^\s@]+@[^\s@]+/g;
/** Fields that hold long runs of digits by nature. */
const safeFields = new Set(["personId", "wake", "requestId", "at"]);

/** A `Log` that writes one JSON line an event to the given sink. */
export function jsonLog(write: (line: string) => void) {
  return (event: string, fields: LogFields = {}): void => {
    const redacted = Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === "string" && !safeFields.has(name) ? value.replace(personal, "[redacted]") : value,
    ]);
    write(JSON.stringify({ event, ...Object.fromEntries(redacted) }));
  };
}
