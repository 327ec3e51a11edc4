import { Temporal } from "temporal-polyfill";

/** Whether it is a zone of the IANA database (AWS takes no offsets). */
export function isTimezone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** What the clocks in `timezone` show at an instant (epoch ms). */
export function localTime(at: number, timezone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone).toPlainDateTime();
}

/** A wall-clock time as a number: its epoch ms if it were in UTC. */
export function asIfUtc(local: Temporal.PlainDateTime): number {
  return local.toZonedDateTime("UTC").epochMilliseconds;
}

/** The instants (epoch ms, earliest first) at which clocks show this time: none in a gap, two in an overlap. */
export function instantsOf(localAsIfUtc: number, timezone: string): number[] {
  const local = localTime(localAsIfUtc, "UTC");
  const [earlier, later] = (["earlier", "later"] as const).map((disambiguation) =>
    local.toZonedDateTime(timezone, { disambiguation }),
  );
  if (earlier === undefined || later === undefined || !earlier.toPlainDateTime().equals(local)) return [];
  const instants = [earlier.epochMilliseconds, later.epochMilliseconds];
  return [...new Set(instants)];
}
